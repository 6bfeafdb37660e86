import * as z from 'zod/mini'

/**
 * Everything that can go wrong at Greenroom itself: its code, the HTTP status it is answered with
 * and its title. What happened in a particular case is in the response's `detail`.
 */
export const problems = {
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  not_signed_in: { status: 403, title: 'Nobody is signed in' },
  cross_origin: { status: 403, title: 'Another site may not act through Greenroom' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  in_progress: { status: 409, title: 'The same request is still on its way' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body must be JSON in UTF-8, not compressed' },
  misdirected_host: { status: 421, title: 'Greenroom does not answer to this host name' },
  key_reused: { status: 422, title: 'This Idempotency-Key belongs to another request' },
  rate_limited: { status: 429, title: 'Too many requests' },
  headers_too_large: { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Greenroom made a mistake' },
  upstream_unauthorized: { status: 502, title: 'SignalWire refused our credentials' },
  upstream_unreachable: { status: 502, title: 'SignalWire could not be reached' },
  upstream_invalid: { status: 502, title: 'SignalWire gave an answer that cannot be used' },
  overloaded: { status: 503, title: 'Greenroom has too much to do' },
  shutting_down: { status: 503, title: 'Greenroom is stopping' },
  store_unavailable: { status: 503, title: 'Greenroom cannot write to its record' },
  upstream_busy: { status: 503, title: 'SignalWire is busy' },
  upstream_timeout: { status: 504, title: 'SignalWire did not answer in time' },
  outcome_unknown: { status: 504, title: 'It is not known yet what came of this' },
} as const

export type ProblemCode = keyof typeof problems

const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

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
