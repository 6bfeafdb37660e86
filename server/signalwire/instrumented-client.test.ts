import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createMetrics } from '../metrics.ts'
import type { Exchange, UpstreamRequest } from './exchange.ts'
import { instrumentSignalWire } from './instrumented-client.ts'

const id = '6C2B4F5E-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
const read: UpstreamRequest = {
  method: 'GET',
  target: `/api/video/conferences/${id}?include_active_session=true`,
  requestId: 'request-1',
}

/** Instruments a SignalWire that responds with these, one after the other. */
function watched(...exchanges: Exchange[]) {
  const clock = { ms: 0 }
  const lines: unknown[] = []
  const log = pino(
    { level: 'trace', base: null },
    { write: (line) => lines.push(JSON.parse(line)) },
  )
  const metrics = createMetrics()
  const signalwire = {
    exchange: async () => {
      clock.ms += 20
      return exchanges.shift() ?? never()
    },
    destroy: async () => {},
  }
  const watching = instrumentSignalWire(signalwire, log, metrics, () => clock.ms)
  const send = (request = read) => watching.exchange(request, AbortSignal.timeout(1_000))
  return { watching, send, lines, metrics, clock }
}

function never(): never {
  throw new Error('No exchange is left')
}

const response = (status: number, body = '{"error":"x"}'): Exchange => ({
  kind: 'response',
  status,
  retryAfter: undefined,
  body: Buffer.from(body),
})
const refused: Exchange = { kind: 'not_sent', reason: 'refused' }
const late: Exchange = { kind: 'broken', reason: 'timeout' }

test('When a request is sent, its log line has the call and the result', async () => {
  const { send, lines } = watched(response(200))
  expect(await send()).toEqual(response(200))
  expect(lines).toEqual([
    {
      level: 20,
      time: expect.any(Number),
      requestId: 'request-1',
      call: 'GET /api/video/conferences/{id}',
      result: '200',
      ms: 20,
      msg: 'exchange',
    },
  ])
})

test('When requests are sent, they are counted by call and by result', async () => {
  const { send, metrics } = watched(response(200), response(999), refused, late)
  await send()
  await send()
  await send()
  await send({ ...read, target: '/api/video/secret-4711' })
  const text = await metrics.registry.metrics()
  const call = 'call="GET /api/video/conferences/{id}"'
  expect(text).toContain(`greenroom_upstream_calls_total{${call},result="200"} 1`)
  expect(text).toContain(`greenroom_upstream_calls_total{${call},result="other"} 1`)
  expect(text).toContain(`greenroom_upstream_calls_total{${call},result="refused"} 1`)
  expect(text).toContain('greenroom_upstream_calls_total{call="other",result="timeout"} 1')
  expect(text).toContain(`greenroom_upstream_duration_seconds_count{${call}} 3`)
  expect(text).toContain('greenroom_upstream_in_flight 0')
  expect(text).not.toContain('4711')
})

test.each([
  ['401', [response(401)], true],
  ['403', [response(200), response(403)], true],
  ['401 and later something else', [response(401), response(404)], false],
  ['401 and later nothing', [response(401), refused, late], true],
  ['401 and later a firewall', [response(401), response(403, '<html>')], true],
  ['nothing but a firewall', [response(403, '<html>'), response(401, '<html>')], false],
  ['nothing', [refused], false],
])(
  'When SignalWire responded with %s, it rejects our credentials: %s',
  async (_, exchanges, refuses) => {
    const { watching, send } = watched(...exchanges)
    for (const _exchange of exchanges) await send()
    expect(watching.refusesCredentials()).toBe(refuses)
  },
)

test('When the 401 is a minute old, it does not count any more', async () => {
  const { watching, send, clock } = watched(response(401))
  await send()
  clock.ms += 59_999
  expect(watching.refusesCredentials()).toBe(true)
  clock.ms += 1
  expect(watching.refusesCredentials()).toBe(false)
})
