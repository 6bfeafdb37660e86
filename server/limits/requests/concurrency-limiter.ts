import type { ServerResponse } from 'node:http'
import { answerProblem } from '../../http/problems.ts'

/** How many calls may be under way or wait for their turn. */
export type GateLimits = {
  readonly total: number
  /** Of one client: so that nobody can take the whole. */
  readonly perClient: number
}

/**
 * The client to SignalWire has 32 connections for reads and 32 for changes; four times as many as
 * it carries at once is as long a queue as is worth waiting in.
 */
export const gateLimits: GateLimits = { total: 256, perClient: 128 }

export type Gate = {
  /**
   * @param client whose call it is
   * @returns how to leave again, any number of times; undefined where there is no room
   */
  readonly enter: (client: string) => (() => void) | undefined
}

/**
 * Bounds the calls under way. What it cannot carry is refused at once, which costs next to
 * nothing, instead of waiting for an answer that would come too late.
 *
 * @param limits for tests; the usual ones otherwise
 */
export function createGate({ total, perClient }: GateLimits = gateLimits): Gate {
  const inside = new Map<string, number>()
  let all = 0
  return {
    enter: (client) => {
      const own = inside.get(client) ?? 0
      if (all >= total || own >= perClient) return undefined
      inside.set(client, own + 1)
      all += 1
      let left = false
      return () => {
        if (left) return
        left = true
        all -= 1
        const rest = (inside.get(client) ?? 1) - 1
        if (rest === 0) inside.delete(client)
        else inside.set(client, rest)
      }
    },
  }
}

/** Answers whom the gate did not let in. */
export function answerOverloaded(response: ServerResponse): void {
  response.setHeader('Retry-After', '2')
  answerProblem(
    response,
    'overloaded',
    'Greenroom has as many requests under way as it can carry, and did not take this one: nothing was done. Try again in a few seconds.',
  )
}
