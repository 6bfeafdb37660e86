import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import type { RetentionDeps } from '../submissions/ledger/delete-old-entries.ts'

const DAY_MS = 86_400_000

/**
 * Deletes one batch that was finished long ago, with its rows; never one that is not finished.
 *
 * @param clock the time now, in ms since 1970
 * @returns whether there may be more
 * @throws StoreUnavailable
 */
export function deleteOldBatch(
  { store: { db, atomic }, space, days }: RetentionDeps,
  clock: () => number = Date.now,
): Promise<boolean> {
  return wrapStoreErrors(async () => {
    const before = clock() - days * DAY_MS
    const old = await db
      .selectFrom('batch')
      .select('id')
      .where('space', '=', space)
      .where('finished_at', '<', before)
      .limit(1)
      .executeTakeFirst()
    if (!old) return false
    const still = db.selectFrom('batch').select('id').where('id', '=', old.id)
    const stillOld = still.where('finished_at', '<', before)
    await atomic([
      // A retry waits for this lock, and then finds no batch; or was first, and keeps all of it.
      db
        .updateTable('batch')
        .set({ lease_until: 0 })
        .where('id', '=', old.id)
        .where('finished_at', '<', before)
        .compile(),
      db.deleteFrom('batch_values').where('batch_id', 'in', stillOld).compile(),
      db.deleteFrom('batch_row').where('batch_id', 'in', stillOld).compile(),
      db.deleteFrom('batch').where('id', 'in', stillOld).compile(),
    ])
    return true
  })
}
