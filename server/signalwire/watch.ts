import type { Logger } from 'pino'
import type { Metrics } from '../metrics.ts'
import { calls } from './calls.ts'
import type { SignalWire } from './client.ts'
import type { Exchange, UpstreamRequest } from './exchange.ts'
import { refusesCredentials } from './outcome.ts'
import { createTheirClock, type TheirClock } from './their-clock.ts'

/** A way to SignalWire whose every exchange is counted and logged. */
export type WatchedSignalWire = SignalWire & {
  /** @returns whether the last answer said that our credentials are not right */
  readonly refusesCredentials: () => boolean
  readonly theirClock: TheirClock
}

/**
 * For how long an answer tells how things are, in ms. A server that is not ready is asked nothing
 * any more, so that it could not find out by itself that it is ready again.
 */
const newsMs = 60_000

/**
 * @param signalwire the way that is watched
 * @param now in ms; for tests
 */
export function watchSignalWire(
  signalwire: SignalWire,
  log: Logger,
  metrics: Metrics,
  now: () => number = () => performance.now(),
): WatchedSignalWire {
  let refusedAt = Number.NEGATIVE_INFINITY
  const theirClock = createTheirClock(now)

  return {
    exchange: async (request, deadline) => {
      const start = now()
      const call = callOf(request)
      metrics.upstreamInFlight.inc()
      const exchange = await signalwire.exchange(request, deadline)
      const ms = now() - start
      const result = resultOf(exchange)
      metrics.upstreamInFlight.dec()
      metrics.upstreamCalls.inc({ call, result })
      metrics.upstreamSeconds.observe({ call }, ms / 1_000)
      if (exchange.kind === 'answer') theirClock.hear(exchange.date)
      if (refusesCredentials(exchange)) refusedAt = now()
      // Of the credentials, a refusal by something in between says nothing.
      else if (exchange.kind === 'answer' && result !== '401' && result !== '403')
        refusedAt = Number.NEGATIVE_INFINITY
      log.debug({ requestId: request.requestId, call, result, ms: Math.round(ms) }, 'exchange')
      return exchange
    },
    destroy: () => signalwire.destroy(),
    theirClock,
    refusesCredentials: () => now() - refusedAt < newsMs,
  }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i
const known: ReadonlySet<string> = new Set(calls.map(({ method, path }) => `${method} ${path}`))

/** @returns the call as it stands in the list of calls, without its id and query */
function callOf({ method, target }: UpstreamRequest): string {
  const [path = ''] = target.split('?')
  const call = `${method} ${path.replace(uuid, '{id}')}`
  return known.has(call) ? call : 'other'
}

/** @returns an answer's status, of which there are a few dozen, or how far it got without one */
function resultOf(exchange: Exchange): string {
  if (exchange.kind !== 'answer') return exchange.reason
  return exchange.status >= 100 && exchange.status < 600 ? String(exchange.status) : 'other'
}
