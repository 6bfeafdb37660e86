import * as z from 'zod/mini'
import type { Outcome } from './outcome.ts'

/** The calls that are about one thing, and answer with that thing. */
const ofOne =
  /^\/api\/video\/(?:conferences|conference_tokens)\/([0-9a-f-]{36})(?:\/reset)?(?:\?|$)/i

const identified = z.object({ id: z.string() })

/**
 * Believes an answer only if it is about what was asked for. Another conference in its place, of a
 * cache or a gateway that mixes things up, would be recorded and shown as the one that was changed.
 *
 * @param target of the request
 * @param outcome what its answer means by itself
 */
export function verifyResponseId(target: string, outcome: Outcome): Outcome {
  const [, id] = ofOne.exec(target) ?? []
  if (id === undefined || outcome.kind !== 'ok' || outcome.body === undefined) return outcome
  const found = identified.safeParse(outcome.body)
  return found.success && found.data.id.toLowerCase() === id.toLowerCase()
    ? outcome
    : { kind: 'ambiguous', reason: 'wrong_shape', status: outcome.status }
}
