import type { Finding, SubmissionKind, SubmissionState } from '#contract/submission.ts'

/** What is written down before the first byte goes out. */
export type Intent = {
  readonly key: string
  readonly kind: SubmissionKind
  readonly fingerprint: string
  readonly method: string
  readonly target: string
  /** As it goes up, whole; undefined where the call takes no body. */
  readonly body: unknown
  /** The conference's name, where it is known. */
  readonly name: string | null
  /** Whether that name is of our own making. */
  readonly nameIsOurs: boolean
  /** The conference it is about; of a create it is not known yet. */
  readonly conferenceId: string | null
  readonly operator: string | null
  readonly requestId: string
  /** What was known of the thing before an edit or a reset; undefined where nothing was. */
  readonly before: unknown
  /** When it was written down by SignalWire's clock, in ms since 1970; null where that is not known. */
  readonly upstreamStartedAt: number | null
}

/** What a client is told, in the end or for now. `body` is undefined where there is none. */
export type StoredResponse = {
  readonly status: number
  readonly body: unknown
  /** Seconds; told at once, and not kept. */
  readonly retryAfter?: number
}

/** A submission as it stands in the ledger. */
export type Entry = {
  readonly seq: number
  readonly key: string
  readonly kind: SubmissionKind
  readonly state: SubmissionState
  readonly fingerprint: string
  readonly method: string
  readonly target: string
  /** What went up, without join tokens. */
  readonly body: unknown
  /** Whether `body` is all of what went up. */
  readonly bodyIsWhole: boolean
  readonly name: string | null
  readonly nameIsOurs: boolean
  readonly conferenceId: string | null
  readonly operator: string | null
  readonly requestId: string
  readonly attempts: number
  /** When it was written down by SignalWire's clock, which knows nothing of ours being set. */
  readonly upstreamStartedAt: number | null
  /** ms since 1970, as the next two. */
  readonly createdAt: number
  readonly settledAt: number | null
  readonly nextAttemptAt: number
  readonly retries: number
  readonly answer: StoredResponse | null
  readonly before: unknown
  readonly findings: readonly Finding[]
}

/** What came of a submission, once and for all. */
export type Settlement = {
  readonly state: 'done' | 'refused' | 'failed'
  readonly answer: StoredResponse
  readonly conferenceId: string | null
  readonly name: string | null
}

/** How far the work on a submission is. */
export type Progress = { readonly attempts: number; readonly findings: readonly Finding[] }
