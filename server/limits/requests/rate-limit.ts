import type { RequestHandler } from 'express'
import { answerProblem } from '../../http/problems.ts'
import { clientOf } from '../../http/rate-limit-key.ts'
import { deafen } from '../connections/pause-reading.ts'

export type Rate = {
  /** Most requests at once, after a while without any. */
  readonly burst: number
  readonly perSecond: number
}

/** Far above what a person with many tabs does, and below what a runaway script does. */
export const rate: Rate = { burst: 1_000, perSecond: 200 }

/** Most clients that are remembered; the one not seen for longest makes room. */
const maxClients = 10_000

/**
 * Refusals that a client gets in each second. To say no costs little, but to say it ten thousand
 * times a second would leave no time for anybody else.
 */
const refusalsPerSecond = 1_000

/** What one client has left, as of when it was last seen, in ms. */
type Bucket = {
  readonly left: number
  readonly at: number
  /** When it may be refused again. */
  readonly refusableAt: number
}

/**
 * Gives each client a bucket that holds `burst` requests and fills up again by `perSecond`. What a
 * client sends after a refusal is left unread for a while, so that refusals have a rate as well.
 * Says how things stand in the fields of draft-ietf-httpapi-ratelimit-headers-10.
 *
 * @param limits for tests; the usual ones otherwise
 * @param now in ms, never running backwards
 */
export function createRateDoor(
  { burst, perSecond }: Rate = rate,
  now: () => number = () => performance.now(),
): RequestHandler {
  const buckets = new Map<string, Bucket>()
  // The time in which an empty bucket fills up is what the draft calls the window.
  const policy = `"client";q=${burst};w=${Math.ceil(burst / perSecond)}`

  return (request, response, next) => {
    const client = clientOf(request, response)
    const at = now()
    const known = buckets.get(client) ?? { left: burst, at, refusableAt: at }
    const left = Math.min(burst, known.left + ((at - known.at) / 1_000) * perSecond)
    const taken = left >= 1
    const refusableAt = Math.max(at, known.refusableAt) + (taken ? 0 : 1_000 / refusalsPerSecond)
    buckets.delete(client)
    buckets.set(client, { left: taken ? left - 1 : left, at, refusableAt })
    if (buckets.size > maxClients) {
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest)
        break
      }
    }
    const rest = Math.floor(taken ? left - 1 : left)
    const full = Math.ceil((burst - rest) / perSecond)
    response.setHeader('RateLimit-Policy', policy)
    response.setHeader('RateLimit', `"client";r=${rest};t=${full}`)
    if (taken) return next()
    const wait = Math.max(1, Math.ceil((1 - left) / perSecond))
    response.setHeader('Retry-After', wait)
    response.once('finish', () => deafen(request.socket, refusableAt - at))
    answerProblem(
      response,
      'rate_limited',
      `More than ${burst} requests came at once, or more than ${perSecond} in each second, and this one was not looked at: nothing was done. Try again in ${wait === 1 ? 'a second' : `${wait} seconds`}, and see what sends so many.`,
    )
  }
}
