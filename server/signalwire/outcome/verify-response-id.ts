import { UUID_SOURCE } from '#contract/ids.ts'
import { textIn } from '#contract/record-of.ts'
import type { Outcome } from './outcome.ts'

/** The calls about one thing, whose response is that thing. */
const SINGLE_TARGET = new RegExp(
  `^/api/video/(?:conferences|conference_tokens|room_sessions|room_recordings|streams|logs)/(${UUID_SOURCE})(?:/reset)?(?:[?]|$)`,
  'i',
)

/**
 * Believes a response only if it is about what was requested. Another conference in its place, from
 * a cache or a gateway that mixes things up, would be recorded and shown as the one that was
 * changed.
 */
export function verifyResponseId(target: string, outcome: Outcome): Outcome {
  const [, id] = SINGLE_TARGET.exec(target) ?? []
  if (id === undefined || outcome.kind !== 'ok' || outcome.body === undefined) return outcome
  return textIn(outcome.body, 'id')?.toLowerCase() === id.toLowerCase()
    ? outcome
    : { kind: 'ambiguous', reason: 'wrong_shape', status: outcome.status }
}
