import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endpointOf } from '../endpoints.ts'
import type { Exchange } from '../exchange.ts'
import { attempt, defaultRetryPolicy } from './attempt.ts'

/** A pause takes no time but that of the fake clock. */
const limits = { ...defaultRetryPolicy, pause: async (ms: number) => vi.advanceTimersByTime(ms) }

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const create = endpointOf('POST', '/api/video/conferences')
const unsent: Exchange = { kind: 'not_sent', reason: 'refused' }
const no: Exchange = {
  kind: 'response',
  status: 404,
  retryAfter: undefined,
  body: Buffer.from('{}'),
}

/** Attempts a create until the usual deadline, while SignalWire is away for so long. */
async function attemptWhileAway(awayMs: number) {
  const start = performance.now()
  const signalwire = {
    exchange: async () => (performance.now() - start < awayMs ? unsent : no),
    destroy: async () => {},
  }
  const request = { method: 'POST', target: create.path, requestId: 'request-1' } as const
  const attempted = await attempt(signalwire, create, request, limits)
  return { ...attempted, ms: performance.now() - start }
}

test('When SignalWire is away for ten seconds, it is tried until it is back', async () => {
  const { outcome, sent } = await attemptWhileAway(10_000)
  expect([outcome.kind, sent]).toEqual(['rejected', 1])
})

test('When SignalWire stays away, it is tried until the deadline, with pauses', async () => {
  const { outcome, sent, attempts, ms } = await attemptWhileAway(60_000)
  expect([outcome, sent]).toEqual([unsent, 0])
  expect(ms).toBeGreaterThan(12_000)
  expect(ms).toBeLessThanOrEqual(defaultRetryPolicy.deadlineMs)
  expect(attempts).toBeLessThan(60)
})
