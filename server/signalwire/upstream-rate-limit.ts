import type { Exchange } from './exchange.ts'
import { retryAfterSeconds } from './retry/retry-after.ts'

/** What SignalWire says about the rate at which it takes requests, of people and batches alike. */
export type UpstreamRateLimit = {
  readonly observe: (exchange: Exchange) => void
  /** @returns how long nothing should be sent that can wait, in ms */
  readonly waitMs: () => number
  /** @returns how often requests were limited so far */
  readonly count: () => number
}

/** Where SignalWire names no time, in ms. */
const DEFAULT_WAIT_MS = 1_000

/** @param now in ms, never running backwards */
export function createUpstreamRateLimit(
  now: () => number = () => performance.now(),
): UpstreamRateLimit {
  let until = Number.NEGATIVE_INFINITY
  let count = 0
  return {
    observe: (exchange) => {
      if (exchange.kind !== 'response') return
      const { status, retryAfter } = exchange
      const seconds = retryAfterSeconds(retryAfter, Date.now())
      if (status !== 429 && !(status === 503 && seconds !== undefined)) return
      count += 1
      until = Math.max(until, now() + (seconds === undefined ? DEFAULT_WAIT_MS : seconds * 1_000))
    },
    waitMs: () => Math.max(0, until - now()),
    count: () => count,
  }
}
