import type { RequestHandler } from 'express'
import type { Metrics } from '../../metrics.ts'
import { problemOf } from '../problems.ts'
import { routeNameOf } from '../route-name.ts'

/** Node's parser knows 35 methods; those that no route takes share one label. */
const countedMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE'])

/** Counts each request when its response has been sent, or its caller has gone away. */
export function countRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    metrics.requestsInFlight.inc()
    response.once('close', () => {
      const route = routeNameOf(response)
      const method = countedMethods.has(request.method) ? request.method : 'other'
      const code = problemOf(response)
      metrics.requestsInFlight.dec()
      metrics.requests.inc({ method, route, status: response.statusCode })
      metrics.requestSeconds.observe({ route }, (performance.now() - start) / 1_000)
      if (code) metrics.problems.inc({ code })
    })
    next()
  }
}
