import { expect, test } from 'vitest'
import { createUpstreamRateLimit } from './upstream-rate-limit.ts'

const responds = (status: number, retryAfter?: string) =>
  ({ kind: 'response', status, retryAfter, date: undefined, body: new Uint8Array() }) as const

test.each([
  ['a 429 that names a time', responds(429, '7'), 7_000],
  ['a 429 that names none', responds(429), 1_000],
  ['a 503 that names a time', responds(503, '2'), 2_000],
  ['a 503 that names none, which is a failure', responds(503), 0],
  ['a success', responds(200), 0],
  ['a broken connection', { kind: 'broken', reason: 'reset' } as const, 0],
])('After %s, what can wait waits', (_, exchange, ms) => {
  const limit = createUpstreamRateLimit(() => 100)
  limit.observe(exchange)
  expect(limit.waitMs()).toBe(ms)
  expect(limit.count()).toBe(ms > 0 ? 1 : 0)
})

test('When a shorter wait is asked for after a longer one, the longer one counts until it is over', () => {
  let now = 0
  const limit = createUpstreamRateLimit(() => now)
  limit.observe(responds(429, '9'))
  now = 1_000
  limit.observe(responds(429, '1'))
  expect(limit.waitMs()).toBe(8_000)
  now = 9_500
  expect(limit.waitMs()).toBe(0)
})
