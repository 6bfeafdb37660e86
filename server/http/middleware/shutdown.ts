import type { RequestHandler } from 'express'
import { sendProblem } from '../problems.ts'

/** How far a shutdown has got. */
export type Lifecycle = {
  /** Not ready, but still accepting work: a balancer sends some until it has noticed. */
  draining: boolean
  stopping: boolean
}

/**
 * Accepts no new work while Greenroom stops, and before that keeps no connection open for more.
 * Health and readiness come before it.
 */
export function refuseDuringShutdown(lifecycle: Lifecycle): RequestHandler {
  return (_request, response, next) => {
    if (lifecycle.draining || lifecycle.stopping) response.setHeader('Connection', 'close')
    if (!lifecycle.stopping) return next()
    response.setHeader('Retry-After', '5')
    sendProblem(
      response,
      'shutting_down',
      'Greenroom is shutting down and did not accept this request: nothing was done. Try again in a few seconds.',
    )
  }
}
