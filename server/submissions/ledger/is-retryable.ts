import { type ProblemCode, problem } from '#contract/protocol/problem.ts'
import type { SubmissionKind } from '#contract/submission.ts'
import type { Entry } from './entry.ts'

/** Problems after which certainly nothing was done. */
const codesWithoutEffect: ReadonlySet<ProblemCode> = new Set([
  'upstream_unreachable',
  'upstream_busy',
  'upstream_unauthorized',
  'upstream_invalid',
])

const deletes: ReadonlySet<SubmissionKind> = new Set([
  'delete',
  'delete_recording',
  'delete_stream',
])

/**
 * Tells whether the same request may be tried again under the same key: it failed before it could
 * have an effect, and to repeat that for ever would help nobody. What SignalWire rejected in its
 * own words it would refuse again.
 *
 * @param entry a submission
 */
export function isRetryable({ kind, settledAt, response }: Entry): boolean {
  if (settledAt === null || response === null) return false
  const read = problem.safeParse(response.body)
  // SignalWire's own body may look like one of our problems, but then its status differs.
  if (!read.success || read.data.status !== response.status) return false
  const { code } = read.data
  // What still exists after a delete may be deleted again, whatever the first request did.
  return codesWithoutEffect.has(code) || (deletes.has(kind) && code === 'upstream_timeout')
}
