import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Greenroom's metrics. Every label takes its values from a short list of our own. */
export type Metrics = {
  readonly registry: Registry
  readonly requests: Counter<'method' | 'route' | 'status'>
  readonly requestSeconds: Histogram<'route'>
  readonly requestsInFlight: Gauge
  readonly problems: Counter<'code'>
  readonly upstreamCalls: Counter<'call' | 'result'>
  readonly upstreamSeconds: Histogram<'call'>
  readonly upstreamInFlight: Gauge
  readonly upstreamRetries: Counter<'call'>
}

/** Upper bounds in seconds: fine where people notice, and up to the deadline. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 20]

/** @returns metrics that nothing has been counted in yet */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    requests: new Counter({
      name: 'greenroom_requests_total',
      help: 'Requests answered, by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'greenroom_request_duration_seconds',
      help: 'Time from the head of a request to the end of its answer, by route.',
      labelNames: ['route'],
      buckets,
      registers,
    }),
    requestsInFlight: new Gauge({
      name: 'greenroom_requests_in_flight',
      help: 'Requests that are not answered yet.',
      registers,
    }),
    problems: new Counter({
      name: 'greenroom_problems_total',
      help: 'Requests answered with a problem, by its code.',
      labelNames: ['code'],
      registers,
    }),
    upstreamCalls: new Counter({
      name: 'greenroom_upstream_calls_total',
      help: 'Requests to SignalWire, each attempt by itself, by call and by what came of it.',
      labelNames: ['call', 'result'],
      registers,
    }),
    upstreamSeconds: new Histogram({
      name: 'greenroom_upstream_duration_seconds',
      help: 'Time that a request to SignalWire took, each attempt by itself, by call.',
      labelNames: ['call'],
      buckets,
      registers,
    }),
    upstreamInFlight: new Gauge({
      name: 'greenroom_upstream_in_flight',
      help: 'Requests to SignalWire that have not ended yet, those that wait for a connection too.',
      registers,
    }),
    upstreamRetries: new Counter({
      name: 'greenroom_upstream_retries_total',
      help: 'Attempts after the first one of a call to SignalWire, by call.',
      labelNames: ['call'],
      registers,
    }),
  }
}
