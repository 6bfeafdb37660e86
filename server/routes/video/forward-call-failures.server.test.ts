import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { problem, problemMediaType } from '#contract/protocol/problem.ts'
import { startApp } from '../../testing/app/start-app.ts'
import {
  endpointSamples,
  sampleId,
  sendSample,
  successReply,
} from '../../testing/requests/endpoint-samples.ts'
import {
  cutsShort,
  floods,
  hangs,
  type Reply,
  resets,
  responds,
  respondsJson,
  startUpstreamDouble,
} from '../../testing/upstream/upstream-double.ts'

const reads = endpointSamples.filter(({ retry }) => retry === 'read')
/** Creates whose response is lost are tested in submit.test.ts. */
const changes = endpointSamples.filter(
  ({ retry, title }) => retry !== 'read' && title !== 'POST /api/video/conferences',
)

/** Where the deadline is what ends a call, which has to get there before it on any machine. */
const shortRetry = { deadlineMs: 2_000, pauseMs: 1 }

const no = { error: 'No' }
const compressed404 = responds(404, gzipSync('{}'), { 'Content-Encoding': 'gzip' })
const cutsShort400: Reply = (response) => {
  response.writeHead(400, { 'Content-Length': '1000' })
  response.write('{"error":', () => response.socket?.destroy())
}

async function expectProblem(response: Response, code: string): Promise<string> {
  expect(response.headers.get('content-type')).toBe(problemMediaType)
  const body = problem.parse(await response.json())
  expect(body).toMatchObject({ code, status: response.status })
  expect(body.requestId).toBe(response.headers.get('x-request-id'))
  return body.detail
}

// One server for all calls: they differ in the table alone, and to start one for each takes longest.
describe('Each call', () => {
  test.each([
    ['refuses our credentials with 401', respondsJson(401, no), 502, 'upstream_unauthorized'],
    ['refuses our credentials with 403', respondsJson(403, no), 502, 'upstream_unauthorized'],
    [
      'is behind a firewall that responds with 403',
      responds(403, '<html>'),
      502,
      'upstream_invalid',
    ],
    ['is behind a proxy that responds with 413', responds(413, '<html>'), 502, 'upstream_invalid'],
    ['is behind a proxy that compresses its 404', compressed404, 502, 'upstream_invalid'],
    ['is behind a proxy that breaks off in its 400', cutsShort400, 502, 'upstream_invalid'],
    ['has had enough', respondsJson(429, {}, { 'Retry-After': '70' }), 503, 'upstream_busy'],
    ['is down for a while', respondsJson(503, {}, { 'Retry-After': '70' }), 503, 'upstream_busy'],
  ] as const)('When SignalWire %s, nothing was done', async (_, reply, status, code) => {
    const app = await startApp()
    app.upstream.script(reply)
    for (const [index, call] of endpointSamples.entries()) {
      const response = await sendSample(app, call)
      expect([call.title, response.status]).toEqual([call.title, status])
      expect(response.headers.get('retry-after')).toBe(code === 'upstream_busy' ? '70' : null)
      expect(await expectProblem(response, code), call.title).toContain('Nothing was ')
      expect(app.upstream.requests, call.title).toHaveLength(index + 1)
    }
  })

  // Of what is not sent, only this is not tried again until the deadline.
  test('When SignalWire speaks no TLS, nothing was done', async () => {
    const plain = await startUpstreamDouble()
    onTestFinished(() => plain.close())
    const app = await startApp({ upstreamOrigin: plain.origin.replace('http:', 'https:') })
    for (const call of endpointSamples) {
      const response = await sendSample(app, call)
      expect([call.title, response.status]).toEqual([call.title, 502])
      expect(await expectProblem(response, 'upstream_unreachable')).toContain('Nothing was ')
    }
    expect(plain.requests).toEqual([])
  })
})

const unusable = [
  ['redirects', responds(302, '', { Location: '/x' }), 1],
  ['fails', respondsJson(500, {}), 3],
  ['breaks off', resets, 3],
  ['breaks off in its response', cutsShort, 3],
] as const

const wrongBodies = [
  ['responds with HTML and 200', responds(200, '<html>'), 1],
  ['responds with another shape', respondsJson(200, { id: sampleId }), 1],
  ['responds without an end', floods, 1],
  ['compresses', responds(200, '', { 'Content-Encoding': 'gzip' }), 1],
] as const

describe('Each read', () => {
  test.each([...unusable, ...wrongBodies])(
    'When SignalWire %s, the response is 502',
    async (_, reply, attempts) => {
      const app = await startApp()
      app.upstream.script(reply)
      for (const [index, call] of reads.entries()) {
        const response = await sendSample(app, call)
        expect([call.title, response.status]).toEqual([call.title, 502])
        await expectProblem(response, 'upstream_invalid')
        expect(app.upstream.requests, call.title).toHaveLength(attempts * (index + 1))
      }
    },
  )

  test('When SignalWire is silent, the response is 504', async () => {
    const app = await startApp({ retryPolicy: shortRetry })
    app.upstream.script(hangs)
    const responses = await Promise.all(reads.map((call) => sendSample(app, call)))
    for (const response of responses) {
      expect(response.status).toBe(504)
      await expectProblem(response, 'upstream_timeout')
    }
  })

  test('When SignalWire fails twice, the third attempt counts', async () => {
    const app = await startApp()
    for (const [index, call] of reads.entries()) {
      app.upstream.script(respondsJson(500, {}), resets, successReply(call))
      const response = await sendSample(app, call)
      expect([call.title, response.status]).toEqual([call.title, 200])
      expect(app.upstream.requests, call.title).toHaveLength(3 * (index + 1))
    }
  })
})

describe('Each change', () => {
  test.each([
    ...unusable.map((one) => [...one, changes] as const),
    ...wrongBodies.map(
      (one) => [...one, changes.filter(({ responseBody }) => responseBody)] as const,
    ),
  ])('When SignalWire %s, the response is outcome_unknown', async (_, reply, attempts, calls) => {
    const app = await startApp()
    app.upstream.script(reply)
    for (const call of calls) {
      const before = app.upstream.requests.length
      const response = await sendSample(app, call)
      expect([call.title, response.status]).toEqual([call.title, 504])
      expect(await expectProblem(response, 'outcome_unknown')).toContain('is not known')
      const expected = call.method === 'DELETE' ? attempts : 1
      expect(app.upstream.requests, call.title).toHaveLength(before + expected)
    }
  })

  test('When SignalWire is silent, the outcome is not known', async () => {
    const app = await startApp({ retryPolicy: shortRetry })
    app.upstream.script(hangs)
    const responses = await Promise.all(changes.map((call) => sendSample(app, call)))
    for (const response of responses) {
      expect(response.status).toBe(504)
      await expectProblem(response, 'outcome_unknown')
    }
    expect(app.upstream.requests).toHaveLength(changes.length)
  })
})

test('When a delete is sent again and meets 404, it has succeeded', async () => {
  const app = await startApp()
  app.upstream.script(resets, respondsJson(404, { error: 'Not Found' }))
  const response = await fetch(`${app.origin}/api/video/conferences/${sampleId}`, {
    method: 'DELETE',
  })
  expect(response.status).toBe(204)
})
