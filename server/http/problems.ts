import type { ServerResponse } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { type Problem, type ProblemCode, problemMediaType, problems } from '#contract/problem.ts'
import { requestIdOf } from './middleware/request-id.ts'
import { answerJson } from './send-json.ts'

const answered = new WeakMap<ServerResponse, ProblemCode>()

/**
 * Answers with a problem (RFC 9457).
 *
 * @param detail what happened, whether anything was done, and what to do
 */
export function answerProblem(response: ServerResponse, code: ProblemCode, detail: string): void {
  answerProblemBody(response, problemBody(code, detail, requestIdOf(response)))
}

/** Answers with a problem that was put into words before. */
export function answerProblemBody(response: ServerResponse, body: Problem): void {
  answered.set(response, body.code)
  answerJson(response, body.status, body, problemMediaType)
}

/**
 * @param requestId of the request that met the problem
 * @returns the body of a problem answer
 */
export function problemBody(code: ProblemCode, detail: string, requestId: string): Problem {
  const { status, title } = problems[code]
  return { type: `urn:greenroom:problem:${code}`, title, status, detail, code, requestId }
}

/** @returns the problem that was answered, for the log; undefined where there was none */
export function problemOf(response: ServerResponse): ProblemCode | undefined {
  return answered.get(response)
}

/** The last door: what nobody before it has answered does not exist. */
export const notFound: RequestHandler = (_request, response) => {
  answerProblem(
    response,
    'not_found',
    'Greenroom has nothing at this address, and did nothing. Check the path, letter by letter.',
  )
}

/**
 * Answers when our own code has failed. What went wrong goes to the log only: an answer never
 * shows a stack.
 */
export function createErrorDoor(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error, _request, response, _next) => {
    log.error({ requestId: requestIdOf(response), err: error }, 'internal error')
    if (response.headersSent) {
      response.destroy()
      return
    }
    answerProblem(
      response,
      'internal',
      'Greenroom failed while it worked on this request. If it was a change, look whether it was made before you try again, and report the request id.',
    )
  }
}
