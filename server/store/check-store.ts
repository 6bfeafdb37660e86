import { sql } from 'kysely'
import type { Store } from './store.ts'

/**
 * Checks that a database accepts writes, by one that changes nothing: a standby, a lost right or a
 * missing table shows.
 *
 * @throws the database's error
 */
export async function checkStore({ db }: Store): Promise<void> {
  await db.updateTable('submission').set({ attempts: 0 }).where(sql<boolean>`1 = 0`).execute()
}
