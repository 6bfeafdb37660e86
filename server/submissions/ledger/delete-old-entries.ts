import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { unsettledStates } from '#contract/submission.ts'
import { type Store, StoreUnavailable } from '../../store/store.ts'
import { wrapStoreErrors } from '../../store/wrap-store-errors.ts'

const DAY_MS = 86_400_000

/**
 * How much older than everything unsettled a submission must be before it may be deleted, in ms: a
 * search by name must still see that a conference belongs to another submission.
 */
const SAFETY_MARGIN_MS = DAY_MS

/** Rows that are deleted in one step, so that nobody waits for long; and the pause between two. */
const ROWS_PER_STEP = 100
const STEP_PAUSE_MS = 200

/** How often old entries are looked for, in ms. */
const DELETE_INTERVAL_MS = 10 * 60_000

export type RetentionDeps = {
  readonly store: Store
  /** The account; other accounts' submissions are left alone. */
  readonly space: string
  /** How many days after its outcome was known a submission is kept. */
  readonly days: number
}

/**
 * Deletes some of what was settled long ago; never what is not settled.
 *
 * @param clock the time now, in ms since 1970
 * @returns whether there may be more
 * @throws StoreUnavailable
 */
export function deleteOldEntries(
  { store: { db }, space, days }: RetentionDeps,
  clock: () => number = Date.now,
): Promise<boolean> {
  return wrapStoreErrors(async () => {
    const unsettled = await db
      .selectFrom('submission')
      .select(({ fn }) => fn.min('created_at').as('oldest'))
      .where('space', '=', space)
      .where('state', 'in', unsettledStates)
      .executeTakeFirst()
    // A row that is sent again must meet the submission of its former try.
    const openBatch = await db
      .selectFrom('batch')
      .select(({ fn }) => fn.min('created_at').as('oldest'))
      .where('space', '=', space)
      .where('finished_at', 'is', null)
      .executeTakeFirst()
    const oldest = unsettled?.oldest ?? Number.POSITIVE_INFINITY
    const before = Math.min(
      clock() - days * DAY_MS,
      oldest - SAFETY_MARGIN_MS,
      openBatch?.oldest ?? Number.POSITIVE_INFINITY,
    )
    const { numDeletedRows } = await db
      .deleteFrom('submission')
      .where('seq', 'in', (rows) =>
        rows
          .selectFrom('submission')
          .select('seq')
          .where('space', '=', space)
          .where('created_at', '<', before)
          .where('settled_at', '<', before)
          .where('state', 'not in', unsettledStates)
          .orderBy('created_at')
          .orderBy('seq')
          .limit(ROWS_PER_STEP),
      )
      .executeTakeFirst()
    return numDeletedRows === BigInt(ROWS_PER_STEP)
  })
}

/**
 * Deletes what has become old, until the process stops.
 *
 * @param deleteSome does it in small steps, and tells whether there may be more
 */
export async function deleteOldInBackground(
  deleteSome: () => Promise<boolean>,
  shutdownSignal: AbortSignal,
  log: Logger,
): Promise<void> {
  while (!shutdownSignal.aborted) {
    const isMore = await deleteSome().catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error
      log.warn({ err: error.cause }, 'what is older than RECORD_DAYS could not be removed')
      return false
    })
    await pause(isMore ? STEP_PAUSE_MS : DELETE_INTERVAL_MS, undefined, {
      signal: shutdownSignal,
    }).catch(() => {})
  }
}
