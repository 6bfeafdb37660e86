import { expect, test } from 'vitest'
import type { Outcome } from './outcome.ts'
import { verifyResponseId } from './verify-response-id.ts'

const id = '3f2b8c1e-9a4d-4e5f-8b6a-1c2d3e4f5a6b'
const other = '00000000-0000-4000-8000-000000000000'
const of = (body: unknown): Outcome => ({ kind: 'ok', status: 200, body })
const gone: Outcome = { kind: 'ok', status: 204, body: undefined }
const rejected: Outcome = { kind: 'rejected', status: 404, body: { id: other } }
const wrong: Outcome = { kind: 'ambiguous', reason: 'wrong_shape', status: 200 }

test.each([
  [`/api/video/conferences/${id}`, of({ id }), of({ id })],
  [`/api/video/conferences/${id.toUpperCase()}`, of({ id }), of({ id })],
  [`/api/video/conferences/${id}?include_active_session=true`, of({ id: other }), wrong],
  [`/api/video/conferences/${id}`, of({ id: other }), wrong],
  [`/api/video/conferences/${id}`, of({ name: 'x' }), wrong],
  [`/api/video/conference_tokens/${id}`, of({ id: other }), wrong],
  [`/api/video/conference_tokens/${id}/reset`, of({ id: other }), wrong],
  [`/api/video/room_sessions/${id}`, of({ id: other }), wrong],
  [`/api/video/room_recordings/${id}?media_ttl=60`, of({ id: other }), wrong],
  [`/api/video/streams/${id}`, of({ id: other }), wrong],
  [`/api/video/logs/${id}`, of({ id: other }), wrong],
  [`/api/video/room_sessions/${id}/members`, of({ data: [] }), of({ data: [] })],
  [`/api/video/conferences/${id}`, gone, gone],
  [`/api/video/conferences/${id}`, rejected, rejected],
  [`/api/video/conferences/${id}/streams`, of({ id: other }), of({ id: other })],
  [`/api/video/conferences/${id}/conference_tokens`, of({ data: [] }), of({ data: [] })],
  ['/api/video/conferences', of({ id: other }), of({ id: other })],
])('When %s is requested and %j comes, the outcome is %j', (target, outcome, means) => {
  expect(verifyResponseId(target, outcome)).toEqual(means)
})
