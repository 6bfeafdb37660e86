import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Exchange } from '../exchange.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

const schema = z.object({ id: z.string() })
const change = { retry: 'unsent', response: schema } as const
const read = { retry: 'read', response: schema } as const
const remove = { retry: 'delete' } as const
const now = Date.parse('2026-12-01T00:00:00Z')

function answer(status: number, body: string | Uint8Array, retryAfter?: string): Exchange {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { kind: 'response', status, retryAfter, body: bytes }
}

const good = '{"id":"1","extra":[1]}'
const ok: Outcome = { kind: 'ok', status: 200, body: { id: '1', extra: [1] } }
const gone: Outcome = { kind: 'ok', status: 204, body: undefined }
const ambiguous = (reason: string, status?: number) =>
  status === undefined ? { kind: 'ambiguous', reason } : { kind: 'ambiguous', reason, status }
const error = '{"error":"x"}'
const blocked = (status: number) => ({ kind: 'blocked', status })
const rejected = (status: number) => ({ kind: 'rejected', status, body: { error: 'x' } })

test.each([
  ['a fitting 200', change, answer(200, good), ok],
  ['a fitting 201', change, answer(201, good), { ...ok, status: 201 }],
  ['a 200 of another shape', change, answer(200, '{"ok":true}'), ambiguous('wrong_shape', 200)],
  ['a 200 with HTML', change, answer(200, '<html>'), ambiguous('not_json', 200)],
  ['a 200 cut short', change, answer(200, '{"id":"1'), ambiguous('not_json', 200)],
  ['an empty 200', change, answer(200, ''), ambiguous('not_json', 200)],
  ['a 200 not in UTF-8', change, answer(200, new Uint8Array([0xff])), ambiguous('not_json', 200)],
  ['a 204 where a body is due', change, answer(204, ''), ambiguous('not_json', 204)],
  ['a 204 to a delete', remove, answer(204, ''), gone],
  ['an empty 200 to a delete', remove, answer(200, ''), gone],
  ['a sign-in page to a delete', remove, answer(200, '<html>'), ambiguous('wrong_shape', 200)],
  ['a 200 that speaks of an error', remove, answer(200, error), ambiguous('wrong_shape', 200)],
  ['a redirect', change, answer(302, ''), ambiguous('redirected', 302)],
  ['a 304', read, answer(304, ''), ambiguous('redirected', 304)],
  ['a 400', change, answer(400, error), rejected(400)],
  ['a 404', remove, answer(404, error), rejected(404)],
  ['a 422', change, answer(422, error), rejected(422)],
  ['a 418', change, answer(418, error), rejected(418)],
  [
    'a 4xx of endless words',
    change,
    answer(409, JSON.stringify({ error: 'x'.repeat(1_000_000) })),
    { kind: 'rejected', status: 409, body: { error: `${'x'.repeat(300)}…` } },
  ],
  ['a 404 with HTML', remove, answer(404, '<html>'), blocked(404)],
  ['a 413 with HTML', change, answer(413, '<html>'), blocked(413)],
  ['an empty 400', read, answer(400, ''), blocked(400)],
  ['a 408', change, answer(408, error), ambiguous('server_error', 408)],
  ['a 408 with HTML', change, answer(408, '<html>'), ambiguous('server_error', 408)],
  ['a 425', change, answer(425, error), ambiguous('server_error', 425)],
  ['a 401', change, answer(401, error), { kind: 'unauthorized' }],
  ['a 403', read, answer(403, error), { kind: 'unauthorized' }],
  ['a 403 that names errors', read, answer(403, '{"errors":[]}'), { kind: 'unauthorized' }],
  ['a 401 with HTML', change, answer(401, '<html>'), blocked(401)],
  ['a 403 with HTML', change, answer(403, '<html>'), blocked(403)],
  ['an empty 403', read, answer(403, ''), blocked(403)],
  ['a 403 of a gateway', change, answer(403, '{"message":"Forbidden"}'), blocked(403)],
  ['a 429', change, answer(429, ''), { kind: 'rate_limited', retryAfter: undefined }],
  ['a 429 with a time', change, answer(429, '', '7'), { kind: 'rate_limited', retryAfter: 7 }],
  ['a 503 with a time', change, answer(503, '', '7'), { kind: 'rate_limited', retryAfter: 7 }],
  ['a 503 without one', change, answer(503, ''), ambiguous('server_error', 503)],
  ['a 503 to a read', read, answer(503, ''), { kind: 'rate_limited', retryAfter: undefined }],
  ['a 500', change, answer(500, error), ambiguous('server_error', 500)],
  ['a 502', read, answer(502, '<html>'), ambiguous('server_error', 502)],
  ['a time-out', change, { kind: 'broken', reason: 'timeout' }, ambiguous('timeout')],
  ['a reset', change, { kind: 'broken', reason: 'reset' }, ambiguous('reset')],
  ['too long an answer', read, { kind: 'broken', reason: 'too_large' }, ambiguous('too_large')],
  [
    'a refused connection',
    change,
    { kind: 'not_sent', reason: 'refused' },
    { kind: 'not_sent', reason: 'refused' },
  ],
] as const)('When there was %s, the outcome says what is known', (_, call, exchange, outcome) => {
  expect(outcomeOf(call, exchange, now)).toEqual(outcome)
})
