import { createVersionedRecords } from '../records/versioned-records.ts'
import type { Store } from '../store/store.ts'
import { kitKind } from './brand-kit.ts'
import { createKitUses } from './kit-uses.ts'

/** The record of brand kits. All reject with StoreUnavailable. */
export type BrandKitRecords = ReturnType<typeof createBrandKitRecords>

/**
 * @param store an open database
 * @param space the account; another account's kits are not seen
 * @param clock the time now, in ms since 1970
 */
export function createBrandKitRecords(store: Store, space: string, clock?: () => number) {
  return {
    ...createVersionedRecords(store, space, kitKind, clock),
    uses: createKitUses(store, space),
  }
}
