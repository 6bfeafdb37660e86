import type * as z from 'zod/mini'
import { conference, conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import {
  conferenceListQuery,
  conferenceQuery,
  noQuery,
  pageQuery,
  recordingListQuery,
  recordingQuery,
  sessionListQuery,
  usageLogQuery,
} from '#contract/protocol/query.ts'
import { recording } from '#contract/rooms/recording.ts'
import {
  listedSession,
  roomSession,
  sessionEvent,
  sessionMember,
} from '#contract/rooms/room-session.ts'
import { stream, streamCreate } from '#contract/rooms/stream.ts'
import { usageLog } from '#contract/rooms/usage-log.ts'
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

function read(path: string, response: Schema, query: Schema = noQuery): Endpoint {
  return { method: 'GET', path, query, response, retry: 'read', action: 'read' }
}

function remove(path: string): Endpoint {
  return { method: 'DELETE', path, query: noQuery, retry: 'delete', action: 'deleted' }
}

/** What is not in this list is never sent. */
export const endpoints: readonly Endpoint[] = [
  read('/api/video/conferences', listOf(conference), conferenceListQuery),
  {
    method: 'POST',
    path: '/api/video/conferences',
    query: noQuery,
    body: conferenceCreate,
    response: conference,
    retry: 'unsent',
    action: 'created',
  },
  read('/api/video/conferences/{id}', conference, conferenceQuery),
  {
    method: 'PUT',
    path: '/api/video/conferences/{id}',
    query: noQuery,
    body: conferenceUpdate,
    response: conference,
    retry: 'unsent',
    action: 'changed',
  },
  remove('/api/video/conferences/{id}'),
  read('/api/video/conferences/{id}/conference_tokens', listOf(token), pageQuery),
  read('/api/video/conferences/{id}/streams', listOf(stream)),
  {
    method: 'POST',
    path: '/api/video/conferences/{id}/streams',
    query: noQuery,
    body: streamCreate,
    response: stream,
    retry: 'unsent',
    action: 'created',
  },
  read('/api/video/conference_tokens/{id}', token),
  {
    method: 'POST',
    path: '/api/video/conference_tokens/{id}/reset',
    query: noQuery,
    response: token,
    retry: 'never',
    action: 'reset',
  },
  read('/api/video/room_sessions', listOf(listedSession), sessionListQuery),
  read('/api/video/room_sessions/{id}', roomSession),
  read('/api/video/room_sessions/{id}/members', listOf(sessionMember), pageQuery),
  read('/api/video/room_sessions/{id}/recordings', listOf(recording), recordingListQuery),
  read('/api/video/room_sessions/{id}/events', listOf(sessionEvent), pageQuery),
  read('/api/video/room_recordings', listOf(recording), recordingListQuery),
  read('/api/video/room_recordings/{id}', recording, recordingQuery),
  remove('/api/video/room_recordings/{id}'),
  read('/api/video/room_recordings/{id}/events', listOf(sessionEvent), pageQuery),
  read('/api/video/streams/{id}', stream),
  {
    method: 'PUT',
    path: '/api/video/streams/{id}',
    query: noQuery,
    body: streamCreate,
    response: stream,
    retry: 'unsent',
    action: 'changed',
  },
  remove('/api/video/streams/{id}'),
  read('/api/video/logs', listOf(usageLog), usageLogQuery),
  read('/api/video/logs/{id}', usageLog),
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
