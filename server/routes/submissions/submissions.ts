import type { ServerResponse } from 'node:http'
import { type Request, type RequestHandler, Router } from 'express'
import type * as z from 'zod/mini'
import { type FieldError, invalid } from '#contract/field-error.ts'
import {
  type SubmissionPage,
  submissionFilters,
  submissionLimit,
  submissionQuery,
} from '#contract/submission.ts'
import { onResponseDone } from '../../http/on-response-done.ts'
import { sendProblem } from '../../http/problems.ts'
import { rateLimitKey } from '../../http/rate-limit-key.ts'
import { sendJson } from '../../http/send-json.ts'
import { targetOf } from '../../http/target.ts'
import {
  type ConcurrencyLimiter,
  type ConcurrencyLimits,
  createConcurrencyLimiter,
  sendOverloaded,
} from '../../limits/requests/concurrency-limiter.ts'
import { createFairQueue } from '../../limits/requests/fair-queue.ts'
import { StoreUnavailable } from '../../store/store.ts'
import type { WaitForTurn } from '../../submissions/history/cursor.ts'
import { toApiDetail, toApiSummary } from '../../submissions/history/to-api.ts'
import type { Submissions } from '../../submissions/submissions.ts'
import { isKey } from '../idempotency-key.ts'
import { readQuery } from '../query.ts'
import { sendCsv } from './csv.ts'
import { readCursor, writeCursor } from './page-cursor.ts'

/** A table is costly, and a client needs no second one meanwhile. */
const CSV_LIMITS: ConcurrencyLimits = { total: 8, perClient: 2 }

/** A handler's parameters besides the request. */
type WorkContext = {
  readonly turn: WaitForTurn
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal
}

type Work = (request: Request, response: ServerResponse, context: WorkContext) => Promise<void>

/**
 * Lists submissions and their outcomes. All work is done in small steps that take turns, so that
 * others are served in between, and given up when the caller goes away.
 */
export function submissionsRouter({ ledger, history }: Submissions): Router {
  const queue = createFairQueue()
  const handle = (limiter: ConcurrencyLimiter, work: Work) => {
    const handler: RequestHandler = async (request, response) => {
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
        sendProblem(
          response,
          'store_unavailable',
          'Greenroom cannot read its database, so submissions cannot be shown. Nothing was changed. Try again in a minute; if it still fails, check that the database is running.',
        )
      }
    }
    return handler
  }

  const lookupLimiter = createConcurrencyLimiter()
  const list = handle(lookupLimiter, async (request, response, { turn }) => {
    const query = parseQuery(request, response, submissionQuery)
    if (!query) return
    const { limit, cursor, ...filters } = query
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && after === undefined) {
      return sendFieldError(response, invalid('cursor', 'Is not one of the cursors handed out'))
    }
    const pageSize = Number(limit ?? submissionLimit.default)
    const page = await history.page(filters, pageSize, after, turn)
    const body: SubmissionPage = {
      data: page.entries.map(toApiSummary),
      next: page.next ? writeCursor(page.next) : null,
    }
    sendJson(response, 200, body)
  })

  const table = handle(
    createConcurrencyLimiter(CSV_LIMITS),
    async (request, response, { turn, signal }) => {
      const filters = parseQuery(request, response, submissionFilters)
      if (filters) await sendCsv(response, history.all(filters, turn), signal)
    },
  )

  const one = handle(lookupLimiter, async (request, response, { turn }) => {
    const { key } = request.params
    await turn()
    const entry = typeof key === 'string' && isKey(key) ? await ledger.find(key) : undefined
    if (entry) return sendJson(response, 200, toApiDetail(entry))
    sendProblem(
      response,
      'not_found',
      'Nothing was submitted with this key. If you have just sent it, it did not arrive, and nothing was created: sending it again with the same key is safe.',
    )
  })

  return Router()
    .get('/api/submissions', list)
    .get('/api/submissions.csv', table)
    .get('/api/submissions/:key', one)
}

/** @returns the query; undefined where it was wrong and a 422 has been sent */
function parseQuery<Schema extends z.core.$ZodType>(
  request: Request,
  response: ServerResponse,
  schema: Schema,
): z.infer<Schema> | undefined {
  const query = readQuery(targetOf(request.originalUrl).query, schema)
  if (query.ok) return query.values
  sendJson(response, 422, query.errors)
  return undefined
}

/** @returns whether work ended because the caller went away */
function isCallerGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isCutOff = 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  return isCutOff || error.name === 'AbortError'
}

function sendFieldError(response: ServerResponse, error: FieldError): void {
  sendJson(response, 422, { errors: [error] })
}
