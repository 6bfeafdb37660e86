import { type RequestHandler, Router } from 'express'
import type { Lifecycle } from '../http/middleware/shutdown.ts'
import { sendJson } from '../http/send-json.ts'

/**
 * Reports to a supervisor that the process lives and that it can serve.
 *
 * @param refusesCredentials whether SignalWire did so at its last response
 * @param isDatabaseUsable queries it
 */
export function healthRouter(
  lifecycle: Lifecycle,
  refusesCredentials: () => boolean,
  isDatabaseUsable: () => Promise<boolean>,
): Router {
  const live: RequestHandler = (_request, response) => sendJson(response, 200, { status: 'ok' })
  const ready: RequestHandler = async (_request, response) => {
    if (lifecycle.draining || lifecycle.stopping)
      return sendJson(response, 503, { status: 'stopping' })
    if (refusesCredentials()) return sendJson(response, 503, { status: 'credentials_refused' })
    if (!(await isDatabaseUsable())) {
      return sendJson(response, 503, { status: 'database_unavailable' })
    }
    sendJson(response, 200, { status: 'ready' })
  }
  return Router()
    .get('/healthz', live)
    .head('/healthz', live)
    .get('/readyz', ready)
    .head('/readyz', ready)
}
