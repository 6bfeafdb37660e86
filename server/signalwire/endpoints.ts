import type * as z from 'zod/mini'
import { conference, conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import { conferenceListQuery, conferenceQuery, noQuery, pageQuery } from '#contract/query.ts'
import { stream, streamCreate } from '#contract/stream.ts'
import { token } from '#contract/token.ts'
import { listOf } from './matches-schema.ts'

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

/** One of SignalWire's calls that Greenroom lets through. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path there and here alike; `{id}` stands for a UUID. */
  readonly path: string
  readonly query: Schema
  /** Absent where the call takes no body. */
  readonly body?: Schema
  /** What a success must be; absent where it has no body. */
  readonly answer?: Schema
  readonly retry: RetryRule
  /** What the call does, as it ends "Nothing was ...". */
  readonly action: 'read' | 'created' | 'changed' | 'deleted' | 'reset'
}

/** All calls there are: what is not in this list goes nowhere. */
export const endpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/api/video/conferences',
    query: conferenceListQuery,
    answer: listOf(conference),
    retry: 'read',
    action: 'read',
  },
  {
    method: 'POST',
    path: '/api/video/conferences',
    query: noQuery,
    body: conferenceCreate,
    answer: conference,
    retry: 'unsent',
    action: 'created',
  },
  {
    method: 'GET',
    path: '/api/video/conferences/{id}',
    query: conferenceQuery,
    answer: conference,
    retry: 'read',
    action: 'read',
  },
  {
    method: 'PUT',
    path: '/api/video/conferences/{id}',
    query: noQuery,
    body: conferenceUpdate,
    answer: conference,
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
    answer: listOf(token),
    retry: 'read',
    action: 'read',
  },
  {
    method: 'GET',
    path: '/api/video/conferences/{id}/streams',
    query: noQuery,
    answer: listOf(stream),
    retry: 'read',
    action: 'read',
  },
  {
    method: 'POST',
    path: '/api/video/conferences/{id}/streams',
    query: noQuery,
    body: streamCreate,
    answer: stream,
    retry: 'unsent',
    action: 'created',
  },
  {
    method: 'GET',
    path: '/api/video/conference_tokens/{id}',
    query: noQuery,
    answer: token,
    retry: 'read',
    action: 'read',
  },
  {
    method: 'POST',
    path: '/api/video/conference_tokens/{id}/reset',
    query: noQuery,
    answer: token,
    retry: 'never',
    action: 'reset',
  },
]

/**
 * @param path with `{id}` where a UUID stands
 * @throws where there is no such call
 */
export function endpointOf(method: string, path: string): Endpoint {
  const call = endpoints.find((candidate) => candidate.method === method && candidate.path === path)
  if (!call) throw new Error(`There is no call ${method} ${path}`)
  return call
}
