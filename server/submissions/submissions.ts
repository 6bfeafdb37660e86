import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics.ts'
import { type Patience, patience as usualPatience } from '../signalwire/attempt.ts'
import type { SignalWire } from '../signalwire/client.ts'
import type { TheirClock } from '../signalwire/their-clock.ts'
import type { Store } from '../store/store.ts'
import { workInBackground } from './background.ts'
import { forgetInBackground } from './forget.ts'
import { createHistory, type History } from './history.ts'
import { createLastSeen, type LastSeen } from './last-seen.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createSubmit, type Submit } from './submit.ts'

/** Everything about changes: how they are made, and the record of them. */
export type Submissions = {
  readonly submit: Submit
  readonly ledger: Ledger
  readonly history: History
  readonly seen: LastSeen
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
  readonly signalwire: SignalWire & { readonly theirClock: TheirClock }
  readonly log: Logger
  readonly metrics: Metrics
  /** How long what is settled is kept, in days; undefined means for ever. */
  readonly recordDays?: number | undefined
  /** For tests; the usual one otherwise. */
  readonly patience?: Patience | undefined
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
    patience = usualPatience,
  } = deps
  const life = new AbortController()
  // Everything under way listens, and there is no telling how much that is.
  setMaxListeners(0, life.signal)
  const { theirClock } = signalwire
  const tools = { signalwire, theirClock, patience, log, metrics, life: life.signal }
  const ledger = createLedger(store, space)
  const seen = createLastSeen()
  const underWay = new Set<Promise<unknown>>()
  const submit = createSubmit({ ledger, seen, tools, underWay })
  let background: Promise<unknown> = Promise.resolve()

  return {
    ledger,
    history: createHistory(store, space),
    seen,
    submit,
    start: () => {
      background = Promise.all([
        workInBackground(ledger, tools, log),
        days && forgetInBackground({ store, space, days }, life.signal, log),
      ])
    },
    stop: async () => {
      life.abort()
      const ended = Promise.allSettled([background, ...underWay])
      await Promise.race([ended, pause(lastResponsesMs, undefined, { ref: false })])
    },
  }
}
