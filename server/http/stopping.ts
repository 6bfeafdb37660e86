import type { RequestHandler } from 'express'
import { answerProblem } from './problems.ts'

/** Whether Greenroom is on its way out; set once, by whoever stops it. */
export type Lifecycle = { stopping: boolean }

/**
 * Takes no new work while Greenroom stops. Health and readiness are asked before it.
 */
export function createStoppingDoor(lifecycle: Lifecycle): RequestHandler {
  return (_request, response, next) => {
    if (!lifecycle.stopping) return next()
    response.setHeader('Connection', 'close')
    response.setHeader('Retry-After', '5')
    answerProblem(
      response,
      'shutting_down',
      'Greenroom is stopping and did not take this request: nothing was done. Try again in a few seconds.',
    )
  }
}
