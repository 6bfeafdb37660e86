import * as z from 'zod/mini'

/** What can go wrong at Greenroom itself. Statuses and titles are in `problems.ts`, which no page needs. */
export const problemCodes = [
  'malformed_json',
  'not_signed_in',
  'cross_origin',
  'not_found',
  'method_not_allowed',
  'in_progress',
  'wrong_state',
  'precondition_failed',
  'payload_too_large',
  'unsupported_media_type',
  'misdirected_host',
  'key_reused',
  'precondition_required',
  'rate_limited',
  'headers_too_large',
  'internal',
  'upstream_unauthorized',
  'upstream_unreachable',
  'upstream_invalid',
  'overloaded',
  'shutting_down',
  'store_unavailable',
  'upstream_busy',
  'upstream_timeout',
  'outcome_unknown',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Body of every failure that is not SignalWire's own 4xx: RFC 9457 and three keys more. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  requestId: z.string(),
})
export type Problem = z.infer<typeof problem>

/** Media type of a problem response (RFC 9457, section 3). */
export const problemMediaType = 'application/problem+json'
