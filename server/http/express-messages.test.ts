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

const ways: readonly [string, (response: ServerResponse) => void][] = [
  ['writes its head as a list', (response) => response.writeHead(200, ['X-Own', '1']).end()],
  ['writes its head as an object', (response) => response.writeHead(200, { 'X-Own': '1' }).end()],
  ['sets a header', (response) => response.setHeader('X-Own', '1').end()],
  [
    'sets one and writes its head',
    (r) => r.setHeader('X-B', '2').writeHead(200, ['X-Own', '1']).end(),
  ],
]

test.each(ways)(
  'When a response %s, it has the preset headers once, each with the last value',
  async (_, send) => {
    const server = createHttpServer()
    server.on('request', (_request, response) => {
      presetHeader(response, 'X-Preset', '1')
      presetHeader(response, 'X-B', '1')
      send(response)
    })
    const port = await listen(server, '127.0.0.1', 0)
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    const { headers } = await fetch(`http://127.0.0.1:${port}/`)
    expect(headers.get('x-preset')).toBe('1')
    expect(headers.get('x-own')).toBe('1')
    expect(headers.get('x-b')).toMatch(/^[12]$/)
  },
)
