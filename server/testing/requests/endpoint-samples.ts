import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { type Endpoint, endpoints } from '../../signalwire/endpoints.ts'
import type { TestApp } from '../app/start-app.ts'
import { canaryStreamKey } from '../leaks/canary.ts'
import { type Reply, responds, respondsJson } from '../upstream/upstream-double.ts'
import { listedSession, log, member, recording, recordingEvent, session } from './room-samples.ts'
import { sampleId } from './sample-id.ts'

export { sampleId }

/** With a field that SignalWire may add one day. */
export const sampleConference = { ...buildConference(), added_one_day: { by: 'SignalWire' } }

/** A call with what a caller may send, if it takes anything, and SignalWire's response. */
export type EndpointSample = Endpoint & {
  readonly title: string
  readonly target: string
  readonly requestBody?: unknown
  readonly responseBody?: unknown
}

const token = {
  id: sampleId,
  name: null,
  token: `vpt_${'0a'.repeat(16)}`,
  scopes: ['room.recording'],
}
export const sampleStream = {
  id: sampleId,
  url: `rtmp://live.example.com/app/${canaryStreamKey}`,
  stream_type: null,
  width: 1280,
  height: 720,
  fps: 30,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-01T08:00:00Z',
}

/** @returns one of SignalWire's pages with a single row on it */
export function samplePageOf(row: unknown, path = '/api/video/conferences') {
  const list = `https://example.signalwire.com${path}`
  return {
    links: {
      self: `${list}?page_size=1`,
      first: `${list}?page_size=1`,
      next: `${list}?page_token=a&page_number=1`,
    },
    data: [row],
  }
}

const { name: _, ...update } = buildFullCreate()

type SampleBodies = Pick<EndpointSample, 'requestBody' | 'responseBody'>

/** @returns a page of a list whose links lead to that list */
function page(path: string, row: unknown): SampleBodies {
  return { responseBody: samplePageOf(row, path.replace('{id}', sampleId)) }
}

const samples: Readonly<Record<string, SampleBodies>> = {
  'GET /api/video/conferences': { responseBody: samplePageOf(sampleConference) },
  'POST /api/video/conferences': {
    requestBody: buildFullCreate(),
    responseBody: { ...sampleConference, name: buildFullCreate().name },
  },
  'GET /api/video/conferences/{id}': { responseBody: sampleConference },
  'PUT /api/video/conferences/{id}': { requestBody: update, responseBody: sampleConference },
  'DELETE /api/video/conferences/{id}': {},
  'GET /api/video/conferences/{id}/conference_tokens': { responseBody: samplePageOf(token) },
  'GET /api/video/conferences/{id}/streams': { responseBody: samplePageOf(sampleStream) },
  'POST /api/video/conferences/{id}/streams': {
    requestBody: { url: sampleStream.url },
    responseBody: sampleStream,
  },
  'GET /api/video/conference_tokens/{id}': { responseBody: token },
  'POST /api/video/conference_tokens/{id}/reset': { responseBody: token },
  'GET /api/video/room_sessions': page('/api/video/room_sessions', listedSession),
  'GET /api/video/room_sessions/{id}/members': page(
    '/api/video/room_sessions/{id}/members',
    member,
  ),
  'GET /api/video/room_sessions/{id}/recordings': page(
    '/api/video/room_sessions/{id}/recordings',
    recording,
  ),
  'GET /api/video/room_sessions/{id}/events': page(
    '/api/video/room_sessions/{id}/events',
    recordingEvent,
  ),
  'GET /api/video/room_recordings': page('/api/video/room_recordings', recording),
  'GET /api/video/room_recordings/{id}/events': page(
    '/api/video/room_recordings/{id}/events',
    recordingEvent,
  ),
  'GET /api/video/logs': page('/api/video/logs', log),
  'GET /api/video/room_sessions/{id}': { responseBody: session },
  'GET /api/video/room_recordings/{id}': { responseBody: recording },
  'GET /api/video/streams/{id}': { responseBody: sampleStream },
  'GET /api/video/logs/{id}': { responseBody: log },
  'DELETE /api/video/room_recordings/{id}': {},
  'PUT /api/video/streams/{id}': {
    requestBody: { url: sampleStream.url },
    responseBody: sampleStream,
  },
  'DELETE /api/video/streams/{id}': {},
}

/** All the calls there are, each with its sample. */
export const endpointSamples: readonly EndpointSample[] = endpoints.map((call) => {
  const title = `${call.method} ${call.path}`
  return { ...call, title, ...samples[title], target: call.path.replace('{id}', sampleId) }
})

/** Makes a call as a browser that knows too much might: with credentials and cookies of its own. */
export function sendSample(
  { origin }: Pick<TestApp, 'origin'>,
  { method, target, requestBody }: EndpointSample,
): Promise<Response> {
  return fetch(`${origin}${target}`, {
    method,
    ...(requestBody !== undefined && {
      headers: { 'content-type': 'application/json', authorization: 'Basic own', cookie: 'own=1' },
      body: JSON.stringify(requestBody),
    }),
  })
}

/** SignalWire's reply to a successful call. */
export function successReply({ responseBody }: EndpointSample): Reply {
  return responseBody === undefined
    ? responds(204, '')
    : respondsJson(200, responseBody, { 'Set-Cookie': 'a=b' })
}
