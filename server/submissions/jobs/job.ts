import type { Logger } from 'pino'
import type { Finding } from '#contract/submission.ts'
import type { Metrics } from '../../metrics.ts'
import type { SignalWire } from '../../signalwire/client.ts'
import type { RetryPolicy } from '../../signalwire/retry/attempt.ts'
import type { UpstreamClock } from '../../signalwire/upstream-clock.ts'
import type { Entry, Progress, Settlement } from '../ledger/entry.ts'

/** What every kind of work on a submission needs. */
export type JobContext = {
  readonly signalwire: SignalWire
  readonly upstreamClock: UpstreamClock
  readonly retryPolicy: RetryPolicy
  readonly log: Logger
  readonly metrics: Metrics
  /** Aborted when the process stops: whatever is not known then stays so. */
  readonly shutdownSignal: AbortSignal
}

/**
 * How old a press is. By SignalWire's clock where it can be: ours may have been set since, or be
 * that of another instance than the one that wrote the entry.
 *
 * @returns ms since the press
 */
export function ageOf(
  { upstreamStartedAt, createdAt }: Pick<Entry, 'upstreamStartedAt' | 'createdAt'>,
  { upstreamClock }: Pick<JobContext, 'upstreamClock'>,
): number {
  const theirs = upstreamClock.now()
  return upstreamStartedAt === null || theirs === undefined
    ? Date.now() - createdAt
    : theirs - upstreamStartedAt
}

/** One go at a submission, which ends with what came of it or with nothing known. */
export type Job = {
  readonly entry: Entry
  /** All of what goes up; undefined where it is not known here any more. */
  readonly body: Readonly<Record<string, unknown>> | undefined
  /** Whether something may have been sent before this go. */
  readonly maybeSent: boolean
  /** When this go must be over; by `performance.now()`. */
  readonly endsAt: number
  /** Whether to look again and again until then, because somebody is waiting for the answer. */
  readonly patient: boolean
  readonly progressLog: ProgressLog
  /** Told once nobody knows any more what came of it. */
  readonly onAmbiguous: () => Promise<void>
  /** Whether a create other than this one has led to a conference. */
  readonly belongsToOther: (conferenceId: string) => Promise<boolean>
}

/** Carries out one kind of submission; undefined where it is not known what came of it. */
export type JobHandler = (context: JobContext, job: Job) => Promise<Settlement | undefined>

/** What was done so far, for the record. */
export type ProgressLog = {
  /** Takes note that something was sent. */
  readonly sent: (times: number) => void
  readonly note: (text: string) => void
  readonly progress: () => Progress
}

/** The first steps and the last ones are kept; what SignalWire's bad hours put between is not. */
const firstKept = 10
const lastKept = 30

/** @returns the steps of an entry, to be continued */
export function continueProgressLog(entry: Pick<Entry, 'attempts' | 'findings'>): ProgressLog {
  let attempts = entry.attempts
  let findings: readonly Finding[] = entry.findings
  return {
    sent: (times) => {
      attempts += times
    },
    note: (text) => {
      const all = [...findings, { at: new Date().toISOString(), text }]
      findings =
        all.length > firstKept + lastKept
          ? [...all.slice(0, firstKept), ...all.slice(-lastKept)]
          : all
    },
    progress: () => ({ attempts, findings }),
  }
}
