import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics.ts'
import type { SignalWire } from '../signalwire/client.ts'
import { retryPolicy as defaultRetryPolicy, type RetryPolicy } from '../signalwire/retry/attempt.ts'
import type { UpstreamClock } from '../signalwire/upstream-clock.ts'
import type { Store } from '../store/store.ts'
import { createHistory, type History } from './history/history.ts'
import { workInBackground } from './jobs/background.ts'
import { deleteOldInBackground } from './ledger/delete-old-entries.ts'
import { createLedger, type Ledger } from './ledger/ledger.ts'
import { createRecentVersions, type RecentVersions } from './recent-versions.ts'
import { createSubmit, type Submit } from './submit.ts'

/** Everything about changes: how they are made, and the record of them. */
export type Submissions = {
  readonly submit: Submit
  readonly ledger: Ledger
  readonly history: History
  readonly seen: RecentVersions
  /** Begins to find out what came of submissions that nobody is waiting for. */
  readonly start: () => void
  /**
   * Ends all work on submissions; whoever still waits is told that nothing is known. To be called
   * before the way to SignalWire is cut, so that this is not taken for SignalWire's doing.
   */
  readonly stop: () => Promise<void>
}

/** How long what is under way may take to put down how far it got, in ms. */
const lastResponsesMs = 1_000

export type SubmissionsDeps = {
  readonly store: Store
  /** The account that all this is about: submissions of another are neither shown nor carried on. */
  readonly space: string
  readonly signalwire: SignalWire & { readonly upstreamClock: UpstreamClock }
  readonly log: Logger
  readonly metrics: Metrics
  /** How long what is settled is kept, in days; undefined means for ever. */
  readonly recordDays?: number | undefined
  /** For tests; the usual one otherwise. */
  readonly retryPolicy?: RetryPolicy | undefined
}

/** @param deps an open database and the way to SignalWire; both stay the caller's to close */
export function createSubmissions(deps: SubmissionsDeps): Submissions {
  const {
    store,
    space,
    signalwire,
    log,
    metrics,
    recordDays: days,
    retryPolicy = defaultRetryPolicy,
  } = deps
  const shutdown = new AbortController()
  // Everything under way listens, and there is no telling how much that is.
  setMaxListeners(0, shutdown.signal)
  const { upstreamClock } = signalwire
  const context = {
    signalwire,
    upstreamClock,
    retryPolicy,
    log,
    metrics,
    shutdownSignal: shutdown.signal,
  }
  const ledger = createLedger(store, space)
  const seen = createRecentVersions()
  const underWay = new Set<Promise<unknown>>()
  const submit = createSubmit({ ledger, seen, context, underWay })
  let background: Promise<unknown> = Promise.resolve()

  return {
    ledger,
    history: createHistory(store, space),
    seen,
    submit,
    start: () => {
      background = Promise.all([
        workInBackground(ledger, context, log),
        days && deleteOldInBackground({ store, space, days }, shutdown.signal, log),
      ])
    },
    stop: async () => {
      shutdown.abort()
      const ended = Promise.allSettled([background, ...underWay])
      await Promise.race([ended, pause(lastResponsesMs, undefined, { ref: false })])
    },
  }
}
