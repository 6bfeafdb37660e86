import type { Logger } from 'pino'
import type { Metrics } from '../metrics.ts'
import type { SignalWire } from './client.ts'
import { endpoints } from './endpoints.ts'
import type { Exchange, UpstreamRequest } from './exchange.ts'
import { refusesCredentials } from './outcome.ts'
import { createUpstreamClock, type UpstreamClock } from './upstream-clock.ts'

/** A way to SignalWire whose every exchange is counted and logged. */
export type InstrumentedSignalWire = SignalWire & {
  /** @returns whether the last answer said that our credentials are not right */
  readonly refusesCredentials: () => boolean
  readonly upstreamClock: UpstreamClock
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
export function instrumentSignalWire(
  signalwire: SignalWire,
  log: Logger,
  metrics: Metrics,
  now: () => number = () => performance.now(),
): InstrumentedSignalWire {
  let refusedAt = Number.NEGATIVE_INFINITY
  const upstreamClock = createUpstreamClock(now)

  return {
    exchange: async (request, deadline) => {
      const start = now()
      const call = endpointLabel(request)
      metrics.upstreamInFlight.inc()
      const exchange = await signalwire.exchange(request, deadline)
      const ms = now() - start
      const result = resultOf(exchange)
      metrics.upstreamInFlight.dec()
      metrics.upstreamCalls.inc({ call, result })
      metrics.upstreamSeconds.observe({ call }, ms / 1_000)
      if (exchange.kind === 'answer') upstreamClock.observe(exchange.date)
      if (refusesCredentials(exchange)) refusedAt = now()
      // Of the credentials, a refusal by something in between says nothing.
      else if (exchange.kind === 'answer' && result !== '401' && result !== '403')
        refusedAt = Number.NEGATIVE_INFINITY
      log.debug({ requestId: request.requestId, call, result, ms: Math.round(ms) }, 'exchange')
      return exchange
    },
    destroy: () => signalwire.destroy(),
    upstreamClock,
    refusesCredentials: () => now() - refusedAt < newsMs,
  }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i
const known: ReadonlySet<string> = new Set(endpoints.map(({ method, path }) => `${method} ${path}`))

/** @returns the call as it stands in the list of calls, without its id and query */
function endpointLabel({ method, target }: UpstreamRequest): string {
  const [path = ''] = target.split('?')
  const call = `${method} ${path.replace(uuid, '{id}')}`
  return known.has(call) ? call : 'other'
}

/** @returns an answer's status, of which there are a few dozen, or how far it got without one */
function resultOf(exchange: Exchange): string {
  if (exchange.kind !== 'answer') return exchange.reason
  return exchange.status >= 100 && exchange.status < 600 ? String(exchange.status) : 'other'
}
