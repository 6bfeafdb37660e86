import * as z from 'zod/mini'
import { parseJson } from '../../lib/json/parse-json.ts'
import type { Endpoint } from '../endpoints.ts'
import type { BrokenReason, Exchange, NotSentReason } from '../exchange.ts'
import { retryAfterSeconds } from '../retry/retry-after.ts'
import { matchesSchema } from './matches-schema.ts'
import { shortenRejection } from './shorten-rejection.ts'

/** Why the response, or the lack of one, leaves the outcome unknown. */
export type AmbiguousReason =
  | BrokenReason
  | 'redirected'
  | 'server_error'
  | 'not_json'
  | 'wrong_shape'

/** What one exchange means. */
export type Outcome =
  /** It was done. `body` is SignalWire's own JSON; undefined where the response has none. */
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  /** SignalWire rejected it, in its own words or the first of them: nothing was done. */
  | { readonly kind: 'rejected'; readonly status: number; readonly body: unknown }
  /**
   * Rejected, but not in SignalWire's words: perhaps by a firewall or a proxy in between. Nothing
   * was done.
   */
  | { readonly kind: 'blocked'; readonly status: number }
  /** SignalWire does not accept our credentials: nothing was done. */
  | { readonly kind: 'unauthorized' }
  /** SignalWire asks to retry after so many seconds: nothing was done. */
  | { readonly kind: 'rate_limited'; readonly retryAfter: number | undefined }
  /** Not a byte was sent: nothing was done. */
  | { readonly kind: 'not_sent'; readonly reason: NotSentReason }
  /** It may have been done or not. */
  | { readonly kind: 'ambiguous'; readonly reason: AmbiguousReason; readonly status?: number }

/**
 * Classifies an exchange. A success counts only if its body matches the contract: a proxy's "200
 * Sorry" made no conference, and deleted none. A 5xx may hide a success, so it is ambiguous; only a
 * 503 with `Retry-After` is a plain "not now". A 4xx is a rejection whatever its body, except for
 * 408 and 425, which may hide a success too.
 *
 * @param now ms since 1970, for a `Retry-After` that is a date
 */
export function outcomeOf(
  endpoint: Pick<Endpoint, 'response' | 'retry'>,
  exchange: Exchange,
  now: number,
): Outcome {
  if (exchange.kind === 'not_sent') return exchange
  if (exchange.kind === 'broken') return { kind: 'ambiguous', reason: exchange.reason }
  const { status } = exchange
  const retryAfter = retryAfterSeconds(exchange.retryAfter, now)
  const canWait = endpoint.retry === 'read' || retryAfter !== undefined

  if (refusesCredentials(exchange)) return { kind: 'unauthorized' }
  if (status === 401 || status === 403) return { kind: 'blocked', status }
  if (status === 429 || (status === 503 && canWait)) return { kind: 'rate_limited', retryAfter }
  if (status >= 500 || status === 408 || status === 425)
    return { kind: 'ambiguous', reason: 'server_error', status }
  if (status >= 300 && status < 400) return { kind: 'ambiguous', reason: 'redirected', status }
  if (status < 300 && !endpoint.response) {
    return exchange.body.length === 0
      ? { kind: 'ok', status: 204, body: undefined }
      : { kind: 'ambiguous', reason: 'wrong_shape', status }
  }

  const json = parseJson(exchange.body)
  if (!json.ok) {
    return status >= 400
      ? { kind: 'blocked', status }
      : { kind: 'ambiguous', reason: 'not_json', status }
  }
  if (status >= 400) {
    const body = shortenRejection(json.value, exchange.body.length)
    return { kind: 'rejected', status, body }
  }
  return endpoint.response && matchesSchema(endpoint.response, json.value)
    ? { kind: 'ok', status, body: json.value }
    : { kind: 'ambiguous', reason: 'wrong_shape', status }
}

/** The two shapes of SignalWire's own errors. */
const signalWireError = z.union([
  z.object({ error: z.string() }),
  z.object({ errors: z.array(z.unknown()) }),
])

/**
 * Believes that our credentials are rejected only in SignalWire's own shape: a firewall responds 403
 * to one text that it does not like, and nothing is wrong with the token.
 */
export function refusesCredentials(exchange: Exchange): boolean {
  if (exchange.kind !== 'response' || (exchange.status !== 401 && exchange.status !== 403)) {
    return false
  }
  const json = parseJson(exchange.body)
  return json.ok && z.safeParse(signalWireError, json.value).success
}
