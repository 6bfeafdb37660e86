import { Kysely, sql } from 'kysely'
import * as z from 'zod/mini'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { CHECKPOINT_INTERVAL_MS } from './checkpoints.ts'
import type { OpenDatabase } from './open-database.ts'
import { type DatabaseThread, openDatabaseThread } from './thread/database-thread.ts'
import { createGroupCommit } from './thread/group-commit.ts'
import { queuedConnection, queuedDialect } from './thread/queued-dialect.ts'
import { createStatementQueue } from './thread/statement-queue.ts'

/**
 * Opens the embedded database in a thread of its own.
 *
 * @throws StoreOpenError where the folder is in use, or the file cannot be read, written or trusted
 */
export async function openSqlite(folder: string): Promise<Store> {
  return storeOf(await openDatabaseThread(folder))
}

/** Makes a store of a database that is open in this thread. */
export function openSqliteHere({ database, checkpoints, close }: OpenDatabase): Store {
  const run = createGroupCommit(database)
  return storeOf({
    run: async (statements) => {
      const results = run(statements)
      checkpoints.afterStatements(statements.length)
      return results
    },
    checkpoint: checkpoints.tick,
    close: async () => close(),
  })
}

const changedRows = z.array(z.number())

function storeOf(thread: DatabaseThread): Store {
  const queue = createStatementQueue(thread.run)
  const connection = queuedConnection(queue)
  const timer = setInterval(() => thread.checkpoint(), CHECKPOINT_INTERVAL_MS)
  timer.unref()
  return {
    db: new Kysely<Tables>({ dialect: queuedDialect(connection) }),
    now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
    exclusive: true,
    execute: connection.executeQuery,
    atomic: async (queries) => {
      const all = queries.map(({ sql, parameters }) => ({ sql, parameters }))
      const { rows } = await queue.execute({ all })
      return changedRows.parse(rows)
    },
    close: async () => {
      clearInterval(timer)
      await queue.drained()
      await thread.close()
    },
  }
}
