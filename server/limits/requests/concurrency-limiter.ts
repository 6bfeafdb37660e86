import type { ServerResponse } from 'node:http'
import { sendProblem } from '../../http/problems.ts'

/** How many calls may be under way or wait for their turn. */
export type ConcurrencyLimits = {
  readonly total: number
  /** Of one client: so that nobody can take the whole. */
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
}

/**
 * Bounds the calls under way. What it cannot carry is refused at once, which costs next to
 * nothing, instead of waiting for an answer that would come too late.
 *
 * @param limits for tests; the usual ones otherwise
 */
export function createConcurrencyLimiter({
  total,
  perClient,
}: ConcurrencyLimits = concurrencyLimits): ConcurrencyLimiter {
  const held = new Map<string, number>()
  let all = 0
  return {
    acquire: (client) => {
      const own = held.get(client) ?? 0
      if (all >= total || own >= perClient) return undefined
      held.set(client, own + 1)
      all += 1
      let released = false
      return () => {
        if (released) return
        released = true
        all -= 1
        const rest = (held.get(client) ?? 1) - 1
        if (rest === 0) held.delete(client)
        else held.set(client, rest)
      }
    },
  }
}

/** Tells a caller that there is no room. */
export function sendOverloaded(response: ServerResponse): void {
  response.setHeader('Retry-After', '2')
  sendProblem(
    response,
    'overloaded',
    'Greenroom has as many requests under way as it can carry, and did not take this one: nothing was done. Try again in a few seconds.',
  )
}
