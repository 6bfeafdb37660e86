import type { ServerResponse } from 'node:http'
import type * as z from 'zod/mini'
import { type FieldError, invalid } from '#contract/field-error.ts'
import {
  type SubmissionPage,
  submissionFilters,
  submissionLimit,
  submissionQuery,
} from '#contract/submission.ts'
import { answerJson } from '../http/answer.ts'
import { clientOf } from '../http/client-of.ts'
import { answerProblem } from '../http/problems.ts'
import type { Route, Target } from '../http/routes.ts'
import { whenOver } from '../http/when-over.ts'
import { answerOverloaded, createGate, type Gate, type GateLimits } from '../limits/gate.ts'
import { createTurns } from '../limits/turns.ts'
import { StoreUnavailable } from '../store/store.ts'
import { isKey } from '../submissions/idempotency-key.ts'
import type { Turn } from '../submissions/places.ts'
import { shownInFull, shownInList } from '../submissions/shown.ts'
import type { Submissions } from '../submissions/submissions.ts'
import { readQuery } from './query.ts'
import { sendCsv } from './submissions-csv.ts'
import { readCursor, writeCursor } from './submissions-cursor.ts'

/** A table takes its time, and whoever wants one wants no second meanwhile. */
const tableLimits: GateLimits = { total: 8, perClient: 2 }

/** What the work on an answer goes by. */
type Pace = {
  readonly turn: Turn
  /** Aborted when nobody is there any more to be told. */
  readonly gone: AbortSignal
}

type Work = (response: ServerResponse, target: Target, pace: Pace) => Promise<void>

/**
 * Everything here is done in small steps that take turns, so that others are served in between,
 * and given up when the caller goes away.
 *
 * @returns the routes that tell what was submitted and what came of it
 */
export function submissionRoutes({ ledger, history }: Submissions): readonly Route[] {
  const turns = createTurns()
  const handle = (gate: Gate, work: Work) => {
    const route: Route['handle'] = async (request, response, target) => {
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
        await work(response, target, { turn, gone: over.signal })
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
    return route
  }

  const lookups = createGate()
  const list = handle(lookups, async (response, target, { turn }) => {
    const query = readFor(response, target, submissionQuery)
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

  const table = handle(createGate(tableLimits), async (response, target, { turn, gone }) => {
    const filters = readFor(response, target, submissionFilters)
    if (filters) await sendCsv(response, history.all(filters, turn), gone)
  })

  const one = handle(lookups, async (response, target, { turn }) => {
    const key = keyIn(target.path)
    await turn()
    const entry = key !== undefined && isKey(key) ? await ledger.find(key) : undefined
    if (entry) return answerJson(response, 200, shownInFull(entry))
    answerProblem(
      response,
      'not_found',
      'Nothing was submitted under this key. If you have just sent it, it did not arrive, and nothing was created: sending it again under the same key is safe.',
    )
  })

  return [
    { method: 'GET', path: '/api/submissions', handle: list },
    { method: 'GET', path: '/api/submissions.csv', handle: table },
    { method: 'GET', path: '/api/submissions/{key}', handle: one },
  ]
}

/** @returns the query, or undefined where what is wrong with it has been answered */
function readFor<Schema extends z.core.$ZodType>(
  response: ServerResponse,
  target: Target,
  schema: Schema,
): z.infer<Schema> | undefined {
  const query = readQuery(target.query, schema)
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

function keyIn(path: string): string | undefined {
  try {
    return decodeURIComponent(path.slice('/api/submissions/'.length))
  } catch {
    return undefined
  }
}
