import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpServer } from '../../http/http-server.ts'
import { listen } from '../../lib/network/listen.ts'
import { keepAliveClient } from '../../testing/requests/keep-alive-client.ts'
import { isWithinPipeliningLimit } from './pipelining-limit.ts'

/** Serves what counts the requests that are worked on. */
async function serve() {
  let worked = 0
  const server = createHttpServer()
  const port = await listen(server, '127.0.0.1', 0)
  server.on('request', (request, response) => {
    if (!isWithinPipeliningLimit(request, response)) return
    worked += 1
    response.end('x')
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { port, worked: () => worked }
}

/** Sends as many requests in one piece and reads until the other end closes. */
async function sendAtOnce(port: number, count: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  const one = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
  const last = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  socket.write(one.repeat(count - 1) + last)
  return (await buffer(socket).catch(() => Buffer.alloc(0))).toString()
}

test('When a few requests come at once, each gets a response', async () => {
  const { port } = await serve()
  const responses = await sendAtOnce(port, 16)
  expect(responses.match(/HTTP\/1\.1 200/g)).toHaveLength(16)
})

test('When more come at once, the connection is cut and the rest is not worked on', async () => {
  const { port, worked } = await serve()
  await sendAtOnce(port, 1_500)
  expect(worked()).toBe(16)
})

test('When many come one after the other, each gets a response', async () => {
  const { port, worked } = await serve()
  const ask = await keepAliveClient(port)
  for (let asked = 0; asked < 50; asked += 1) expect(await ask()).toBe('200')
  expect(worked()).toBe(50)
})
