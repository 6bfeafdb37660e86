import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { StatementQueue } from './statement-queue.ts'

/** Unlike Kysely's own: what changes tables is done as a whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** The one connection to the embedded database, which everybody shares. */
export function queuedConnection({ execute }: Pick<StatementQueue, 'execute'>): DatabaseConnection {
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { rows, changes } = await execute({ sql, parameters })
      // Their type is the query's, as with every driver.
      if (!Array.isArray(rows)) throw new TypeError('The database gave no rows')
      return { rows, numAffectedRows: BigInt(changes) }
    },
    streamQuery: () => {
      throw new TypeError('Cursors are not used')
    },
  }
}

/**
 * Kysely's dialect for the embedded database. Its own SQLite dialect runs one statement at a time,
 * so that no two could be committed together. Kysely's transactions are for migrations, while nobody
 * else has the database: any other statement would be part of them. Others use `Store.atomic`.
 */
export function queuedDialect(connection: DatabaseConnection): Dialect {
  const control = async (sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: () => control('begin immediate'),
    commitTransaction: () => control('commit'),
    rollbackTransaction: () => control('rollback'),
    destroy: async () => {},
  }
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
