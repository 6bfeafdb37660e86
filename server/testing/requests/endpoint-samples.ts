import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { type Endpoint, endpoints } from '../../signalwire/endpoints.ts'
import type { TestApp } from '../app/start-app.ts'
import { type Reply, responds, respondsJson } from '../upstream/upstream-double.ts'

/** The id of everything in these samples. */
export const sampleId = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'

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
const stream = {
  id: sampleId,
  url: 'rtmp://example.com/live',
  stream_type: null,
  width: 1280,
  height: 720,
  fps: 30,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-01T08:00:00Z',
}

/** @returns one of SignalWire's pages with a single row on it */
export function samplePageOf(row: unknown) {
  const list = 'https://example.signalwire.com/api/video/conferences'
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

const samples: Readonly<Record<string, Pick<EndpointSample, 'requestBody' | 'responseBody'>>> = {
  'GET /api/video/conferences': { responseBody: samplePageOf(sampleConference) },
  'POST /api/video/conferences': {
    requestBody: buildFullCreate(),
    responseBody: { ...sampleConference, name: buildFullCreate().name },
  },
  'GET /api/video/conferences/{id}': { responseBody: sampleConference },
  'PUT /api/video/conferences/{id}': { requestBody: update, responseBody: sampleConference },
  'DELETE /api/video/conferences/{id}': {},
  'GET /api/video/conferences/{id}/conference_tokens': { responseBody: samplePageOf(token) },
  'GET /api/video/conferences/{id}/streams': { responseBody: samplePageOf(stream) },
  'POST /api/video/conferences/{id}/streams': {
    requestBody: { url: stream.url },
    responseBody: stream,
  },
  'GET /api/video/conference_tokens/{id}': { responseBody: token },
  'POST /api/video/conference_tokens/{id}/reset': { responseBody: token },
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
