import type { BatchRowState } from '#contract/batches/batch.ts'
import type { BatchRecord, Counts } from './batch.ts'
import { RATE_WINDOW_MS } from './batch-records.ts'

/** A shorter time tells nothing about the rate, in ms. */
const MIN_TIME_MS = 2_000

/** States of rows that are still to be settled. */
const open: readonly BatchRowState[] = ['waiting', 'sending', 'finding_out']

/**
 * @param now ms since 1970
 * @returns the rate of late, and what it means for the rest; null where nothing can be said
 */
export function progressOf(
  { state, started_at }: Pick<BatchRecord, 'state' | 'started_at'>,
  { byState, settledLately }: Counts,
  now: number,
): { readonly perMinute: number | null; readonly secondsLeft: number | null } {
  if (state !== 'running' || started_at === null || settledLately === 0) {
    return { perMinute: null, secondsLeft: null }
  }
  const ms = Math.min(RATE_WINDOW_MS, Math.max(MIN_TIME_MS, now - started_at))
  const perMinute = (settledLately / ms) * 60_000
  const left = open.reduce((sum, one) => sum + byState[one], 0)
  return {
    perMinute: Math.round(perMinute * 10) / 10,
    secondsLeft: Math.ceil((left / perMinute) * 60),
  }
}
