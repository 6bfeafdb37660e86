import { type RequestHandler, Router } from 'express'
import type { Status } from '#contract/status.ts'
import { sendJson } from '../http/send-json.ts'

/** Reports on which account Greenroom acts. */
export function statusRouter(status: Status): Router {
  const show: RequestHandler = (_request, response) => sendJson(response, 200, status)
  return Router().get('/api/status', show).head('/api/status', show)
}
