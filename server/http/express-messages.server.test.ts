import type { ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../lib/network/listen.ts'
import {
  createExpressApp,
  ExpressRequest,
  ExpressResponse,
  presetHeader,
} from './express-messages.ts'
import { createHttpServer } from './http-server.ts'

test('When a request meets the application, it has Express’s properties and keeps its prototype', async () => {
  const server = createHttpServer()
  const app = createExpressApp()
  const prototypes = new Promise<unknown[]>((resolve) => {
    app.get('/:name', (request, response) => {
      const { name } = request.params
      response.end(`${name} ${request.get('x-test')}`)
      resolve([request, response].map((message) => Object.getPrototypeOf(message)))
    })
  })
  server.on('request', app)
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => void server.close())
  const response = await fetch(`http://127.0.0.1:${port}/a`, { headers: { 'x-test': 'b' } })
  expect(await response.text()).toBe('a b')
  const [ofRequest, ofResponse] = await prototypes
  expect(ofRequest).toBe(ExpressRequest.prototype)
  expect(ofResponse).toBe(ExpressResponse.prototype)
  server.closeAllConnections()
})

const ways: readonly [string, string | null, (response: ServerResponse) => void][] = [
  ['writes its head as a list', '1', (response) => response.writeHead(200, ['X-Own', '1']).end()],
  ['writes its head by name', '1', (response) => response.writeHead(200, { 'X-Own': '1' }).end()],
  ['sets a header', '1', (response) => response.setHeader('X-Own', '1').end()],
  [
    'sets another value',
    '2',
    (response) => response.setHeader('X-Preset', '2').writeHead(200, ['X-Own', '1']).end(),
  ],
  [
    'removes one',
    null,
    (response) => {
      response.removeHeader('x-preset')
      response.writeHead(200, ['X-Own', '1']).end()
    },
  ],
]

test.each(ways)('When a response %s, it has the preset header as %j', async (_, value, send) => {
  const server = createHttpServer()
  server.on('request', (_request, response) => {
    presetHeader(response, 'X-Preset', '1')
    presetHeader(response, 'X-Other', '1')
    send(response)
  })
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { headers } = await fetch(`http://127.0.0.1:${port}/`)
  expect(headers.get('x-preset')).toBe(value)
  expect(headers.get('x-own')).toBe('1')
  expect(headers.get('x-other')).toBe('1')
})
