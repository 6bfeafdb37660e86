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
import { answerProblem } from '../http/problems.ts'
import type { Route, Target } from '../http/routes.ts'
import { StoreUnavailable } from '../store/store.ts'
import { isKey } from '../submissions/idempotency-key.ts'
import { shownInFull, shownInList } from '../submissions/shown.ts'
import type { Submissions } from '../submissions/submissions.ts'
import { readQuery } from './query.ts'
import { sendCsv } from './submissions-csv.ts'
import { readCursor, writeCursor } from './submissions-cursor.ts'

/** @returns the routes that tell what was submitted and what came of it */
export function submissionRoutes({ ledger, history }: Submissions): readonly Route[] {
  const handle = (work: (response: ServerResponse, target: Target) => Promise<void>) => {
    const route: Route['handle'] = async (_request, response, target) => {
      try {
        await work(response, target)
      } catch (error) {
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

  const list = handle(async (response, target) => {
    const query = readFor(response, target, submissionQuery)
    if (!query) return
    const { limit, cursor, ...filters } = query
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && after === undefined) {
      return refuse(response, invalid('cursor', 'Is not one of the cursors handed out'))
    }
    const page = await history(filters, Number(limit ?? submissionLimit.default), after)
    const body: SubmissionPage = {
      data: page.entries.map(shownInList),
      next: page.next ? writeCursor(page.next) : null,
    }
    answerJson(response, 200, body)
  })

  const table = handle(async (response, target) => {
    const filters = readFor(response, target, submissionFilters)
    if (filters) await sendCsv(response, history, filters)
  })

  const one = handle(async (response, target) => {
    const key = keyIn(target.path)
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
