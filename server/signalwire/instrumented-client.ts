import type { Logger } from 'pino'
import { UUID } from '#contract/ids.ts'
import type { Metrics } from '../metrics.ts'
import type { SignalWire } from './client.ts'
import { endpoints } from './endpoints.ts'
import type { Exchange, UpstreamRequest } from './exchange.ts'
import { refusesCredentials } from './outcome/outcome.ts'
import { createUpstreamClock, type UpstreamClock } from './upstream-clock.ts'
import { createUpstreamRateLimit, type UpstreamRateLimit } from './upstream-rate-limit.ts'

/** A client whose every exchange is counted and logged. */
export type InstrumentedSignalWire = SignalWire & {
  /** @returns whether the last response rejected our credentials */
  readonly refusesCredentials: () => boolean
  readonly upstreamClock: UpstreamClock
  readonly rateLimit: UpstreamRateLimit
}

/**
 * How long a rejection of our credentials counts. A server that is not ready gets no requests, so
 * that it could not find out otherwise that it is ready again.
 */
const REJECTION_VALID_MS = 60_000

/** @param now in ms */
export function instrumentSignalWire(
  signalwire: SignalWire,
  log: Logger,
  metrics: Metrics,
  now: () => number = () => performance.now(),
): InstrumentedSignalWire {
  let rejectedAt = Number.NEGATIVE_INFINITY
  const upstreamClock = createUpstreamClock(now)
  const rateLimit = createUpstreamRateLimit(now)

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
      if (exchange.kind === 'response') upstreamClock.observe(exchange.date)
      rateLimit.observe(exchange)
      if (refusesCredentials(exchange)) rejectedAt = now()
      // A rejection by something in between says nothing about the credentials.
      else if (exchange.kind === 'response' && result !== '401' && result !== '403')
        rejectedAt = Number.NEGATIVE_INFINITY
      log.debug({ requestId: request.requestId, call, result, ms: Math.round(ms) }, 'exchange')
      return exchange
    },
    destroy: () => signalwire.destroy(),
    upstreamClock,
    rateLimit,
    refusesCredentials: () => now() - rejectedAt < REJECTION_VALID_MS,
  }
}

const knownLabels: ReadonlySet<string> = new Set(
  endpoints.map(({ method, path }) => `${method} ${path}`),
)

/** @returns the call as the list of endpoints has it, without its id and query */
function endpointLabel({ method, target }: UpstreamRequest): string {
  const [path = ''] = target.split('?')
  const call = `${method} ${path.replace(UUID, '{id}')}`
  return knownLabels.has(call) ? call : 'other'
}

/** @returns the status, of which there are a few dozen, or how far the request got without one */
function resultOf(exchange: Exchange): string {
  if (exchange.kind !== 'response') return exchange.reason
  return exchange.status >= 100 && exchange.status < 600 ? String(exchange.status) : 'other'
}
