import type { RequestHandler } from 'express'
import { pauseReading } from '../connections/pause-reading.ts'
import { createTokenBuckets } from './token-buckets.ts'

export type ThrottleLimits = {
  /** Most requests at once, after a while with few. */
  readonly burst: number
  readonly perSecond: number
  /** Longest that a connection is left waiting after a response. */
  readonly maxWaitMs: number
}

/** Far above what browsers do that load page after page; takes about a tenth of a processor. */
export const throttleLimits: ThrottleLimits = { burst: 500, perSecond: 500, maxWaitMs: 3_000 }

/**
 * Slows down an address that asks faster than anybody else could be served beside it. All it asks
 * for is answered, be it the page, a file, a refusal or how things are; but then its connection is
 * left unread until it would be below the rate again.
 *
 * @param speaksForMany whether many people may stand behind an address, as behind a reverse proxy:
 *   that one is not slowed down
 * @param limits for tests; the usual ones otherwise
 * @param now in ms, never running backwards
 */
export function throttle(
  speaksForMany: (address: string | undefined) => boolean,
  { burst, perSecond, maxWaitMs }: ThrottleLimits = throttleLimits,
  now: () => number = () => performance.now(),
): RequestHandler {
  // Who stops is forgiven soon, however much it has asked: debts end at the longest wait.
  const maxDebt = (maxWaitMs / 1_000) * perSecond
  const buckets = createTokenBuckets({ burst, perSecond, maxDebt }, now)
  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? ''
    if (speaksForMany(address)) return next()
    buckets.spend(address)
    const waitMs = (-buckets.tokens(address) / perSecond) * 1_000
    if (waitMs > 0) response.once('finish', () => pauseReading(request.socket, waitMs))
    next()
  }
}
