import type { Generated } from 'kysely'
import type { SubmissionKind, SubmissionState } from '#contract/submission.ts'

/** A row of the ledger. Times are ms since 1970; what is JSON is kept as text. */
export type SubmissionTable = {
  /** Grows; with `created_at` it gives every row its place. */
  seq: Generated<number>
  /** The account it was made in. */
  space: string
  key: string
  kind: SubmissionKind
  state: SubmissionState
  /** Shows whether two requests under one key are the same. */
  fingerprint: string
  method: string
  target: string
  /** JSON of what is sent; join tokens are redacted. */
  body: string | null
  /** 0: something in `body` was redacted, so it cannot be sent again from here. */
  body_whole: 0 | 1
  /** 1: the name is of our own making, so that nobody else can have it. */
  name_ours: 0 | 1
  conference_id: string | null
  name: string | null
  operator: string | null
  request_id: string
  attempts: number
  created_at: number
  /** The same by SignalWire's clock; null where it was not known. */
  upstream_started_at: number | null
  settled_at: number | null
  answer_status: number | null
  answer_body: string | null
  /** JSON of the conference or token before an edit or a reset. */
  before: string | null
  /** JSON of the steps so far. */
  findings: string
  /** The text that a search looks through, in lower case. */
  search: string
  /** Who works on it, and until when nobody else may; by the database's clock. */
  lease_owner: string | null
  lease_until: number
  /** How often the work was rescheduled, and until when. */
  retries: number
  next_attempt_at: number
}

export type Tables = { submission: SubmissionTable }
