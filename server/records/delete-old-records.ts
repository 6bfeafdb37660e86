import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import type { RetentionDeps } from '../submissions/ledger/delete-old-entries.ts'
import type { RecordTableName } from './versioned-record.ts'

const DAY_MS = 86_400_000

/**
 * Removes one record of a kind that was deleted long ago, with its history; never one that is in use.
 *
 * @param clock the time now, in ms since 1970
 * @returns whether there may be more
 * @throws StoreUnavailable
 */
export function deleteOldRecord(
  table: RecordTableName,
  { store: { db, atomic }, space, days }: RetentionDeps,
  clock: () => number = Date.now,
): Promise<boolean> {
  return wrapStoreErrors(async () => {
    // Nothing brings a deleted record back, so that it is the same one in both statements.
    const old = await db
      .selectFrom(table)
      .select('id')
      .where('space', '=', space)
      .where('deleted_at', '<', clock() - days * DAY_MS)
      .limit(1)
      .executeTakeFirst()
    if (!old) return false
    await atomic([
      db.deleteFrom(`${table}_version`).where('record_id', '=', old.id).compile(),
      db.deleteFrom(table).where('id', '=', old.id).compile(),
    ])
    return true
  })
}
