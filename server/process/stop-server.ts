import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Lifecycle } from '../http/middleware/shutdown.ts'
import { closeUnusedConnections } from '../limits/connections/unused-connections.ts'

export type StopTimeouts = {
  /** How long work is taken after Greenroom has said that it is not ready, in ms. */
  readonly drainMs: number
  /** How long what is under way may take to finish, in ms, from then on; it is cut after that. */
  readonly graceMs: number
  /** How long the last answers may take to get out, in ms. */
  readonly lastResponsesMs: number
}

/** Whatever time a balancer gets, the whole ends within 15 s. */
export function stopTimeouts(drainMs: number): StopTimeouts {
  return { drainMs, graceMs: 12_000 - drainMs, lastResponsesMs: 1_000 }
}

const SWEEP_INTERVAL_MS = 50

/**
 * Stops in order: not ready, no new work, and what is under way finishes. What SignalWire has not
 * answered by then is answered as not known.
 *
 * @param cut ends all that is still under way with SignalWire
 */
export async function stopServer(
  server: Server,
  lifecycle: Lifecycle,
  cut: () => Promise<void>,
  limits: StopTimeouts,
): Promise<void> {
  lifecycle.draining = true
  if (limits.drainMs > 0) await pause(limits.drainMs)
  lifecycle.stopping = true
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  const sweep = setInterval(() => {
    // A connection that has got its last answer would be kept alive for another request.
    server.closeIdleConnections()
    closeUnusedConnections(server)
  }, SWEEP_INTERVAL_MS)
  const inTime = await within(closed, limits.graceMs)
  await cut()
  if (!inTime && !(await within(closed, limits.lastResponsesMs))) server.closeAllConnections()
  clearInterval(sweep)
}

/** @returns whether it was done in time */
async function within(done: Promise<void>, ms: number): Promise<boolean> {
  const late = new AbortController()
  const timer = pause(ms, false, { signal: late.signal }).catch(() => false)
  const inTime = await Promise.race([done.then(() => true), timer])
  late.abort()
  return inTime
}
