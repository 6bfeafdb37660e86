import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../../store/store.ts'
import type { Intent } from './entry.ts'
import type { BeginResult, Ledger } from './ledger.ts'

/** The result of recording an intent; `unconfirmed`: the database did not confirm it. */
export type TimedBeginResult =
  | BeginResult
  | { readonly kind: 'unconfirmed'; readonly cause: unknown }

/** Pause before it is tried again, in ms. */
const RETRY_PAUSE_MS = 100

/**
 * Records an intent, as often as it takes: a name that another create is busy with may be free, or
 * taken for good, in a moment; and what the database did not confirm it may have all the same, so
 * that no response may say that it has not.
 *
 * @param leaseOwner who is going to work on it
 * @param leaseMs how long nobody else may
 * @param endsAt when the last try begins at the latest; by `performance.now()`
 * @throws StoreUnavailable where the intent is certainly not recorded
 */
export async function beginWithRetry(
  ledger: Ledger,
  intent: Intent,
  leaseOwner: string,
  leaseMs: number,
  endsAt: number,
): Promise<TimedBeginResult> {
  let mayBeWritten = false
  for (;;) {
    const result = await ledger.begin(intent, leaseOwner, leaseMs).catch((error: unknown) => {
      mayBeWritten ||= error instanceof StoreUnavailable && error.mayBeDone
      if (!mayBeWritten) throw error
      return { kind: 'unconfirmed' as const, cause: error }
    })
    const isFinal = result.kind === 'new' || result.kind === 'known'
    if (isFinal || performance.now() + RETRY_PAUSE_MS >= endsAt) return result
    await pause(RETRY_PAUSE_MS)
  }
}
