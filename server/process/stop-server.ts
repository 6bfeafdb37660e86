import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Lifecycle } from '../http/middleware/shutdown.ts'
import { closeUnusedConnections } from '../limits/connections/unused-connections.ts'

export type StopTimeouts = {
  /** How long requests are still accepted after readiness has turned false, in ms. */
  readonly drainMs: number
  /** How long requests in flight may take to finish after that, in ms, before they are cut. */
  readonly graceMs: number
  /** How long the last responses may take to be sent, in ms. */
  readonly lastResponsesMs: number
}

/** However long a balancer needs, the whole ends within 15 s. */
export function stopTimeouts(drainMs: number): StopTimeouts {
  return { drainMs, graceMs: 12_000 - drainMs, lastResponsesMs: 1_000 }
}

const SWEEP_INTERVAL_MS = 50

/**
 * Stops in order: not ready, no new work, and requests in flight finish. What SignalWire has not
 * responded to by then gets `outcome_unknown`.
 *
 * @param cut ends all calls to SignalWire
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
    // After its last response a connection would be kept alive for another request.
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
