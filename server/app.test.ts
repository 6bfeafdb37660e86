import { describe, expect, test } from 'vitest'
import { rawRequest, sendRaw } from './testing/send-raw.ts'
import { startApp } from './testing/start-app.ts'

test.each([
  ['/healthz', { status: 'ok' }],
  ['/readyz', { status: 'ready' }],
  ['/api/status', { mode: 'live', space: 'example.signalwire.com', version: '0.0.0' }],
])('When %s is asked for, it answers', async (path, body) => {
  const { origin } = await startApp()
  const answer = await fetch(`${origin}${path}`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual(body)
  expect((await fetch(`${origin}${path}`, { method: 'HEAD' })).status).toBe(200)
})

describe('When Greenroom is stopping', () => {
  test('it lives, is not ready and takes no work', async () => {
    const { origin, lifecycle, upstream } = await startApp()
    lifecycle.stopping = true
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${origin}/readyz`)).status).toBe(503)
    const answer = await fetch(`${origin}/api/video/conferences`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('connection')).toBe('close')
    expect(await answer.json()).toMatchObject({ code: 'shutting_down' })
    expect(upstream.requests).toEqual([])
  })
})

test.each(['/', '/healthz', '/api/video/conferences', '/api/nowhere', '/nowhere'])(
  'When %s is answered, it has every protective header and an id, and no trace of Express',
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

test('When a caller sends an id of its own, ours is answered', async () => {
  const { origin } = await startApp()
  const answer = await fetch(`${origin}/healthz`, { headers: { 'x-request-id': 'mine' } })
  expect(answer.headers.get('x-request-id')).not.toBe('mine')
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
  'When the request is %s, it is refused and goes nowhere, and never is it the page',
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
])('When a change comes from %s, it goes nowhere', async (_, method, headers, status) => {
  const app = await startApp()
  const line = `${method} /api/video/conferences`
  const own = [...headers, 'Content-Type: application/json', 'Content-Length: 20']
  const answer = await sendRaw(app.port, rawRequest(app.port, line, own, '{"display_name":"a"}'))
  expect(answer.status).toBe(status)
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
  ['has too long a head', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
])('When a request %s, it is refused with an id', async (_, request, status) => {
  const { port } = await startApp()
  const answer = await sendRaw(port, request)
  expect(answer.status).toBe(status)
  expect(answer.head).toMatch(/X-Request-Id: [0-9a-f-]{36}/)
})
