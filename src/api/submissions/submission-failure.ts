import { fieldErrors } from '#contract/field-error.ts'
import { problem } from '#contract/protocol/problem.ts'
import type { SubmissionDetail } from '#contract/submission.ts'
import type { Failure } from '../failure.ts'

/** The failure as the change itself would have met it. */
export function failureOfSubmission({ answer, requestId }: SubmissionDetail): Failure {
  const known = problem.safeParse(answer?.body)
  if (known.success) return { kind: 'problem', problem: known.data, retryAfter: null }
  const refused = fieldErrors.safeParse(answer?.body)
  if (refused.success) return { kind: 'invalid_fields', errors: refused.data.errors, requestId }
  return { kind: 'rejected', status: answer?.status ?? 0, requestId }
}
