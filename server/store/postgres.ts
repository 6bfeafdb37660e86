import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Secret } from '../secret.ts'
import { carefulPool } from './postgres-pool.ts'
import { type Store, StoreOpenError } from './store.ts'
import type { Tables } from './tables.ts'

const connections = 10
const connectMs = 3_000
const queryMs = 5_000

/**
 * Opens PostgreSQL, which several instances may share. A transaction is on the disk when it has
 * been committed, whatever the server's own setting.
 *
 * @param url a secret, for it holds a password
 * @param onLost told when a connection that nobody was using broke off
 * @throws StoreOpenError where the server cannot be reached or does not let us in
 */
export async function openPostgres(url: Secret, onLost: (error: Error) => void): Promise<Store> {
  // Loaded only where it is used.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url.reveal(),
    application_name: 'greenroom',
    max: connections,
    connectionTimeoutMillis: connectMs,
    query_timeout: queryMs,
    statement_timeout: queryMs,
    keepAlive: true,
    options: '-c synchronous_commit=on',
    // Our whole numbers all fit into a double.
    types: {
      getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  })
  // The pool's error holds the whole connection, which is no matter for a log.
  pool.on('error', ({ message }) => onLost(new Error(message)))
  const careful = carefulPool(pool, (error) => error instanceof pg.DatabaseError)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw openError(error)
  }
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: careful }) }),
    now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    exclusive: false,
    check: async () => {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}

/** PostgreSQL's number for the type `bigint`. */
const int8 = 20

function openError(error: unknown): StoreOpenError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why =
    {
      '28P01': 'the password is wrong',
      '28000': 'the user is not let in',
      '3D000': 'there is no such database',
    }[code] ?? `the server cannot be reached${code ? ` (${code})` : ''}`
  return new StoreOpenError(
    `DATABASE_URL leads to no PostgreSQL that can be used, ${why}: mend it, start PostgreSQL, or remove it to use the embedded database`,
  )
}
