import { describe, expect, test } from 'vitest'
import { serveMiddleware, through } from '../../../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../../../testing/requests/send-raw.ts'
import { allowedHosts } from './allowed-hosts.ts'
import { requireSameOrigin } from './origin.ts'

async function send(method: string, headers: readonly string[], publicUrl?: string, path = '/') {
  const { port } = await serveMiddleware((port) => [
    requireSameOrigin(allowedHosts({ host: '127.0.0.1', port }, publicUrl)),
  ])
  const own = headers.map((header) => header.replace('PORT', String(port)))
  return sendRaw(port, rawRequest(port, `${method} ${path}`, own))
}

const foreign = [
  ['of another site', ['Origin: https://evil.example']],
  ['null', ['Origin: null']],
  ['of another port', ['Origin: http://127.0.0.1:1']],
  ['of another scheme', ['Origin: https://127.0.0.1:PORT']],
  ['our other name, to which the page does not belong', ['Origin: http://localhost:PORT']],
  ['empty', ['Origin:']],
  ['given twice', ['Origin: http://127.0.0.1:PORT', 'Origin: https://evil.example']],
  ['absent, but the browser says cross-site', ['Sec-Fetch-Site: cross-site']],
  ['absent, but the browser says same-site', ['Sec-Fetch-Site: same-site']],
  [
    'ours, but the browser says cross-site',
    ['Origin: http://127.0.0.1:PORT', 'Sec-Fetch-Site: cross-site'],
  ],
] as const

describe.each(['POST', 'PUT', 'DELETE', 'PATCH'])('When the request is a %s', (method) => {
  test.each(foreign)('and its origin is %s, the response is 403', async (_, headers) => {
    const response = await send(method, headers)
    expect(response.status).toBe(403)
    expect(JSON.parse(response.body)).toMatchObject({ code: 'cross_origin' })
  })

  test.each([
    ['our own', ['Origin: http://127.0.0.1:PORT', 'Sec-Fetch-Site: same-origin']],
    ['our own under another name', ['Host: localhost:PORT', 'Origin: http://localhost:PORT']],
    ['absent, as without a browser', []],
    ['absent, and the user asked for it', ['Sec-Fetch-Site: none']],
  ])('and its origin is %s, it is accepted', async (_, headers) => {
    expect((await send(method, headers)).body).toContain(through)
  })
})

describe.each(['GET', 'HEAD', 'OPTIONS'])('When a %s asks for the API', (method) => {
  const ask = (headers: readonly string[]) =>
    send(method, headers, undefined, '/api/video/conferences')

  test.each(foreign)('and its origin is %s, the response is 403', async (_, headers) => {
    expect((await ask(headers)).status).toBe(403)
  })

  test('and it comes from our own page or from no browser, it is accepted', async () => {
    expect((await ask(['Sec-Fetch-Site: same-origin'])).status).toBe(200)
    expect((await ask([])).status).toBe(200)
  })
})

test.each(['GET', 'OPTIONS'])('When a %s has another origin, it is accepted', async (method) => {
  expect((await send(method, ['Origin: https://evil.example'])).body).toContain(through)
})

describe('When a reverse proxy speaks https for us', () => {
  const publicUrl = 'https://greenroom.example.com'
  const host = 'Host: greenroom.example.com'

  test.each([
    ['passes on its Host', [host]],
    ['puts our own Host', []],
  ])('and %s, its origin is accepted', async (_, headers) => {
    const response = await send('POST', [...headers, `Origin: ${publicUrl}`], publicUrl)
    expect(response.body).toContain(through)
  })

  test('and the origin is its plain http, the response is 403', async () => {
    const headers = [host, 'Origin: http://greenroom.example.com']
    expect((await send('POST', headers, publicUrl)).status).toBe(403)
  })
})
