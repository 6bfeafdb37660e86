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
import { whenOver } from '../../http/on-response-done.ts'
import { answerProblem } from '../../http/problems.ts'
import { clientOf } from '../../http/rate-limit-key.ts'
import { answerJson } from '../../http/send-json.ts'
import { targetOf } from '../../http/target.ts'
import {
  answerOverloaded,
  createGate,
  type Gate,
  type GateLimits,
} from '../../limits/requests/concurrency-limiter.ts'
import { createTurns } from '../../limits/requests/fair-queue.ts'
import { StoreUnavailable } from '../../store/store.ts'
import { isKey } from '../../submissions/idempotency-key.ts'
import type { Turn } from '../../submissions/places.ts'
import { shownInFull, shownInList } from '../../submissions/shown.ts'
import type { Submissions } from '../../submissions/submissions.ts'
import { readQuery } from '../query.ts'
import { sendCsv } from './csv.ts'
import { readCursor, writeCursor } from './page-cursor.ts'

/** A table takes its time, and whoever wants one wants no second meanwhile. */
const tableLimits: GateLimits = { total: 8, perClient: 2 }

/** What the work on an answer goes by. */
type Pace = {
  readonly turn: Turn
  /** Aborted when nobody is there any more to be told. */
  readonly gone: AbortSignal
}

type Work = (request: Request, response: ServerResponse, pace: Pace) => Promise<void>

/**
 * Tells what was submitted and what came of it. All of it is done in small steps that take turns,
 * so that others are served in between, and given up when the caller goes away.
 */
export function submissionsRouter({ ledger, history }: Submissions): Router {
  const turns = createTurns()
  const handle = (gate: Gate, work: Work) => {
    const handler: RequestHandler = async (request, response) => {
      const client = clientOf(request, response)
      const leave = gate.enter(client)
      if (!leave) return answerOverloaded(response)
      // Held until the answer has been taken: until then it is in memory.
      const over = new AbortController()
      whenOver(request, response, () => {
        leave()
        over.abort()
      })
      const turn = async () => {
        await turns.next(client)
        over.signal.throwIfAborted()
      }
      try {
        await work(request, response, { turn, gone: over.signal })
      } catch (error) {
        if (over.signal.aborted && isGivenUp(error)) return
        if (!(error instanceof StoreUnavailable) || response.headersSent) throw error
        response.setHeader('Retry-After', '5')
        answerProblem(
          response,
          'store_unavailable',
          'Greenroom’s database cannot be read, so what was submitted cannot be told. Nothing was changed. Try again in a minute; if it stays so, look whether the database runs.',
        )
      }
    }
    return handler
  }

  const lookups = createGate()
  const list = handle(lookups, async (request, response, { turn }) => {
    const query = readFor(request, response, submissionQuery)
    if (!query) return
    const { limit, cursor, ...filters } = query
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && after === undefined) {
      return refuse(response, invalid('cursor', 'Is not one of the cursors handed out'))
    }
    const most = Number(limit ?? submissionLimit.default)
    const page = await history.page(filters, most, after, turn)
    const body: SubmissionPage = {
      data: page.entries.map(shownInList),
      next: page.next ? writeCursor(page.next) : null,
    }
    answerJson(response, 200, body)
  })

  const table = handle(createGate(tableLimits), async (request, response, { turn, gone }) => {
    const filters = readFor(request, response, submissionFilters)
    if (filters) await sendCsv(response, history.all(filters, turn), gone)
  })

  const one = handle(lookups, async (request, response, { turn }) => {
    const { key } = request.params
    await turn()
    const entry = typeof key === 'string' && isKey(key) ? await ledger.find(key) : undefined
    if (entry) return answerJson(response, 200, shownInFull(entry))
    answerProblem(
      response,
      'not_found',
      'Nothing was submitted under this key. If you have just sent it, it did not arrive, and nothing was created: sending it again under the same key is safe.',
    )
  })

  return Router()
    .get('/api/submissions', list)
    .get('/api/submissions.csv', table)
    .get('/api/submissions/:key', one)
}

/** @returns the query, or undefined where what is wrong with it has been answered */
function readFor<Schema extends z.core.$ZodType>(
  request: Request,
  response: ServerResponse,
  schema: Schema,
): z.infer<Schema> | undefined {
  const query = readQuery(targetOf(request.originalUrl).query, schema)
  if (query.ok) return query.values
  answerJson(response, 422, query.errors)
  return undefined
}

/** @returns whether work ended because the caller went away */
function isGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isCutOff = 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  return isCutOff || error.name === 'AbortError'
}

function refuse(response: ServerResponse, error: FieldError): void {
  answerJson(response, 422, { errors: [error] })
}
