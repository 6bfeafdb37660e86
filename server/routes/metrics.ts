import { type RequestHandler, Router } from 'express'
import type { Metrics } from '../metrics.ts'

/** What a Prometheus server reads. */
export function metricsRouter({ registry }: Metrics): Router {
  const metrics: RequestHandler = async (_request, response) => {
    const bytes = Buffer.from(await registry.metrics())
    response.writeHead(200, {
      'Content-Type': registry.contentType,
      'Content-Length': bytes.length,
      'Cache-Control': 'no-store',
    })
    response.end(bytes)
  }
  return Router().get('/metrics', metrics).head('/metrics', metrics)
}
