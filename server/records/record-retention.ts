import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'
import { deleteOldInBackground } from '../submissions/ledger/delete-old-entries.ts'
import { deleteOldRecord } from './delete-old-records.ts'
import type { RecordTableName } from './versioned-record.ts'

export type RecordRetentionDeps = {
  readonly store: Store
  /** The account; another account's records are left alone. */
  readonly space: string
  readonly log: Logger
  /** How long a deleted record is kept, in days; undefined means for ever. */
  readonly recordDays?: number | undefined
}

const tables: readonly RecordTableName[] = ['brand_kit', 'template']

/**
 * Makes what removes brand kits and templates that were deleted long ago.
 *
 * @param deps an open database, which stays the caller's to close
 */
export function createRecordRetention({
  store,
  space,
  log,
  recordDays: days,
}: RecordRetentionDeps) {
  const stopping = new AbortController()
  let deleting: Promise<unknown> = Promise.resolve()
  return {
    start: () => {
      if (days === undefined) return
      const deleteSome = async () => {
        const isMore = []
        for (const table of tables)
          isMore.push(await deleteOldRecord(table, { store, space, days }))
        return isMore.includes(true)
      }
      deleting = deleteOldInBackground(deleteSome, stopping.signal, log)
    },
    stop: async () => {
      stopping.abort()
      await deleting
    },
  }
}
