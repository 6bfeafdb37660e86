import type { ServerResponse } from 'node:http'
import { sendProblem } from '../../http/problems.ts'

/** How many calls may be in flight or queued. */
export type ConcurrencyLimits = {
  readonly total: number
  /** Of one client, so that nobody can take them all. */
  readonly perClient: number
}

/**
 * The client to SignalWire has 32 connections for reads and 32 for changes; four times as many as
 * it carries at once is as long a queue as is worth waiting in.
 */
export const concurrencyLimits: ConcurrencyLimits = { total: 256, perClient: 128 }

export type ConcurrencyLimiter = {
  /**
   * @param client whose call it is
   * @returns how to release it, any number of times; undefined where there is no room
   */
  readonly acquire: (client: string) => (() => void) | undefined
  /** @returns how many are held just now */
  readonly held: () => number
}

/**
 * Bounds the calls in flight. What exceeds the limit is refused at once, which costs next to
 * nothing, instead of waiting for a response that would come too late.
 *
 * @param limits for tests; the usual ones otherwise
 */
export function createConcurrencyLimiter({
  total,
  perClient,
}: ConcurrencyLimits = concurrencyLimits): ConcurrencyLimiter {
  const heldByClient = new Map<string, number>()
  let all = 0
  return {
    held: () => all,
    acquire: (client) => {
      const own = heldByClient.get(client) ?? 0
      if (all >= total || own >= perClient) return undefined
      heldByClient.set(client, own + 1)
      all += 1
      let released = false
      return () => {
        if (released) return
        released = true
        all -= 1
        const rest = (heldByClient.get(client) ?? 1) - 1
        if (rest === 0) heldByClient.delete(client)
        else heldByClient.set(client, rest)
      }
    },
  }
}

/** Responds that there is no room. */
export function sendOverloaded(response: ServerResponse): void {
  response.setHeader('Retry-After', '2')
  sendProblem(
    response,
    'overloaded',
    'Greenroom is handling as many requests as it can, and did not accept this one: nothing was done. Try again in a few seconds.',
  )
}
