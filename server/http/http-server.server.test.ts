import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listen } from '../lib/network/listen.ts'
import { mainSpawner, readiness } from '../testing/process/spawn-main.ts'
import { sendRaw } from '../testing/requests/send-raw.ts'
import { createHttpServer } from './http-server.ts'

const spawnMain = mainSpawner()

function connectionsOf(server: Server): Promise<number> {
  return promisify(server.getConnections.bind(server))()
}

test.each([
  ['wants a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n', '405'],
  ['speaks TLS', '\x16\x03\x01\x02\x00\x01', '400'],
  ['speaks HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '400'],
])(
  'When a caller that %s is refused and keeps the connection, the server closes it',
  async (_, text, status) => {
    const server = createHttpServer()
    const port = await listen(server, '127.0.0.1', 0)
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    onTestFinished(() => {
      socket.destroy()
      server.close()
      server.closeAllConnections()
    })
    socket.write(Buffer.from(text, 'latin1'))
    const said: string = await new Promise((resolve) => {
      socket.once('data', (bytes) => resolve(bytes.toString('latin1')))
    })
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    await vi.waitFor(async () => expect(await connectionsOf(server)).toBe(0), { timeout: 60_000 })
  },
)

test('When a caller requests a tunnel and cuts the connection at once, the server goes on', async () => {
  const { address } = await readiness(await spawnMain({ PORT: '0' }))
  const port = Number(new URL(address).port)
  for (let times = 0; times < 20; times += 1) {
    const socket = connect(port, '127.0.0.1', () => socket.write('CONNECT a:1 HTTP/1.1\r\n\r\n'))
    // Odd times with the refusal on its way, even times after it has come.
    if (times % 2 > 0) socket.once('connect', () => socket.resetAndDestroy())
    else socket.once('data', () => socket.resetAndDestroy())
    await once(socket, 'close')
  }
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
})

test('When the cookies of a request are too large, the response says what to do', async () => {
  const server = createHttpServer()
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => void server.close())
  // More than one chunk: what comes after the refusal must not reset the connection.
  const cookies = `Cookie: ${'a'.repeat(1_000)}\r\n`.repeat(3_000)
  const response = await sendRaw(port, `GET / HTTP/1.1\r\n${cookies}\r\n`)
  expect(response.status).toBe(431)
  expect(JSON.parse(response.body)).toMatchObject({
    code: 'headers_too_large',
    detail: expect.stringContaining('cookies'),
  })
})

test('When a balancer keeps a connection for a minute, it is not closed before', async () => {
  const server = createHttpServer()
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000)
  expect(createHttpServer(undefined, 650_000).keepAliveTimeout).toBe(650_000)
})
