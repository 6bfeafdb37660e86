import { conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import {
  type ConferenceListQuery,
  conferenceListQuery,
  conferenceQuery,
  noQuery,
} from '#contract/protocol/query.ts'
import {
  type EndpointRequest,
  pageResponse,
  withConference,
  withValid,
  withValidBody,
} from '../api/endpoint-request.ts'
import { fieldErrorResponse, type SandboxResponse } from '../api/response.ts'
import { toActiveSession } from '../sessions/to-session.ts'
import { addConference, changeConference, removeConference } from '../space.ts'
import type { ConferenceRow } from './conference-store.ts'
import { epochMilliseconds } from './instant.ts'

/** `POST /conferences` */
export function createConference({ space, query, body }: EndpointRequest): SandboxResponse {
  return withValid(noQuery, query, () =>
    withValidBody(conferenceCreate, body, (wanted) => {
      const created = addConference(space, wanted)
      return 'id' in created ? { status: 200, body: created } : fieldErrorResponse(created)
    }),
  )
}

/** `GET /conferences`: newest first. */
export function listConferences(request: EndpointRequest): SandboxResponse {
  return withValid(conferenceListQuery, request.query, (query) => {
    const found = request.space.conferences.newestFirst().filter((row) => isWithin(row, query))
    const withSession = query.include_active_session === 'true'
    return pageResponse(request, found, query, (row) => toBody(row, withSession, request))
  })
}

/** `GET /conferences/{id}` */
export function readConference(request: EndpointRequest): SandboxResponse {
  return withValid(conferenceQuery, request.query, (query) =>
    withConference(request, (row) => ({
      status: 200,
      body: toBody(row, query.include_active_session === 'true', request),
    })),
  )
}

/** `PUT /conferences/{id}`: what the body leaves out goes back to its default. */
export function updateConference(request: EndpointRequest): SandboxResponse {
  return withValid(noQuery, request.query, () =>
    withConference(request, (row) =>
      withValidBody(conferenceUpdate, request.body, (wanted) => ({
        status: 200,
        body: changeConference(request.space, row, wanted),
      })),
    ),
  )
}

/** `DELETE /conferences/{id}` */
export function deleteConference(request: EndpointRequest): SandboxResponse {
  return withValid(noQuery, request.query, () =>
    withConference(request, (row) => {
      removeConference(request.space, row)
      return { status: 204 }
    }),
  )
}

function toBody(
  row: ConferenceRow,
  withSession: boolean,
  { space, origin, now }: EndpointRequest,
): unknown {
  const session = withSession && space.sessions.runningOf(row.conference.id, now)
  // SignalWire's description has no null for a session: where none runs, there is no such key.
  if (!session) return row.conference
  return {
    ...row.conference,
    active_session: toActiveSession(session, now, origin),
  }
}

/** As in a database, a conference without a time passes no comparison with one. */
function isWithin({ conference }: ConferenceRow, query: ConferenceListQuery): boolean {
  const { join_from, join_until } = conference
  return (
    (query.starts_after === undefined ||
      (join_from !== null &&
        epochMilliseconds(join_from) >= epochMilliseconds(query.starts_after))) &&
    (query.ends_before === undefined ||
      (join_until !== null &&
        epochMilliseconds(join_until) <= epochMilliseconds(query.ends_before)))
  )
}
