import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createLinkedList } from '../lib/linked-list.ts'
import type { Secret } from '../lib/secret.ts'
import type { Metrics } from '../metrics.ts'
import type { SignalWire } from '../signalwire/client.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../signalwire/retry/attempt.ts'
import type { UpstreamClock } from '../signalwire/upstream-clock.ts'
import type { Store } from '../store/store.ts'
import { createHistory, type History } from './history/history.ts'
import { workInBackground } from './jobs/background.ts'
import { deleteOldEntries, deleteOldInBackground } from './ledger/delete-old-entries.ts'
import { createLedger, type Ledger } from './ledger/ledger.ts'
import { createRecentVersions, type RecentVersions } from './recent-versions.ts'
import { createAddressDigest } from './stream-address.ts'
import { createSubmit, type Submit } from './submit.ts'

/** Everything about changes: how they are made, and the record of them. */
export type Submissions = {
  readonly submit: Submit
  readonly ledger: Ledger
  readonly history: History
  readonly recentVersions: RecentVersions
  /** Starts to find out the outcome of submissions for which no caller waits. */
  readonly start: () => void
  /**
   * Ends all work on submissions; callers that still wait get `outcome_unknown`. Call it before the
   * connections to SignalWire are cut, so that this does not look like SignalWire's failure.
   */
  readonly stop: () => Promise<void>
}

/** How long jobs may take to record their progress at a stop, in ms. */
const FINAL_WRITES_MS = 1_000

export type SubmissionsDeps = {
  readonly store: Store
  /** The account; submissions of another one are neither shown nor continued. */
  readonly space: string
  readonly signalwire: SignalWire & { readonly upstreamClock: UpstreamClock }
  readonly log: Logger
  readonly metrics: Metrics
  /** Keys the digests of stream addresses; every instance has it. */
  readonly digestKey: Secret
  /** How long what is settled is kept, in days; undefined means for ever. */
  readonly recordDays?: number | undefined
  /** For tests; the usual one otherwise. */
  readonly retryPolicy?: RetryPolicy | undefined
}

/** @param deps an open database and a client; both stay the caller's to close */
export function createSubmissions(deps: SubmissionsDeps): Submissions {
  const {
    store,
    space,
    signalwire,
    log,
    metrics,
    digestKey,
    recordDays: days,
    retryPolicy = defaultRetryPolicy,
  } = deps
  const shutdown = new AbortController()
  // Every job in flight listens, and their number is not bounded.
  setMaxListeners(0, shutdown.signal)
  const { upstreamClock } = signalwire
  const context = {
    signalwire,
    upstreamClock,
    retryPolicy,
    log,
    metrics,
    shutdownSignal: shutdown.signal,
    digestAddress: createAddressDigest(digestKey),
  }
  const ledger = createLedger(store, space)
  const recentVersions = createRecentVersions()
  const inFlight = createLinkedList<Promise<unknown>>()
  const submit = createSubmit({
    ledger,
    recentVersions,
    context,
    inFlight,
  })
  let background: Promise<unknown> = Promise.resolve()

  return {
    ledger,
    history: createHistory(store, space),
    recentVersions,
    submit,
    start: () => {
      background = Promise.all([
        workInBackground(ledger, context, log),
        days &&
          deleteOldInBackground(
            () => deleteOldEntries({ store, space, days }),
            shutdown.signal,
            log,
          ),
      ])
    },
    stop: async () => {
      shutdown.abort()
      const ended = Promise.allSettled([background, ...inFlight])
      await Promise.race([ended, pause(FINAL_WRITES_MS, undefined, { ref: false })])
    },
  }
}
