import * as z from 'zod/mini'
import { fieldErrorsOf } from '#contract/field-error.ts'
import type { ConferenceRow } from '../conferences/conference-store.ts'
import type { MediaLinks } from '../recordings/media-links.ts'
import type { Space } from '../space.ts'
import { type ListQuery, type Positioned, pageOfRows } from './paging.ts'
import type { ReceivedBody } from './read-body.ts'
import { badRequest, fieldErrorResponse, notFound, type SandboxResponse } from './response.ts'

/**
 * A request for one of the endpoints. `id` is empty where the path has none; `now` is in
 * milliseconds since 1970.
 */
export type EndpointRequest = {
  space: Space
  id: string
  query: Readonly<Record<string, string>>
  body: ReceivedBody
  origin: string
  path: string
  now: number
  projectId: string
  mediaLinks: MediaLinks
}

/** Responds by `then` to what the schema accepts, and with 422 and the fields to the rest. */
export function withValid<Value>(
  schema: z.core.$ZodType<Value>,
  input: unknown,
  then: (value: Value) => SandboxResponse,
): SandboxResponse {
  const result = z.safeParse(schema, input)
  return result.success
    ? then(result.data)
    : fieldErrorResponse(...fieldErrorsOf(result.error, input).errors)
}

/** The same for a body; 400 where it is not JSON. */
export function withValidBody<Value>(
  schema: z.core.$ZodType<Value>,
  body: ReceivedBody,
  then: (value: Value) => SandboxResponse,
): SandboxResponse {
  return body.isJson ? withValid(schema, body.value, then) : badRequest
}

/** Responds by `then` where the conference exists, else with 404. */
export function withConference(
  { space, id }: EndpointRequest,
  then: (row: ConferenceRow) => SandboxResponse,
): SandboxResponse {
  const row = space.conferences.find(id)
  return row ? then(row) : notFound
}

/** One page of `rows` (newest first), or 422 where the page token is wrong. */
export function pageResponse<Row extends Positioned>(
  { origin, path }: EndpointRequest,
  rows: readonly Row[],
  query: ListQuery,
  toBody: (row: Row) => unknown,
): SandboxResponse {
  const page = pageOfRows(rows, query, `${origin}${path}`)
  if (!('links' in page)) return fieldErrorResponse(page)
  return { status: 200, body: { links: page.links, data: page.rows.map(toBody) } }
}
