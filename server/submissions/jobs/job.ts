import type { Logger } from 'pino'
import type { Finding } from '#contract/submission.ts'
import type { Metrics } from '../../metrics.ts'
import type { SignalWire } from '../../signalwire/client.ts'
import type { RetryPolicy } from '../../signalwire/retry/attempt.ts'
import type { UpstreamClock } from '../../signalwire/upstream-clock.ts'
import type { Entry, Progress, Settlement } from '../ledger/entry.ts'
import type { DigestAddress } from '../stream-address.ts'

/** What every kind of work on a submission needs. */
export type JobContext = {
  readonly signalwire: SignalWire
  readonly upstreamClock: UpstreamClock
  readonly retryPolicy: RetryPolicy
  readonly log: Logger
  readonly metrics: Metrics
  /** Aborted when the process stops: what is not known then stays unknown. */
  readonly shutdownSignal: AbortSignal
  /** Addresses are compared by it, for they are not on record. */
  readonly digestAddress: DigestAddress
}

/**
 * How old a submission is. By SignalWire's clock where possible: ours may have been set since, or
 * be that of another instance than the one that wrote the entry.
 *
 * @returns ms since the submission
 */
export function submissionAgeMs(
  { upstreamStartedAt, createdAt }: Pick<Entry, 'upstreamStartedAt' | 'createdAt'>,
  { upstreamClock }: Pick<JobContext, 'upstreamClock'>,
): number {
  const theirs = upstreamClock.now()
  return upstreamStartedAt === null || theirs === undefined
    ? Date.now() - createdAt
    : theirs - upstreamStartedAt
}

/** One run of a submission, which ends with an outcome, or with none known. */
export type Job = {
  readonly entry: Entry
  /** The whole request body; undefined where it is not stored whole. */
  readonly body: Readonly<Record<string, unknown>> | undefined
  /** Whether something may have been sent before this run. */
  readonly maybeSent: boolean
  /** When this run must be over; by `performance.now()`. */
  readonly endsAt: number
  /** Whether a caller is waiting: then the search is repeated until that time. */
  readonly callerWaits: boolean
  readonly progressLog: ProgressLog
  /** Called once, when the outcome becomes unknown. */
  readonly onAmbiguous: () => Promise<void>
  /** Whether a create other than this one has led to a conference. */
  readonly belongsToOther: (conferenceId: string) => Promise<boolean>
  /** The ids of streams that other submissions have started in the conference it is about. */
  readonly streamsOfOthers: () => Promise<ReadonlySet<string>>
}

/** Carries out one kind of submission; undefined where the outcome is not known. */
export type JobHandler = (context: JobContext, job: Job) => Promise<Settlement | undefined>

/** What was done so far, for the record. */
export type ProgressLog = {
  /** Counts requests that were sent. */
  readonly countSent: (times: number) => void
  readonly note: (text: string) => void
  readonly progress: () => Progress
}

/**
 * The first findings and the last ones are kept, not the many that hours of failures put in
 * between.
 */
const FIRST_FINDINGS_KEPT = 10
const LAST_FINDINGS_KEPT = 30

/** @returns the findings of an entry, to be continued */
export function continueProgressLog(entry: Pick<Entry, 'attempts' | 'findings'>): ProgressLog {
  let attempts = entry.attempts
  let findings: readonly Finding[] = entry.findings
  return {
    countSent: (times) => {
      attempts += times
    },
    note: (text) => {
      const all = [...findings, { at: new Date().toISOString(), text }]
      findings =
        all.length > FIRST_FINDINGS_KEPT + LAST_FINDINGS_KEPT
          ? [...all.slice(0, FIRST_FINDINGS_KEPT), ...all.slice(-LAST_FINDINGS_KEPT)]
          : all
    },
    progress: () => ({ attempts, findings }),
  }
}
