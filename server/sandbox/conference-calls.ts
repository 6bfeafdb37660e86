import { conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import {
  type ConferenceListQuery,
  conferenceListQuery,
  conferenceQuery,
  noQuery,
} from '#contract/query.ts'
import { activeSessionOf } from './active-session.ts'
import { type Answer, refused } from './answer.ts'
import { type CallRequest, checked, checkedBody, listed, withConference } from './call-request.ts'
import type { ConferenceRow } from './conferences.ts'
import { epochMilliseconds } from './instant.ts'
import { closeConference, openConference } from './space.ts'

/** `POST /conferences` */
export function createConference({ space, query, body }: CallRequest): Answer {
  return checked(noQuery, query, () =>
    checkedBody(conferenceCreate, body, (wanted) => {
      const created = openConference(space, wanted)
      return 'id' in created ? { status: 200, body: created } : refused(created)
    }),
  )
}

/** `GET /conferences`: newest first. */
export function listConferences(request: CallRequest): Answer {
  return checked(conferenceListQuery, request.query, (query) => {
    const found = request.space.conferences.newestFirst().filter((row) => isWithin(row, query))
    const withSession = query.include_active_session === 'true'
    return listed(request, found, query, (row) => shown(row, withSession, request))
  })
}

/** `GET /conferences/{id}` */
export function readConference(request: CallRequest): Answer {
  return checked(conferenceQuery, request.query, (query) =>
    withConference(request, (row) => ({
      status: 200,
      body: shown(row, query.include_active_session === 'true', request),
    })),
  )
}

/** `PUT /conferences/{id}`: what the body leaves out goes back to its default. */
export function updateConference(request: CallRequest): Answer {
  return checked(noQuery, request.query, () =>
    withConference(request, (row) =>
      checkedBody(conferenceUpdate, request.body, (wanted) => ({
        status: 200,
        body: request.space.conferences.update(row, wanted),
      })),
    ),
  )
}

/** `DELETE /conferences/{id}` */
export function deleteConference(request: CallRequest): Answer {
  return checked(noQuery, request.query, () =>
    withConference(request, (row) => {
      closeConference(request.space, row)
      return { status: 204 }
    }),
  )
}

function shown(row: ConferenceRow, withSession: boolean, { space, origin }: CallRequest): unknown {
  // SignalWire's description has no null for a session: where none runs, there is no such key.
  if (!withSession || !row.session) return row.conference
  return {
    ...row.conference,
    active_session: activeSessionOf(row.conference, row.session, space.clock(), origin),
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
