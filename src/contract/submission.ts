import * as z from 'zod/mini'
import { dateTime } from './date-time-schema.ts'

/** What a submission was to do. */
export const submissionKinds = [
  'create',
  'update',
  'delete',
  'reset_token',
  'delete_recording',
  'create_stream',
  'update_stream',
  'delete_stream',
] as const
export type SubmissionKind = (typeof submissionKinds)[number]

/**
 * How far a submission is.
 *
 * - `sending`: on its way, or kept from ending by a crash.
 * - `finding_out`: sent, and not known yet what came of it.
 * - `done`: SignalWire did it.
 * - `refused`: SignalWire said no.
 * - `failed`: nothing was done, and SignalWire did not reject it.
 */
export const submissionStates = ['sending', 'finding_out', 'done', 'refused', 'failed'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** States that do not last. */
export const unsettledStates = ['sending', 'finding_out'] as const

/** @returns whether it is known what came of it */
export function isSettled(state: SubmissionState): boolean {
  return !unsettledStates.some((unsettled) => unsettled === state)
}

/** The response a client got, or would have got, with secrets redacted. */
const storedResponse = z.object({ status: z.int(), body: z.unknown() })

/** A submission as `GET /api/submissions` lists it. */
export const submission = z.object({
  key: z.string(),
  kind: z.enum(submissionKinds),
  state: z.enum(submissionStates),
  conferenceId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  operator: z.nullable(z.string()),
  attempts: z.int(),
  requestId: z.string(),
  createdAt: dateTime,
  settledAt: z.nullable(dateTime),
  answer: z.nullable(storedResponse),
})
export type Submission = z.infer<typeof submission>

/** One field of an edit: its value before and after, as JSON has it. */
const fieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })
export type FieldChange = z.infer<typeof fieldChange>

/** A step of carrying a submission out, in words for people. */
const finding = z.object({ at: dateTime, text: z.string() })
export type Finding = z.infer<typeof finding>

/** The response of `GET /api/submissions/{key}`. */
export const submissionDetail = z.extend(submission, {
  /** What went up. Secrets are struck out of `body`: join tokens, and of a stream's address all but its host. */
  request: z.object({ method: z.string(), path: z.string(), body: z.unknown() }),
  /** What an edit changed; null where the values before it were not known here. */
  changes: z.nullable(z.array(fieldChange)),
  findings: z.array(finding),
})
export type SubmissionDetail = z.infer<typeof submissionDetail>

/** One page of submissions, newest first; `next` is the cursor of the page after it. */
export const submissionPage = z.object({
  data: z.array(submission),
  next: z.nullable(z.string()),
})
export type SubmissionPage = z.infer<typeof submissionPage>

/** The header by which a client says that two requests are one. */
export const idempotencyKeyHeader = 'Idempotency-Key'

/** Header of a replayed response. */
export const replayedHeader = 'Idempotency-Replayed'
