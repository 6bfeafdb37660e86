import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { sendProblem } from '../problems.ts'
import { requestIdOf } from './request-id.ts'

/** Runs last: what no route has handled does not exist. */
export const notFound: RequestHandler = (_request, response) => {
  sendProblem(
    response,
    'not_found',
    'There is nothing at this address, and nothing was done. Check the path.',
  )
}

/** Responds when our own code has failed. The error goes to the log only: no response shows a stack. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error, _request, response, _next) => {
    log.error({ requestId: requestIdOf(response), err: error }, 'internal error')
    if (response.headersSent) {
      response.destroy()
      return
    }
    sendProblem(
      response,
      'internal',
      'Greenroom failed while handling this request. If it was a change, check whether it was made before you try again, and report the request id.',
    )
  }
}
