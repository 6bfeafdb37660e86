import type { ProblemCode } from './problem.ts'

/**
 * Everything that can go wrong at Greenroom itself: its code, the HTTP status it is answered with
 * and its title. What happened in a particular case is in the response's `detail`.
 */
export const problems = {
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  not_signed_in: { status: 403, title: 'You are not signed in' },
  cross_origin: { status: 403, title: 'Requests from other sites are not allowed' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'This address does not support that method' },
  in_progress: { status: 409, title: 'This request is still in progress' },
  wrong_state: { status: 409, title: 'Its present state does not allow this' },
  precondition_failed: { status: 412, title: 'It was changed by somebody else meanwhile' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body must be JSON in UTF-8, not compressed' },
  misdirected_host: { status: 421, title: 'Greenroom is not served under this host name' },
  key_reused: { status: 422, title: 'This Idempotency-Key was used for a different request' },
  precondition_required: { status: 428, title: 'The version to change must be named' },
  rate_limited: { status: 429, title: 'Too many requests' },
  headers_too_large: { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Something went wrong in Greenroom' },
  upstream_unauthorized: { status: 502, title: 'SignalWire rejected Greenroom’s credentials' },
  upstream_unreachable: { status: 502, title: 'SignalWire could not be reached' },
  upstream_invalid: { status: 502, title: 'SignalWire’s response cannot be used' },
  overloaded: { status: 503, title: 'Greenroom is overloaded' },
  shutting_down: { status: 503, title: 'Greenroom is shutting down' },
  store_unavailable: { status: 503, title: 'Greenroom’s database is unavailable' },
  upstream_busy: { status: 503, title: 'SignalWire is busy' },
  upstream_timeout: { status: 504, title: 'SignalWire did not respond in time' },
  outcome_unknown: { status: 504, title: 'The outcome is not known yet' },
} as const satisfies Record<ProblemCode, { status: number; title: string }>
