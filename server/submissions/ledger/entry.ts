import type { Finding, SubmissionKind, SubmissionState } from '#contract/submission.ts'

/** What is recorded before the first byte is sent. */
export type Intent = {
  readonly key: string
  readonly kind: SubmissionKind
  readonly fingerprint: string
  readonly method: string
  readonly target: string
  /** As it is sent, whole; undefined where the call takes no body. */
  readonly body: unknown
  /** The conference's name, where it is known. */
  readonly name: string | null
  /** Whether that name is of our own making. */
  readonly nameIsOurs: boolean
  /** The conference it is about; of a create it is not known yet. */
  readonly conferenceId: string | null
  readonly operator: string | null
  readonly requestId: string
  /** The conference or token before an edit or a reset; undefined where it was not known. */
  readonly before: unknown
  /**
   * When it was recorded, by SignalWire's clock, in ms since 1970; null where that is not known.
   */
  readonly upstreamStartedAt: number | null
}

/** A response to a client. `body` is undefined where there is none. */
export type StoredResponse = {
  readonly status: number
  readonly body: unknown
  /** Seconds; sent, but not stored. */
  readonly retryAfter?: number
}

/** A submission as recorded in the ledger. */
export type Entry = {
  readonly seq: number
  readonly key: string
  readonly kind: SubmissionKind
  readonly state: SubmissionState
  readonly fingerprint: string
  readonly method: string
  readonly target: string
  /** What was sent, without join tokens. */
  readonly body: unknown
  /** Whether `body` is all of what was sent. */
  readonly bodyIsWhole: boolean
  readonly name: string | null
  readonly nameIsOurs: boolean
  readonly conferenceId: string | null
  readonly operator: string | null
  readonly requestId: string
  readonly attempts: number
  /**
   * When it was recorded, by SignalWire's clock, which a change of our own clock does not affect.
   */
  readonly upstreamStartedAt: number | null
  /** ms since 1970, as the next two. */
  readonly createdAt: number
  readonly settledAt: number | null
  readonly nextAttemptAt: number
  readonly retries: number
  readonly response: StoredResponse | null
  readonly before: unknown
  readonly findings: readonly Finding[]
}

/** The final outcome of a submission. */
export type Settlement = {
  readonly state: 'done' | 'refused' | 'failed'
  readonly response: StoredResponse
  readonly conferenceId: string | null
  readonly name: string | null
}

/** The progress of a submission. */
export type Progress = { readonly attempts: number; readonly findings: readonly Finding[] }
