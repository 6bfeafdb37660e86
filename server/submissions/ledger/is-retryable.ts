import { type ProblemCode, problem } from '#contract/problem.ts'
import type { Entry } from './entry.ts'

/** Ends at which surely nothing was done; what may have had an effect ends otherwise. */
const withoutEffect: ReadonlySet<ProblemCode> = new Set([
  'upstream_unreachable',
  'upstream_busy',
  'upstream_unauthorized',
  'upstream_invalid',
])

/**
 * Tells whether the same request may be tried again under the same key: it failed before it could
 * have an effect, and to say so for ever would help nobody. What SignalWire refused in its own
 * words it would refuse again.
 *
 * @param entry a submission
 */
export function isRetryable({ kind, settledAt, answer }: Entry): boolean {
  if (settledAt === null || answer === null) return false
  const read = problem.safeParse(answer.body)
  // SignalWire's own words may look like a problem of ours; their status is the one they came with.
  if (!read.success || read.data.status !== answer.status) return false
  const { code } = read.data
  // What is still there after a delete may be deleted again, whatever became of the first request.
  return withoutEffect.has(code) || (kind === 'delete' && code === 'upstream_timeout')
}
