import type * as z from 'zod/mini'
import { conference, conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import { conferenceListQuery, conferenceQuery, noQuery, pageQuery } from '#contract/query.ts'
import { stream, streamCreate } from '#contract/stream.ts'
import { token } from '#contract/token.ts'
import { listOf } from './outcome/matches-schema.ts'

type Schema = z.core.$ZodType

/**
 * When a call may go out again inside its deadline.
 *
 * - `read`: whenever it failed; reading twice changes nothing.
 * - `unsent`: only when nothing was sent, for SignalWire has no idempotency key.
 * - `delete`: whenever it failed; what is gone cannot be deleted twice.
 * - `never`: a second reset would make the token of the first useless.
 */
export type RetryRule = 'read' | 'unsent' | 'delete' | 'never'

/** One of SignalWire's endpoints that Greenroom forwards. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** The same at SignalWire and here; `{id}` matches a UUID. */
  readonly path: string
  readonly query: Schema
  /** Absent where the call takes no body. */
  readonly body?: Schema
  /** Schema of a success; absent where it has no body. */
  readonly response?: Schema
  readonly retry: RetryRule
  /** What the call does, as it ends the sentence "Nothing was ...". */
  readonly action: 'read' | 'created' | 'changed' | 'deleted' | 'reset'
}

/** What is not in this list is never sent. */
export const endpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/api/video/conferences',
    query: conferenceListQuery,
    response: listOf(conference),
    retry: 'read',
    action: 'read',
  },
  {
    method: 'POST',
    path: '/api/video/conferences',
    query: noQuery,
    body: conferenceCreate,
    response: conference,
    retry: 'unsent',
    action: 'created',
  },
  {
    method: 'GET',
    path: '/api/video/conferences/{id}',
    query: conferenceQuery,
    response: conference,
    retry: 'read',
    action: 'read',
  },
  {
    method: 'PUT',
    path: '/api/video/conferences/{id}',
    query: noQuery,
    body: conferenceUpdate,
    response: conference,
    retry: 'unsent',
    action: 'changed',
  },
  {
    method: 'DELETE',
    path: '/api/video/conferences/{id}',
    query: noQuery,
    retry: 'delete',
    action: 'deleted',
  },
  {
    method: 'GET',
    path: '/api/video/conferences/{id}/conference_tokens',
    query: pageQuery,
    response: listOf(token),
    retry: 'read',
    action: 'read',
  },
  {
    method: 'GET',
    path: '/api/video/conferences/{id}/streams',
    query: noQuery,
    response: listOf(stream),
    retry: 'read',
    action: 'read',
  },
  {
    method: 'POST',
    path: '/api/video/conferences/{id}/streams',
    query: noQuery,
    body: streamCreate,
    response: stream,
    retry: 'unsent',
    action: 'created',
  },
  {
    method: 'GET',
    path: '/api/video/conference_tokens/{id}',
    query: noQuery,
    response: token,
    retry: 'read',
    action: 'read',
  },
  {
    method: 'POST',
    path: '/api/video/conference_tokens/{id}/reset',
    query: noQuery,
    response: token,
    retry: 'never',
    action: 'reset',
  },
]

/**
 * @param path with `{id}` in place of a UUID
 * @throws where there is no such endpoint
 */
export function endpointOf(method: string, path: string): Endpoint {
  const endpoint = endpoints.find((one) => one.method === method && one.path === path)
  if (!endpoint) throw new Error(`There is no endpoint ${method} ${path}`)
  return endpoint
}
