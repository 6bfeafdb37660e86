import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'
import { deleteOldInBackground } from '../submissions/ledger/delete-old-entries.ts'
import { createBrandKitRecords } from './brand-kit-records.ts'
import { deleteOldKit } from './delete-old-kits.ts'

/** Everything about brand kits: the record of them, and that deleted ones are forgotten in the end. */
export type BrandKits = ReturnType<typeof createBrandKits>

export type BrandKitsDeps = {
  readonly store: Store
  /** The account; another account's kits are not seen. */
  readonly space: string
  readonly log: Logger
  /** How long a deleted kit is kept, in days; undefined means for ever. */
  readonly recordDays?: number | undefined
}

/** @param deps an open database, which stays the caller's to close */
export function createBrandKits({ store, space, log, recordDays: days }: BrandKitsDeps) {
  const stopping = new AbortController()
  let deleting: Promise<unknown> = Promise.resolve()
  return {
    records: createBrandKitRecords(store, space),
    /** Starts to remove what was deleted long ago. */
    start: () => {
      if (days === undefined) return
      deleting = deleteOldInBackground(
        () => deleteOldKit({ store, space, days }),
        stopping.signal,
        log,
      )
    },
    stop: async () => {
      stopping.abort()
      await deleting
    },
  }
}
