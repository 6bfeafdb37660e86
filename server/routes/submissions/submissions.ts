import { Router } from 'express'
import { invalid } from '#contract/field-error.ts'
import type { SubmissionPage } from '#contract/submission.ts'
import { submissionFilters, submissionLimit, submissionQuery } from '#contract/submission-query.ts'
import { sendProblem } from '../../http/problems.ts'
import { sendJson } from '../../http/send-json.ts'
import {
  type ConcurrencyLimits,
  createConcurrencyLimiter,
} from '../../limits/requests/concurrency-limiter.ts'
import { toApiDetail, toApiSummary } from '../../submissions/history/to-api.ts'
import type { Submissions } from '../../submissions/submissions.ts'
import { isKey } from '../idempotency-key.ts'
import { createTurns, parseQuery, sendFieldError } from '../turns.ts'
import { sendCsv } from './csv.ts'
import { readCursor, writeCursor } from './page-cursor.ts'

/** A table is costly, and a client needs no second one meanwhile. */
const CSV_LIMITS: ConcurrencyLimits = { total: 8, perClient: 2 }

/**
 * Lists submissions and their outcomes. All work is done in small steps that take turns, so that
 * others are served in between, and given up when the caller goes away.
 */
export function submissionsRouter({ ledger, history }: Submissions): Router {
  const handle = createTurns(
    'Greenroom cannot read its database, so submissions cannot be shown. Nothing was changed. Try again in a minute; if it still fails, check that the database is running.',
  )

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
