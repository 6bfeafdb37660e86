import type { RequestHandler } from 'express'
import { sendProblem } from '../problems.ts'

/** How far the shutdown has come. */
export type Lifecycle = {
  /** Not ready any more, but still taking work: a balancer sends some until it has noticed. */
  draining: boolean
  stopping: boolean
}

/**
 * Takes no new work while Greenroom stops, and keeps no connection for later ones before that.
 * Health and readiness are asked before it.
 */
export function refuseDuringShutdown(lifecycle: Lifecycle): RequestHandler {
  return (_request, response, next) => {
    if (lifecycle.draining || lifecycle.stopping) response.setHeader('Connection', 'close')
    if (!lifecycle.stopping) return next()
    response.setHeader('Retry-After', '5')
    sendProblem(
      response,
      'shutting_down',
      'Greenroom is stopping and did not take this request: nothing was done. Try again in a few seconds.',
    )
  }
}
