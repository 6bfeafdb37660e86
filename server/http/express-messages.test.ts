import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../lib/network/listen.ts'
import { createExpressApp, ExpressRequest, ExpressResponse } from './express-messages.ts'
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
