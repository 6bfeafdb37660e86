import { type RequestHandler, Router } from 'express'
import { expect, test } from 'vitest'
import { serveMiddleware, through } from '../../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../../testing/requests/send-raw.ts'
import { sendJson } from '../send-json.ts'
import { targetOf } from '../target.ts'
import { guardRoutes, routesOf } from './route-guard.ts'

const id = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
const handle: RequestHandler = (request, response) =>
  sendJson(response, 200, targetOf(request.originalUrl))
const router = Router()
  .get('/api/a.b', handle)
  .post('/api/a.b', handle)
  .get('/api/a.b/:id/c', handle)
  .get('/api/b/:key', handle)

async function send(line: string) {
  const { port } = await serveMiddleware(() => [guardRoutes(router)])
  return sendRaw(port, rawRequest(port, line.replace('PORT', String(port))))
}

test.each([
  ['GET /api/a.b', { path: '/api/a.b', query: '' }],
  ['POST /api/a.b?', { path: '/api/a.b', query: '' }],
  ['GET /api/a.b?x=%2F&y=?', { path: '/api/a.b', query: 'x=%2F&y=?' }],
  [`GET /api/a.b/${id}/c`, { path: `/api/a.b/${id}/c`, query: '' }],
  ['GET /api/b/a%2F%20b', { path: '/api/b/a%2F%20b', query: '' }],
  [`GET /api/a.b/${id.toUpperCase()}/c`, { path: `/api/a.b/${id.toUpperCase()}/c`, query: '' }],
])('When the request is %s, its route responds', async (line, target) => {
  expect(JSON.parse((await send(line)).body)).toEqual(target)
})

test.each([
  'GET /api/a.b/',
  'GET /API/a.b',
  'GET /api/A.b',
  'GET /api/axb',
  'GET //api/a.b',
  'GET /api//a.b',
  'GET /api/./a.b',
  'GET /api/x/../a.b',
  'GET /api/a%2eb',
  'GET /api%2fa.b',
  'GET /api/a.b%00',
  'GET /api\\a.b',
  'GET /api/a.b#x',
  'GET /api/a.b;x=1',
  'GET http://127.0.0.1:PORT/api/a.b',
  'GET /x/api/a.b',
  'GET /api/a.b/1/c',
  'GET /api/a.b//c',
  `GET /api/a.b/${id}x/c`,
  `GET /api/a.b/${id}/c/`,
  `GET /api/a.b/${id.slice(1)}/c`,
  'GET /api/b/',
  'GET /api/b/a/b',
  'GET /api/b/a#b',
  'GET /api/b/%zz',
  'GET /api/b/%ff',
  `GET /api/a.b/{${id}}/c`,
  `GET /api/a.b/%7B${id}%7D/c`,
])('When the request is %s, no route responds', async (line) => {
  expect((await send(line)).body).toBe(through)
})

test.each(['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])(
  'When the method is %s, the response is 405 and lists the ones there are',
  async (method) => {
    const response = await send(`${method} /api/a.b`)
    expect(response.status).toBe(405)
    expect(response.head).toContain('Allow: GET, POST')
  },
)

test.each<[string, Router]>([
  ['a wildcard', Router().get('/api/*rest', handle)],
  ['an unknown parameter', Router().get('/api/:name', handle)],
  ['an optional part', Router().get('/api{/a}', handle)],
  ['any method', Router().all('/api', handle)],
  ['a handler of any path', Router().use(handle)],
  ['no routes', Router()],
])('When a router has %s, the guard throws', (_, unsafe) => {
  expect(() => guardRoutes(unsafe)).toThrow()
})

test('When a router is guarded, its table is that of its routes', () => {
  expect(routesOf(router)).toEqual([
    { path: '/api/a.b', methods: ['GET', 'POST'] },
    { path: '/api/a.b/:id/c', methods: ['GET'] },
    { path: '/api/b/:key', methods: ['GET'] },
  ])
})
