import { noQuery, recordingListQuery, recordingQuery } from '#contract/protocol/query.ts'
import { DEFAULT_MEDIA_TTL, type Recording } from '#contract/rooms/recording.ts'
import { type EndpointRequest, pageResponse, withValid } from '../api/endpoint-request.ts'
import type { SandboxResponse } from '../api/response.ts'
import { toDollars } from '../costs/tariff.ts'
import { withSession } from '../sessions/session-endpoints.ts'
import type { RecordingRow } from '../sessions/session-store.ts'
import { MEDIA_TYPE } from './media-file.ts'
import { recordingState } from './recording-state.ts'
import { isThere, withRecording } from './with-recording.ts'

/** `GET /room_recordings`: newest first. */
export function listRecordings(request: EndpointRequest): SandboxResponse {
  return withValid(recordingListQuery, request.query, (query) => {
    const rows = request.space.sessions
      .recordingsNewestFirst()
      .filter((row) => isThere(row, request.now))
    return pageResponse(request, rows, query, (row) => toBody(row, request, query.media_ttl))
  })
}

/** `GET /room_sessions/{id}/recordings`: newest first. An unknown session is a 404. */
export function listSessionRecordings(request: EndpointRequest): SandboxResponse {
  return withValid(recordingListQuery, request.query, (query) =>
    withSession(request, ({ recordings }) => {
      const rows = recordings
        .flatMap(({ id }) => request.space.sessions.findRecording(id) ?? [])
        .filter((row) => isThere(row, request.now))
        .toSorted((a, b) => b.position - a.position)
      return pageResponse(request, rows, query, (row) => toBody(row, request, query.media_ttl))
    }),
  )
}

/** `GET /room_recordings/{id}` */
export function readRecording(request: EndpointRequest): SandboxResponse {
  return withValid(recordingQuery, request.query, ({ media_ttl }) =>
    withRecording(request, (row) => ({ status: 200, body: toBody(row, request, media_ttl) })),
  )
}

/** `DELETE /room_recordings/{id}` */
export function deleteRecording(request: EndpointRequest): SandboxResponse {
  return withValid(noQuery, request.query, () =>
    withRecording(request, ({ recording }) => {
      request.space.sessions.deleteRecording(recording.id)
      return { status: 204 }
    }),
  )
}

function toBody(
  { session, recording }: RecordingRow,
  { now, origin, mediaLinks }: EndpointRequest,
  mediaTtl = `${DEFAULT_MEDIA_TTL}`,
): Recording {
  const state = recordingState(session, recording, now)
  const startedAt = new Date(recording.startedAt).toISOString()
  return {
    id: recording.id,
    room_session_id: session.id,
    status: state.status,
    started_at: startedAt,
    finished_at: state.finishedAt === null ? null : new Date(state.finishedAt).toISOString(),
    duration: state.seconds,
    size_in_bytes: state.bytes,
    format: MEDIA_TYPE,
    cost_in_dollars: toDollars(state.units),
    uri:
      state.status === 'completed'
        ? `${origin}${mediaLinks.create(recording.id, now, Number(mediaTtl))}`
        : null,
    created_at: startedAt,
    updated_at: new Date(state.changedAt).toISOString(),
  }
}
