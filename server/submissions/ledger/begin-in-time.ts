import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../../store/store.ts'
import type { Intent } from './entry.ts'
import type { Begun, Ledger } from './ledger.ts'

/** What came of writing an intent down; `unheard`: the database did not say whether it has it. */
export type Beginning = Begun | { readonly kind: 'unheard'; readonly cause: unknown }

/** Pause before it is tried again, in ms. */
const pauseMs = 100

/**
 * Writes an intent down, as often as it takes: a name that another create is busy with may be free,
 * or taken for good, in a moment; and what the database did not confirm it may have all the same,
 * so that nobody may be told that it has not.
 *
 * @param holder who is going to work on it
 * @param holdMs how long nobody else may
 * @param endsAt when the last try begins at the latest; by `performance.now()`
 * @throws StoreUnavailable where the intent is surely not written down
 */
export async function beginInTime(
  ledger: Ledger,
  intent: Intent,
  holder: string,
  holdMs: number,
  endsAt: number,
): Promise<Beginning> {
  let mayBeWritten = false
  for (;;) {
    const begun = await ledger.begin(intent, holder, holdMs).catch((error: unknown) => {
      mayBeWritten ||= error instanceof StoreUnavailable && error.mayBeDone
      if (!mayBeWritten) throw error
      return { kind: 'unheard' as const, cause: error }
    })
    const isFinal = begun.kind === 'new' || begun.kind === 'known'
    if (isFinal || performance.now() + pauseMs >= endsAt) return begun
    await pause(pauseMs)
  }
}
