import type { RetentionDeps } from '../submissions/ledger/delete-old-entries.ts'
import { wrapStoreErrors } from '../submissions/ledger/ledger.ts'

const DAY_MS = 86_400_000

/**
 * Removes one kit that was deleted long ago, with its history; never one that is in use.
 *
 * @param clock the time now, in ms since 1970
 * @returns whether there may be more
 * @throws StoreUnavailable
 */
export function deleteOldKit(
  { store: { db, atomic }, space, days }: RetentionDeps,
  clock: () => number = Date.now,
): Promise<boolean> {
  return wrapStoreErrors(async () => {
    // Nothing brings a deleted kit back, so that it is the same one in both statements.
    const old = await db
      .selectFrom('brand_kit')
      .select('id')
      .where('space', '=', space)
      .where('deleted_at', '<', clock() - days * DAY_MS)
      .limit(1)
      .executeTakeFirst()
    if (!old) return false
    await atomic([
      db.deleteFrom('brand_kit_version').where('kit_id', '=', old.id).compile(),
      db.deleteFrom('brand_kit').where('id', '=', old.id).compile(),
    ])
    return true
  })
}
