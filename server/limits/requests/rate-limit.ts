import type { RequestHandler } from 'express'
import { presetHeader } from '../../http/express-messages.ts'
import { sendProblem } from '../../http/problems.ts'
import { rateLimitKey } from '../../http/rate-limit-key.ts'
import { pauseReading } from '../connections/pause-reading.ts'
import { createTokenBuckets } from './token-buckets.ts'

export type RateLimits = {
  /** Most requests at once, after a while without any. */
  readonly burst: number
  readonly perSecond: number
}

/** Far above what a person with many tabs does, and below what a runaway script does. */
export const rateLimits: RateLimits = { burst: 1_000, perSecond: 200 }

/**
 * Refusals of one client. A refusal costs little, but ten thousand of them in a second would leave
 * no time for anybody else.
 */
const REFUSALS_PER_SECOND = 1_000

/**
 * Refuses requests beyond a client's rate. What it sends after a refusal is left unread for a
 * while, so that refusals have a rate as well. Reports the state in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10.
 *
 * @param limits for tests; the usual ones otherwise
 * @param now in ms, never running backwards
 */
export function rateLimit(
  { burst, perSecond }: RateLimits = rateLimits,
  now: () => number = () => performance.now(),
): RequestHandler {
  const requests = createTokenBuckets({ burst, perSecond }, now)
  const refusals = createTokenBuckets({ burst: 0, perSecond: REFUSALS_PER_SECOND }, now)
  // The time in which an empty bucket fills up is what the draft calls the window.
  const policy = `"client";q=${burst};w=${Math.ceil(burst / perSecond)}`

  return (request, response, next) => {
    const client = rateLimitKey(request, response)
    const left = requests.tokens(client)
    const isAllowed = left >= 1
    if (isAllowed) requests.spend(client)
    const remaining = Math.floor(isAllowed ? left - 1 : left)
    presetHeader(response, 'RateLimit-Policy', policy)
    presetHeader(
      response,
      'RateLimit',
      `"client";r=${remaining};t=${Math.ceil((burst - remaining) / perSecond)}`,
    )
    if (isAllowed) return next()
    const waitSeconds = Math.max(1, Math.ceil((1 - left) / perSecond))
    response.setHeader('Retry-After', waitSeconds)
    refusals.spend(client)
    const pauseMs = (-refusals.tokens(client) / REFUSALS_PER_SECOND) * 1_000
    response.once('finish', () => pauseReading(request.socket, pauseMs))
    sendProblem(
      response,
      'rate_limited',
      `More than ${burst} requests came at once, or more than ${perSecond} a second, so this one was not handled: nothing was done. Try again in ${waitSeconds === 1 ? 'a second' : `${waitSeconds} seconds`} and find out what sends so many.`,
    )
  }
}
