import { expect, test } from 'vitest'
import { endpoints } from '../endpoints.ts'
import type { Exchange } from '../exchange.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { attempt, conclude, mayRetry } from './attempt.ts'

const ok: Outcome = { kind: 'ok', status: 200, body: {} }
const unsent: Outcome = { kind: 'not_sent', reason: 'refused' }
const untrusted: Outcome = { kind: 'not_sent', reason: 'tls' }
const reset: Outcome = { kind: 'ambiguous', reason: 'reset' }
const failed: Outcome = { kind: 'ambiguous', reason: 'server_error', status: 500 }
const late: Outcome = { kind: 'ambiguous', reason: 'timeout' }
const shape: Outcome = { kind: 'ambiguous', reason: 'wrong_shape', status: 200 }
const missing: Outcome = { kind: 'rejected', status: 404, body: {} }
const rateLimited: Outcome = { kind: 'rate_limited', retryAfter: 1 }
const unauthorized: Outcome = { kind: 'unauthorized' }

test.each([
  ['read', unsent, true],
  ['read', reset, true],
  ['read', failed, true],
  ['read', late, false],
  ['read', shape, false],
  ['read', missing, false],
  ['read', rateLimited, true],
  ['read', ok, false],
  ['unsent', unsent, true],
  ['unsent', reset, false],
  ['unsent', failed, false],
  ['unsent', rateLimited, true],
  ['delete', unsent, true],
  ['delete', reset, true],
  ['delete', failed, true],
  ['delete', missing, false],
  ['delete', rateLimited, true],
  ['never', unsent, true],
  ['read', untrusted, false],
  ['unsent', untrusted, false],
  ['delete', untrusted, false],
  ['unsent', { kind: 'not_sent', reason: 'stopping' }, false],
  ['never', reset, false],
  ['never', rateLimited, false],
] as const)(
  'When the rule is %s and the last outcome %j, another attempt: %s',
  (rule, last, may) => {
    expect(mayRetry(rule, [last])).toBe(may)
  },
)

const gone: Outcome = { kind: 'ok', status: 204, body: undefined }

test.each([
  ['delete', [reset, missing], gone],
  ['delete', [reset, unsent, missing], gone],
  ['delete', [unsent, missing], missing],
  ['delete', [missing], missing],
  ['delete', [reset, unsent], reset],
  ['delete', [failed, unauthorized], failed],
  ['delete', [failed, reset], reset],
  ['read', [reset, missing], missing],
  ['read', [reset, unsent], unsent],
  ['unsent', [unsent, reset], reset],
  ['unsent', [rateLimited, reset], reset],
  ['unsent', [rateLimited, rateLimited], rateLimited],
  ['delete', [reset, rateLimited], reset],
] as const)(
  'When the rule is %s and the outcomes %j, they mean %j together',
  (rule, all, means) => {
    expect(conclude(rule, all)).toEqual(means)
  },
)

const create = endpoints.find(({ action }) => action === 'created')
const unsentExchange: Exchange = { kind: 'not_sent', reason: 'refused' }
const no: Exchange = { kind: 'response', status: 404, retryAfter: undefined, body: json({}) }

/** Attempts a create whose first exchange ends with `first` and all later ones with a clear no. */
async function attemptAfter(first: Exchange) {
  if (!create) throw new Error('no create')
  const times: number[] = []
  const signalwire = {
    exchange: async () => {
      times.push(performance.now())
      return times.length === 1 ? first : no
    },
    destroy: async () => {},
  }
  const request = { method: 'POST', target: create.path, requestId: 'request-1' } as const
  const limits = { deadlineMs: 20_000, pauseMs: 1 }
  const { outcome, attempts } = await attempt(signalwire, create, request, limits)
  const [sent = 0, again = sent] = times
  return { outcome, attempts, waited: again - sent }
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}

const busyFor = (status: number, retryAfter: string | undefined): Exchange => ({
  kind: 'response',
  status,
  retryAfter,
  body: json({}),
})

test.each([
  ['429 and names seconds', () => busyFor(429, '1'), 1_000],
  ['429 and names a date', () => busyFor(429, new Date(Date.now() + 3_000).toUTCString()), 1_000],
  ['429 and names no time', () => busyFor(429, undefined), 0],
  ['429 and names now', () => busyFor(429, '0'), 0],
  ['503 and names seconds', () => busyFor(503, '1'), 1_000],
])('When SignalWire responds with %s, the wait is that long', async (_, first, least) => {
  const { outcome, attempts, waited } = await attemptAfter(first())
  expect([outcome.kind, attempts]).toEqual(['rejected', 2])
  expect(waited).toBeGreaterThanOrEqual(least - 1)
  expect(waited).toBeLessThan(least + 2_500)
})

test('When nothing was sent at first, three requests may still be sent', async () => {
  if (!create) throw new Error('no create')
  const exchanges: Exchange[] = [unsentExchange, unsentExchange, busyFor(429, '0'), unsentExchange]
  const signalwire = {
    exchange: async () => exchanges.shift() ?? busyFor(429, '0'),
    destroy: async () => {},
  }
  const request = { method: 'POST', target: create.path, requestId: 'request-1' } as const
  const attempted = await attempt(signalwire, create, request, { deadlineMs: 20_000, pauseMs: 1 })
  expect(attempted).toMatchObject({ outcome: { kind: 'rate_limited' }, attempts: 6, sent: 3 })
})

test.each([
  ['longer than anybody is kept waiting', '11'],
  ['for an hour', '3600'],
  ['until next year', new Date(Date.now() + 3e10).toUTCString()],
])('When SignalWire asks to wait %s, the caller gets it at once', async (_, retryAfter) => {
  const { outcome, attempts } = await attemptAfter(busyFor(429, retryAfter))
  expect([outcome.kind, attempts]).toEqual(['rate_limited', 1])
})
