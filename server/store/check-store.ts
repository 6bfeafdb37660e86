import { sql } from 'kysely'
import type { Store } from './store.ts'

/**
 * Finds out whether a database takes writes, by one that changes nothing: a standby, a lost right
 * or a table that is gone show.
 *
 * @throws what the database says
 */
export async function checkStore({ db }: Store): Promise<void> {
  await db.updateTable('submission').set({ attempts: 0 }).where(sql<boolean>`1 = 0`).execute()
}
