import { describe, expect, test, vi } from 'vitest'
import { startApp } from './testing/app/start-app.ts'
import { durationMs, keepAliveClient } from './testing/requests/keep-alive-client.ts'
import { rawRequest, sendRaw } from './testing/requests/send-raw.ts'
import { hangs, respondsJson } from './testing/upstream/upstream-double.ts'

test.each([
  ['/healthz', { status: 'ok' }],
  ['/readyz', { status: 'ready' }],
  ['/api/status', { mode: 'live', space: 'example.signalwire.com', version: '0.0.0' }],
])('When %s is requested, it responds', async (path, body) => {
  const { origin } = await startApp()
  const response = await fetch(`${origin}${path}`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(body)
  expect((await fetch(`${origin}${path}`, { method: 'HEAD' })).status).toBe(200)
})

describe('When Greenroom is shutting down', () => {
  test('it lives, is not ready and takes no work', async () => {
    const { origin, lifecycle, upstream } = await startApp()
    lifecycle.stopping = true
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${origin}/readyz`)).status).toBe(503)
    const response = await fetch(`${origin}/api/video/conferences`)
    expect(response.status).toBe(503)
    expect(response.headers.get('connection')).toBe('close')
    expect(await response.json()).toMatchObject({ code: 'shutting_down' })
    expect(upstream.requests).toEqual([])
  })
})

test.each(['/', '/healthz', '/api/video/conferences', '/api/nowhere', '/nowhere'])(
  'When %s gets a response, it has every protective header and an id, and nothing that names Express',
  async (path) => {
    const { origin } = await startApp()
    const { headers } = await fetch(`${origin}${path}`)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(headers.has('x-powered-by')).toBe(false)
  },
)

test('When a caller sends an id of its own, the response has ours', async () => {
  const { origin } = await startApp()
  const response = await fetch(`${origin}/healthz`, { headers: { 'x-request-id': 'mine' } })
  expect(response.headers.get('x-request-id')).not.toBe('mine')
})

test.each([
  'GET /api',
  'GET /api/',
  'GET /api/video',
  'GET /api/video/rooms',
  'GET /api/video/conferences/',
  'GET /API/video/conferences',
  'GET //api/video/conferences',
  'GET /api/video//conferences',
  'GET /api/video/x/../conferences',
  'GET /api/video/conferences/..%2fconferences',
  'GET /api/video/conferences/%2e%2e',
  'GET /api\\video\\conferences',
  'GET /api/video/conferences/1',
  'GET http://127.0.0.1/api/video/conferences',
  'HEAD /api/video/conferences',
  'OPTIONS /api/video/conferences',
  'TRACE /api/video/conferences',
  'PATCH /api/video/conferences',
  'DELETE /api/video/conferences',
  'GET *',
])(
  'When the request is %s, it is refused, nothing is sent, and it is never the page',
  async (line) => {
    const app = await startApp({ page: (_request, response) => void response.end('page') })
    const answer = await sendRaw(app.port, rawRequest(app.port, line))
    expect(answer.status).toBeGreaterThanOrEqual(404)
    expect(answer.status).toBeLessThanOrEqual(405)
    expect(answer.body).not.toContain('page')
    expect(app.upstream.requests).toEqual([])
  },
)

test.each([
  ['another host', 'POST', ['Host: evil.example'], 421],
  ['another origin', 'POST', ['Origin: https://evil.example'], 403],
  ['no host', 'GET', ['Host:'], 421],
])('When a change comes from %s, nothing is sent', async (_, method, headers, status) => {
  const app = await startApp()
  const line = `${method} /api/video/conferences`
  const own = [...headers, 'Content-Type: application/json', 'Content-Length: 20']
  const response = await sendRaw(app.port, rawRequest(app.port, line, own, '{"display_name":"a"}'))
  expect(response.status).toBe(status)
  expect(app.upstream.requests).toEqual([])
})

test.each([
  ['is no HTTP', 'nonsense\r\n\r\n', 400],
  ['has two lengths', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  [
    'has a length and pieces',
    'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    400,
  ],
  ['asks for a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['has too long a head', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
])('When a request %s, it is refused with an id', async (_, request, status) => {
  const { port, logLines } = await startApp()
  const response = await sendRaw(port, request)
  expect(response.status).toBe(status)
  const [id = 'none'] = /(?<=X-Request-Id: )[0-9a-f-]{36}/.exec(response.head) ?? []
  expect(logLines.map((line): unknown => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ requestId: id, status }),
  )
})

test('When a request has an unknown expectation, it is served like any other', async () => {
  const { port } = await startApp()
  const response = await sendRaw(port, rawRequest(port, 'GET /healthz', ['Expect: the-unexpected']))
  expect(response.status).toBe(200)
})

const trusts = () => true

describe('When a proxy signs people in', () => {
  const operators = { header: 'x-user', trusts }

  test.each(['/', '/metrics', '/api/status', '/api/video/conferences', '/nowhere'])(
    'and names nobody, %s is refused',
    async (path) => {
      const { origin, upstream } = await startApp({ operators })
      const response = await fetch(`${origin}${path}`)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'not_signed_in' })
      expect(upstream.requests).toEqual([])
    },
  )

  test.each(['/healthz', '/readyz'])('%s needs nobody', async (path) => {
    const { origin } = await startApp({ operators })
    expect((await fetch(`${origin}${path}`)).status).toBe(200)
  })

  test('the log names the operator, and SignalWire never gets the name', async () => {
    const { origin, logLines, upstream } = await startApp({ operators })
    upstream.script(respondsJson(404, { error: 'Not Found' }))
    await fetch(`${origin}/api/video/conferences`, { headers: { 'x-user': 'ada' } })
    expect(logLines.join()).toContain('"operator":"ada"')
    expect(upstream.requests[0]?.headers).not.toHaveProperty('x-user')
  })
})

test('When SignalWire rejects our credentials, Greenroom is not ready until SignalWire accepts them', async () => {
  const { origin, upstream } = await startApp()
  upstream.script(respondsJson(401, { error: 'Unauthorized' }), respondsJson(404, {}))
  await fetch(`${origin}/api/video/conferences`)
  const response = await fetch(`${origin}/readyz`)
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ status: 'credentials_refused' })
  await fetch(`${origin}/api/video/conferences`)
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)
})

test('When metrics are requested, they count what happened and name nobody', async () => {
  const { origin, upstream } = await startApp()
  const id = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
  upstream.script(respondsJson(500, {}))
  await fetch(`${origin}/api/video/conferences/${id}?include_active_session=true`)
  await fetch(`${origin}/nowhere/${id}`, { method: 'PATCH' })
  const response = await fetch(`${origin}/metrics`)
  const text = await response.text()
  expect(response.headers.get('content-type')).toContain('text/plain')
  const path = '/api/video/conferences/{id}'
  for (const line of [
    `greenroom_requests_total{method="GET",route="${path}",status="502"} 1`,
    'greenroom_requests_total{method="other",route="none",status="404"} 1',
    'greenroom_problems_total{code="upstream_invalid"} 1',
    `greenroom_upstream_calls_total{call="GET ${path}",result="500"} 3`,
    `greenroom_upstream_retries_total{call="GET ${path}"} 2`,
    'greenroom_requests_in_flight 1',
  ])
    expect(text).toContain(line)
  expect(text).not.toContain(id)
})

test('When SignalWire is silent and many requests come, those beyond the limit are refused', async () => {
  const app = await startApp({ retryPolicy: { deadlineMs: 120_000, pauseMs: 1 } })
  app.upstream.script(hangs)
  const away: Response[] = []
  const asked = Array.from({ length: 140 }, async () => {
    const response = await fetch(`${app.origin}/api/video/conferences`)
    if (response.status === 503) away.push(response)
  })
  await vi.waitUntil(() => away.length >= 12, { timeout: 60_000 })
  expect((await fetch(`${app.origin}/healthz`)).status).toBe(200)
  await app.cut()
  await Promise.all(asked)
  expect(away).toHaveLength(12)
  expect(away[0]?.headers.get('retry-after')).toBe('2')
  expect(await away[0]?.json()).toMatchObject({ code: 'overloaded' })
})

test('When a client exceeds its rate on the API, it is refused there, but not for page and health', async () => {
  const { origin, upstream } = await startApp({ rate: { burst: 2, perSecond: 0.001 } })
  const status = async (path: string) => (await fetch(`${origin}${path}`)).status
  expect([await status('/api/status'), await status('/api/nowhere')]).toEqual([200, 404])
  expect([await status('/api/status'), await status('/API/video')]).toEqual([429, 429])
  expect([await status('/healthz'), await status('/nowhere')]).toEqual([200, 404])
  expect(upstream.requests).toEqual([])
})

describe('When requests come faster than others could be served beside them', () => {
  test.each(['/', '/assets/a.js', '/healthz', '/api/status', '/nowhere'])(
    'from one client for %s, it is served and has to wait',
    async (path) => {
      const { port } = await startApp({ throttle: { burst: 1, perSecond: 1, maxWaitMs: 400 } })
      const ask = await keepAliveClient(port)
      await ask(path)
      await ask(path)
      expect(await durationMs(() => ask(path))).toBeGreaterThan(200)
    },
  )

  test('by a proxy that signs people in, nobody has to wait', async () => {
    const { port } = await startApp({
      throttle: { burst: 1, perSecond: 1, maxWaitMs: 5_000 },
      operators: { header: 'operator', trusts: () => true },
    })
    const ask = await keepAliveClient(port, { headers: 'Operator: Ada\r\n' })
    await ask('/api/status')
    await ask('/api/status')
    expect(await durationMs(() => ask('/api/status'))).toBeLessThan(4_900)
  })
})

test.each(['http://[', 'http://', 'http://[::1', 'http://xn--/', 'http://a:b/', '*'])(
  'When the target is %s, it is refused as anything else is',
  async (target) => {
    const { port, logLines } = await startApp()
    const response = await sendRaw(port, rawRequest(port, `GET ${target}`))
    expect(response.status).toBe(404)
    expect(response.head).toMatch(/^X-Request-Id: \S+$/m)
    expect(JSON.parse(response.body)).toMatchObject({ code: 'not_found' })
    expect(logLines.join('')).toContain('"status":404')
  },
)
