import * as z from 'zod/mini'
import { parseJson } from '../lib/json.ts'
import type { Endpoint } from './endpoints.ts'
import type { Broken, Exchange, NotSentReason } from './exchange.ts'
import { matchesSchema } from './matches-schema.ts'
import { retryAfterSeconds } from './retry-after.ts'
import { shortRefusal } from './short-refusal.ts'

/** Why nobody can tell what came of a request from its answer, or from the lack of one. */
export type AmbiguousReason = Broken | 'redirected' | 'server_error' | 'not_json' | 'wrong_shape'

/** What one exchange means. */
export type Outcome =
  /** It was done. `body` is SignalWire's own JSON; undefined where the call answers with none. */
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  /** SignalWire said no, in its own words or the first of them: nothing was done. */
  | { readonly kind: 'rejected'; readonly status: number; readonly body: unknown }
  /**
   * Something said no, but not in SignalWire's words: a firewall or a proxy in between, perhaps.
   * Nothing was done.
   */
  | { readonly kind: 'blocked'; readonly status: number }
  /** SignalWire does not take our credentials: nothing was done. */
  | { readonly kind: 'unauthorized' }
  /** SignalWire asks to come again later, in so many seconds: nothing was done. */
  | { readonly kind: 'rate_limited'; readonly retryAfter: number | undefined }
  /** Not a byte left: nothing was done. */
  | { readonly kind: 'not_sent'; readonly reason: NotSentReason }
  /** It may have been done or not. */
  | { readonly kind: 'ambiguous'; readonly reason: AmbiguousReason; readonly status?: number }

/**
 * Says what an exchange means. A success counts only if its body is what the contract says: a
 * proxy's "200 Sorry" made no conference, and deleted none. A 5xx may hide a success, so it is
 * ambiguous; only a 503 that names a time to come back is a plain "not now". A 4xx is a "no"
 * whatever its body, but for the ones that speak of time: 408 and 425 may hide a success too.
 *
 * @param call which call it was
 * @param exchange what came of sending it
 * @param now ms since 1970, for a `Retry-After` that is a date
 */
export function outcomeOf(
  call: Pick<Endpoint, 'answer' | 'retry'>,
  exchange: Exchange,
  now: number,
): Outcome {
  if (exchange.kind === 'not_sent') return exchange
  if (exchange.kind === 'broken') return { kind: 'ambiguous', reason: exchange.reason }
  const { status } = exchange
  const retryAfter = retryAfterSeconds(exchange.retryAfter, now)
  const canWait = call.retry === 'read' || retryAfter !== undefined

  if (refusesCredentials(exchange)) return { kind: 'unauthorized' }
  if (status === 401 || status === 403) return { kind: 'blocked', status }
  if (status === 429 || (status === 503 && canWait)) return { kind: 'rate_limited', retryAfter }
  if (status >= 500 || status === 408 || status === 425)
    return { kind: 'ambiguous', reason: 'server_error', status }
  if (status >= 300 && status < 400) return { kind: 'ambiguous', reason: 'redirected', status }
  if (status < 300 && !call.answer) {
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
    const body = shortRefusal(json.value, exchange.body.length)
    return { kind: 'rejected', status, body }
  }
  return call.answer && matchesSchema(call.answer, json.value)
    ? { kind: 'ok', status, body: json.value }
    : { kind: 'ambiguous', reason: 'wrong_shape', status }
}

/** The two shapes that SignalWire's own errors have. */
const ownError = z.union([
  z.object({ error: z.string() }),
  z.object({ errors: z.array(z.unknown()) }),
])

/**
 * Believes a refusal of our credentials only in SignalWire's own shape: a firewall answers 403 for
 * one text that it does not like, and nothing is wrong with the token.
 */
export function refusesCredentials(exchange: Exchange): boolean {
  if (exchange.kind !== 'answer' || (exchange.status !== 401 && exchange.status !== 403)) {
    return false
  }
  const json = parseJson(exchange.body)
  return json.ok && z.safeParse(ownError, json.value).success
}
