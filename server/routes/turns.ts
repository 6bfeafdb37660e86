import type { ServerResponse } from 'node:http'
import type { Request, RequestHandler } from 'express'
import type * as z from 'zod/mini'
import type { FieldError } from '#contract/field-error.ts'
import { onResponseDone } from '../http/on-response-done.ts'
import { sendProblem } from '../http/problems.ts'
import { rateLimitKey } from '../http/rate-limit-key.ts'
import { sendJson } from '../http/send-json.ts'
import { targetOf } from '../http/target.ts'
import { type ConcurrencyLimiter, sendOverloaded } from '../limits/requests/concurrency-limiter.ts'
import { createFairQueue } from '../limits/requests/fair-queue.ts'
import { StoreUnavailable } from '../store/store.ts'
import type { WaitForTurn } from '../submissions/history/cursor.ts'
import { readQuery } from './query.ts'

/** A handler's parameters besides the request. */
export type TurnContext = {
  readonly turn: WaitForTurn
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal
}

export type WorkInTurns = (
  request: Request,
  response: ServerResponse,
  context: TurnContext,
) => Promise<void>

/**
 * Makes handlers whose work is done in small steps that take turns, so that others are served in
 * between, and given up when the caller goes away.
 *
 * @param unavailable told where the database cannot be used
 */
export function createTurns(
  unavailable: string,
): (limiter: ConcurrencyLimiter, work: WorkInTurns) => RequestHandler {
  const queue = createFairQueue()
  return (limiter, work) => async (request, response) => {
    const client = rateLimitKey(request, response)
    const release = limiter.acquire(client)
    if (!release) return sendOverloaded(response)
    // Held until the response has been sent: until then it is in memory.
    const controller = new AbortController()
    onResponseDone(request, response, () => {
      release()
      controller.abort()
    })
    const turn = async () => {
      await queue.next(client)
      controller.signal.throwIfAborted()
    }
    try {
      await work(request, response, { turn, signal: controller.signal })
    } catch (error) {
      if (controller.signal.aborted && isCallerGone(error)) return
      if (!(error instanceof StoreUnavailable) || response.headersSent) throw error
      response.setHeader('Retry-After', '5')
      sendProblem(response, 'store_unavailable', unavailable)
    }
  }
}

/** @returns whether work ended because the caller went away */
function isCallerGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isCutOff = 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  return isCutOff || error.name === 'AbortError'
}

/** @returns the query; undefined where it was wrong and a 422 has been sent */
export function parseQuery<Schema extends z.core.$ZodType>(
  request: Request,
  response: ServerResponse,
  schema: Schema,
): z.infer<Schema> | undefined {
  const query = readQuery(targetOf(request.originalUrl).query, schema)
  if (query.ok) return query.values
  sendJson(response, 422, query.errors)
  return undefined
}

export function sendFieldError(response: ServerResponse, error: FieldError): void {
  sendJson(response, 422, { errors: [error] })
}
