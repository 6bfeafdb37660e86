import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Exchange } from '../exchange.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

const schema = z.object({ id: z.string() })
const change = { retry: 'unsent', response: schema } as const
const read = { retry: 'read', response: schema } as const
const remove = { retry: 'delete' } as const
const now = Date.parse('2026-12-01T00:00:00Z')

function response(status: number, body: string | Uint8Array, retryAfter?: string): Exchange {
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
  ['a fitting 200', change, response(200, good), ok],
  ['a fitting 201', change, response(201, good), { ...ok, status: 201 }],
  ['a 200 of another shape', change, response(200, '{"ok":true}'), ambiguous('wrong_shape', 200)],
  ['a 200 with HTML', change, response(200, '<html>'), ambiguous('not_json', 200)],
  ['a 200 cut short', change, response(200, '{"id":"1'), ambiguous('not_json', 200)],
  ['an empty 200', change, response(200, ''), ambiguous('not_json', 200)],
  ['a 200 not in UTF-8', change, response(200, new Uint8Array([0xff])), ambiguous('not_json', 200)],
  ['a 204 where a body is due', change, response(204, ''), ambiguous('not_json', 204)],
  ['a 204 to a delete', remove, response(204, ''), gone],
  ['an empty 200 to a delete', remove, response(200, ''), gone],
  ['a sign-in page to a delete', remove, response(200, '<html>'), ambiguous('wrong_shape', 200)],
  ['a 200 that speaks of an error', remove, response(200, error), ambiguous('wrong_shape', 200)],
  ['a redirect', change, response(302, ''), ambiguous('redirected', 302)],
  ['a 304', read, response(304, ''), ambiguous('redirected', 304)],
  ['a 400', change, response(400, error), rejected(400)],
  ['a 404', remove, response(404, error), rejected(404)],
  ['a 422', change, response(422, error), rejected(422)],
  ['a 418', change, response(418, error), rejected(418)],
  [
    'a 4xx of endless words',
    change,
    response(409, JSON.stringify({ error: 'x'.repeat(1_000_000) })),
    { kind: 'rejected', status: 409, body: { error: `${'x'.repeat(300)}…` } },
  ],
  ['a 404 with HTML', remove, response(404, '<html>'), blocked(404)],
  ['a 413 with HTML', change, response(413, '<html>'), blocked(413)],
  ['an empty 400', read, response(400, ''), blocked(400)],
  ['a 408', change, response(408, error), ambiguous('server_error', 408)],
  ['a 408 with HTML', change, response(408, '<html>'), ambiguous('server_error', 408)],
  ['a 425', change, response(425, error), ambiguous('server_error', 425)],
  ['a 401', change, response(401, error), { kind: 'unauthorized' }],
  ['a 403', read, response(403, error), { kind: 'unauthorized' }],
  ['a 403 that names errors', read, response(403, '{"errors":[]}'), { kind: 'unauthorized' }],
  ['a 401 with HTML', change, response(401, '<html>'), blocked(401)],
  ['a 403 with HTML', change, response(403, '<html>'), blocked(403)],
  ['an empty 403', read, response(403, ''), blocked(403)],
  ['a 403 of a gateway', change, response(403, '{"message":"Forbidden"}'), blocked(403)],
  ['a 429', change, response(429, ''), { kind: 'rate_limited', retryAfter: undefined }],
  ['a 429 with a time', change, response(429, '', '7'), { kind: 'rate_limited', retryAfter: 7 }],
  ['a 503 with a time', change, response(503, '', '7'), { kind: 'rate_limited', retryAfter: 7 }],
  ['a 503 without one', change, response(503, ''), ambiguous('server_error', 503)],
  ['a 503 to a read', read, response(503, ''), { kind: 'rate_limited', retryAfter: undefined }],
  ['a 500', change, response(500, error), ambiguous('server_error', 500)],
  ['a 502', read, response(502, '<html>'), ambiguous('server_error', 502)],
  ['a time-out', change, { kind: 'broken', reason: 'timeout' }, ambiguous('timeout')],
  ['a reset', change, { kind: 'broken', reason: 'reset' }, ambiguous('reset')],
  ['too long a response', read, { kind: 'broken', reason: 'too_large' }, ambiguous('too_large')],
  [
    'a refused connection',
    change,
    { kind: 'not_sent', reason: 'refused' },
    { kind: 'not_sent', reason: 'refused' },
  ],
] as const)('When there was %s, the outcome is classified', (_, call, exchange, outcome) => {
  expect(outcomeOf(call, exchange, now)).toEqual(outcome)
})
