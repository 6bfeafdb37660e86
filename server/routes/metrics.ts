import type { Route } from '../http/routes.ts'
import type { Metrics } from '../metrics.ts'

/** @returns the route that a Prometheus server reads */
export function metricsRoutes({ registry }: Metrics): readonly Route[] {
  const handle: Route['handle'] = async (_request, response) => {
    const bytes = Buffer.from(await registry.metrics())
    response.writeHead(200, {
      'Content-Type': registry.contentType,
      'Content-Length': bytes.length,
      'Cache-Control': 'no-store',
    })
    response.end(bytes)
  }
  return ['GET', 'HEAD'].map((method) => ({ method, path: '/metrics', handle }))
}
