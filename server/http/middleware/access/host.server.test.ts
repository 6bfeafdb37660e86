import { describe, expect, test } from 'vitest'
import { serveMiddleware, through } from '../../../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../../../testing/requests/send-raw.ts'
import { allowedHosts } from './allowed-hosts.ts'
import { requireAllowedHost } from './host.ts'

const serve = (publicUrl?: string, isNear = true) =>
  serveMiddleware((port) => [
    requireAllowedHost(allowedHosts({ host: '127.0.0.1', port }, publicUrl), () => isNear),
  ])

describe.each(['127.0.0.1:PORT', 'localhost:PORT', 'LocalHost:PORT', '[::1]:PORT'])(
  'When Host is %s',
  (host) => {
    test('the request is accepted', async () => {
      const { port } = await serve()
      const header = `Host: ${host.replace('PORT', String(port))}`
      const response = await sendRaw(port, rawRequest(port, 'GET /', [header]))
      expect(response.body).toContain(through)
    })
  },
)

test.each([
  ['of another name', ['Host: evil.example:PORT']],
  ['a name that begins with ours', ['Host: localhost.evil.example:PORT']],
  ['a name that ends with a dot', ['Host: localhost.:PORT']],
  ['of another port', ['Host: 127.0.0.1:1']],
  ['without the port', ['Host: 127.0.0.1']],
  ['our address written shorter', ['Host: 127.1:PORT']],
  ['our address as one number', ['Host: 2130706433:PORT']],
  ['our address in longer IPv6', ['Host: [0:0:0:0:0:0:0:1]:PORT']],
  ['our address as IPv6 has it', ['Host: [::ffff:127.0.0.1]:PORT']],
  ['our port with a zero', ['Host: 127.0.0.1:0PORT']],
  ['our port and a dot', ['Host: 127.0.0.1:PORT.']],
  ['ours and another in one field', ['Host: 127.0.0.1:PORT, evil.example']],
  [
    'of another name, passed on as ours',
    ['Host: evil.example', 'X-Forwarded-Host: 127.0.0.1:PORT'],
  ],
  ['empty', ['Host:']],
  ['with a user', ['Host: x@127.0.0.1:PORT']],
  ['given twice', ['Host: 127.0.0.1:PORT', 'Host: 127.0.0.1:PORT']],
  ['given twice, once wrong', ['Host: 127.0.0.1:PORT', 'Host: evil.example']],
])('When Host is %s, the response is 421', async (_, headers) => {
  const { port } = await serve()
  const own = headers.map((header) => header.replace('PORT', String(port)))
  const response = await sendRaw(port, rawRequest(port, 'GET /', own))
  expect(response.status).toBe(421)
  expect(JSON.parse(response.body)).toMatchObject({ code: 'misdirected_host', status: 421 })
})

test('When there is no Host, the response is 421', async () => {
  const { port } = await serve()
  const response = await sendRaw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')
  expect(response.status).toBe(421)
})

test.each(['greenroom.example.com', 'Greenroom.Example.com', 'greenroom.example.com:443'])(
  'When a reverse proxy passes on Host %s, the request is accepted',
  async (host) => {
    const { port } = await serve('https://greenroom.example.com')
    const response = await sendRaw(port, rawRequest(port, 'GET /', [`Host: ${host}`]))
    expect(response.body).toContain(through)
  },
)

test('When the public address has a port, Host must have it too', async () => {
  const { port } = await serve('https://greenroom.example.com:8443')
  const headers = ['Host: greenroom.example.com']
  expect((await sendRaw(port, rawRequest(port, 'GET /', headers))).status).toBe(421)
})

describe('When a probe calls Greenroom by a name that is not its own', () => {
  test.each([
    ['a kubelet, by the address of the pod', 'GET /healthz', ['Host: 10.42.0.7:3000']],
    ['Compose, by the name of the service', 'HEAD /readyz', ['Host: greenroom:3000']],
    ['Prometheus, by a name of the cluster', 'GET /metrics', ['Host: greenroom.default.svc']],
    ['a probe with a query', 'GET /readyz?from=probe', ['Host: greenroom']],
  ])('from nearby, it is accepted: %s', async (_, line, headers) => {
    const { port } = await serve()
    expect((await sendRaw(port, rawRequest(port, line, headers))).status).toBe(200)
  })

  test('in HTTP/1.0 without Host, as HAProxy does, it is accepted', async () => {
    const { port } = await serve()
    expect((await sendRaw(port, 'GET /readyz HTTP/1.0\r\n\r\n')).status).toBe(200)
  })

  test.each([
    ['a browser that asks for the metrics', 'GET /metrics', ['Host: evil', 'Accept-Language: en']],
    ['one that asks for something else', 'GET /api/status', ['Host: greenroom']],
    ['one that asks for less', 'GET /healthz/', ['Host: greenroom']],
  ])('it is refused: %s', async (_, line, headers) => {
    const { port } = await serve()
    expect((await sendRaw(port, rawRequest(port, line, headers))).status).toBe(421)
  })

  test.each(['/healthz', '/readyz', '/metrics'])('from far away, %s is refused', async (path) => {
    const { port } = await serve(undefined, false)
    const response = await sendRaw(port, rawRequest(port, `GET ${path}`, ['Host: greenroom']))
    expect(response.status).toBe(421)
  })
})
