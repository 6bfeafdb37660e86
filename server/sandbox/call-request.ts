import * as z from 'zod/mini'
import { fieldErrorsOf } from '#contract/field-error.ts'
import type { ConferenceListQuery } from '#contract/query.ts'
import { type Answer, badRequest, notFound, refused } from './answer.ts'
import type { ConferenceRow } from './conferences.ts'
import { type Positioned, pageOfRows } from './paging.ts'
import type { ReceivedBody } from './received-body.ts'
import type { Space } from './space.ts'

/** A request for one of the ten calls. `id` is empty where the path has none. */
export type CallRequest = {
  space: Space
  id: string
  query: Readonly<Record<string, string>>
  body: ReceivedBody
  origin: string
  path: string
}

/**
 * Goes on only with what a schema accepts.
 *
 * @param schema from the contract
 * @param input what came in
 * @param then answers the accepted value
 * @returns that answer, or a 422 that names the fields
 */
export function checked<Value>(
  schema: z.core.$ZodType<Value>,
  input: unknown,
  then: (value: Value) => Answer,
): Answer {
  const result = z.safeParse(schema, input)
  return result.success ? then(result.data) : refused(...fieldErrorsOf(result.error, input).errors)
}

/** The same for a body, which must be JSON in the first place: else 400. */
export function checkedBody<Value>(
  schema: z.core.$ZodType<Value>,
  body: ReceivedBody,
  then: (value: Value) => Answer,
): Answer {
  return body.isJson ? checked(schema, body.value, then) : badRequest
}

/** Goes on only with a conference that exists: else 404. */
export function withConference(
  { space, id }: CallRequest,
  then: (row: ConferenceRow) => Answer,
): Answer {
  const row = space.conferences.find(id)
  return row ? then(row) : notFound
}

/**
 * @param request whose address the links repeat
 * @param rows the whole list, newest first
 * @param query with the page to show
 * @param show turns a row into what is answered
 * @returns one page of the list, or a 422 on its page token
 */
export function listed<Row extends Positioned>(
  { origin, path }: CallRequest,
  rows: readonly Row[],
  query: ConferenceListQuery,
  show: (row: Row) => unknown,
): Answer {
  const page = pageOfRows(rows, query, `${origin}${path}`)
  if (!('links' in page)) return refused(page)
  return { status: 200, body: { links: page.links, data: page.rows.map(show) } }
}
