import { type Failure, RequestFailed } from '#api/failure.ts'
import { fieldErrors } from '#contract/field-error.ts'
import { problem } from '#contract/problem.ts'
import type { SubmissionDetail } from '#contract/submission.ts'

/** Problems after which it is not known whether a conference was created. */
const unknownCodes: ReadonlySet<string> = new Set(['outcome_unknown', 'in_progress', 'internal'])

/**
 * @param failure of a create
 * @returns whether only Greenroom's record can tell what came of it
 */
export function mustBeFollowed(failure: Failure): boolean {
  if (failure.kind === 'problem') return unknownCodes.has(failure.problem.code)
  return failure.kind === 'unanswered' || failure.kind === 'unreadable'
}

/**
 * @param submission that has come to an end without a conference
 * @returns the failure as the create itself would have met it
 */
export function failureOfSubmission({ answer, requestId }: SubmissionDetail): Failure {
  const known = problem.safeParse(answer?.body)
  if (known.success) return { kind: 'problem', problem: known.data, retryAfter: null }
  const refused = fieldErrors.safeParse(answer?.body)
  if (refused.success) return { kind: 'refused', errors: refused.data.errors, requestId }
  return { kind: 'rejected', status: answer?.status ?? 0, requestId }
}

/**
 * @param thrown by the API client
 * @returns its failure
 * @throws what is no request's failure: a mistake of the page's own
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof RequestFailed) return thrown.failure
  throw thrown
}
