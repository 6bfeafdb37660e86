import type { NextFunction, Request, RequestHandler, Response } from 'express'

/**
 * Makes one middleware of several that meet each request in this order. Express by itself does the
 * same with a path for each, and compares it with the request's each time.
 */
export function inOrder(...steps: readonly RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    let index = 0
    const proceed: NextFunction = (error?: unknown) => {
      const step = error === undefined ? steps[index] : undefined
      index += 1
      if (step) callHandler(step, request, response, proceed, next)
      else next(error)
    }
    proceed()
  }
}

/** Calls a handler as Express does: what it throws, at once or later, goes to `fail`. */
export function callHandler(
  handler: RequestHandler,
  request: Request,
  response: Response,
  next: NextFunction,
  fail: (error: unknown) => void = next,
): void {
  try {
    const handled: unknown = handler(request, response, next)
    if (handled instanceof Promise) handled.catch(fail)
  } catch (error) {
    fail(error)
  }
}
