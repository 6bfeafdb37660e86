import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { type Endpoint, endpoints } from '../../signalwire/endpoints.ts'
import type { TestApp } from '../app/start-app.ts'
import { answers, type Reply, sends } from '../upstream/upstream-double.ts'

/** Whatever is asked for by id in these samples has this one. */
export const sampleId = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'

/** With a field that SignalWire may add one day. */
export const sampleConference = { ...buildConference(), added_one_day: { by: 'SignalWire' } }

/** A call with what a caller may send, if it takes anything, and what SignalWire answers. */
export type CallSample = Endpoint & {
  readonly title: string
  readonly target: string
  readonly sent?: unknown
  readonly answered?: unknown
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

const samples: Readonly<Record<string, Pick<CallSample, 'sent' | 'answered'>>> = {
  'GET /api/video/conferences': { answered: samplePageOf(sampleConference) },
  'POST /api/video/conferences': {
    sent: buildFullCreate(),
    answered: { ...sampleConference, name: buildFullCreate().name },
  },
  'GET /api/video/conferences/{id}': { answered: sampleConference },
  'PUT /api/video/conferences/{id}': { sent: update, answered: sampleConference },
  'DELETE /api/video/conferences/{id}': {},
  'GET /api/video/conferences/{id}/conference_tokens': { answered: samplePageOf(token) },
  'GET /api/video/conferences/{id}/streams': { answered: samplePageOf(stream) },
  'POST /api/video/conferences/{id}/streams': { sent: { url: stream.url }, answered: stream },
  'GET /api/video/conference_tokens/{id}': { answered: token },
  'POST /api/video/conference_tokens/{id}/reset': { answered: token },
}

/** All the calls there are, each with its sample. */
export const callSamples: readonly CallSample[] = endpoints.map((call) => {
  const title = `${call.method} ${call.path}`
  return { ...call, title, ...samples[title], target: call.path.replace('{id}', sampleId) }
})

/** Makes a call as a browser that knows too much might: with credentials and cookies of its own. */
export function sendSample(
  { origin }: Pick<TestApp, 'origin'>,
  { method, target, sent }: CallSample,
): Promise<Response> {
  return fetch(`${origin}${target}`, {
    method,
    ...(sent !== undefined && {
      headers: { 'content-type': 'application/json', authorization: 'Basic own', cookie: 'own=1' },
      body: JSON.stringify(sent),
    }),
  })
}

/** What SignalWire replies where it does what it was asked. */
export function successOf({ answered }: CallSample): Reply {
  return answered === undefined ? sends(204, '') : answers(200, answered, { 'Set-Cookie': 'a=b' })
}
