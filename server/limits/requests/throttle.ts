import type { RequestHandler } from 'express'
import { pauseReading } from '../connections/pause-reading.ts'
import { createTokenBuckets } from './token-buckets.ts'

export type ThrottleLimits = {
  /** Most requests at once, after a while with few. */
  readonly burst: number
  readonly perSecond: number
  /** Longest pause of a connection after a response. */
  readonly maxWaitMs: number
}

/** Far above what browsers do that load page after page; takes about a tenth of a processor. */
export const throttleLimits: ThrottleLimits = { burst: 500, perSecond: 500, maxWaitMs: 3_000 }

/**
 * Slows down an address that sends so many requests that others could not be served. Every request
 * still gets its response, whatever it is for; but then its connection is left unread until it is
 * below the rate again.
 *
 * @param isSharedAddress whether many people may be behind an address, as behind a reverse proxy:
 *   such an address is not slowed down
 * @param limits for tests; the usual ones otherwise
 * @param now in ms, never running backwards
 */
export function throttle(
  isSharedAddress: (address: string | undefined) => boolean,
  { burst, perSecond, maxWaitMs }: ThrottleLimits = throttleLimits,
  now: () => number = () => performance.now(),
): RequestHandler {
  // Debt is capped at the longest wait, so that a client that stops is soon served as usual.
  const maxDebt = (maxWaitMs / 1_000) * perSecond
  const buckets = createTokenBuckets({ burst, perSecond, maxDebt }, now)
  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? ''
    if (isSharedAddress(address)) return next()
    buckets.spend(address)
    const waitMs = (-buckets.tokens(address) / perSecond) * 1_000
    if (waitMs > 0) response.once('finish', () => pauseReading(request.socket, waitMs))
    next()
  }
}
