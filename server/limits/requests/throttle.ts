import type { RequestHandler } from 'express'
import { deafen } from '../connections/pause-reading.ts'

export type Pace = {
  /** Most requests at once, after a while with few. */
  readonly burst: number
  readonly perSecond: number
  /** Longest that a connection is left waiting after an answer, in ms. */
  readonly longestMs: number
}

/** Far above what browsers do that load page after page; takes about a tenth of a processor. */
export const pace: Pace = { burst: 500, perSecond: 500, longestMs: 3_000 }

/** Most addresses that are remembered; the one not seen for longest makes room. */
const maxAddresses = 10_000

/**
 * Slows down an address that asks faster than anybody else could be served beside it. All it asks
 * for is answered, be it the page, a file, a refusal or how things are; but then its connection is
 * left unread until it would be on pace again.
 *
 * @param speaksForMany whether many people may stand behind an address, as behind a reverse proxy:
 *   that one is not slowed down
 * @param limits for tests; the usual ones otherwise
 * @param now in ms, never running backwards
 */
export function createBrake(
  speaksForMany: (address: string | undefined) => boolean,
  { burst, perSecond, longestMs }: Pace = pace,
  now: () => number = () => performance.now(),
): RequestHandler {
  // When an address would be done, had it asked on pace: the "theoretical arrival time" of GCRA.
  const doneAt = new Map<string, number>()
  const ahead = (burst / perSecond) * 1_000

  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? ''
    if (speaksForMany(address)) return next()
    const at = now()
    const done = Math.max(at, doneAt.get(address) ?? at) + 1_000 / perSecond
    doneAt.delete(address)
    // Whoever stops is forgiven soon, however much it has asked.
    doneAt.set(address, Math.min(done, at + ahead + longestMs))
    if (doneAt.size > maxAddresses) {
      for (const oldest of doneAt.keys()) {
        doneAt.delete(oldest)
        break
      }
    }
    const wait = Math.min(done - at - ahead, longestMs)
    if (wait > 0) response.once('finish', () => deafen(request.socket, wait))
    next()
  }
}
