import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpServer } from '../../http/http-server.ts'
import { listen } from '../../lib/network/listen.ts'
import { capConnections } from './connection-cap.ts'

const MAX_CONNECTIONS = 3

/** A capped server that serves `/` at once, `/big` with megabytes and `/work` never. */
async function serveCapped() {
  const server = createHttpServer()
  capConnections(server, MAX_CONNECTIONS)
  server.on('request', (request, response) => {
    if (request.url === '/') response.end('served')
    if (request.url === '/big') response.end(Buffer.alloc(64 * 1024 * 1024))
  })
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { server, port }
}

/** Opens a connection, sends what is given and waits until the server has it. */
async function open(server: Server, port: number, sent: string, arrival: 'connection' | 'request') {
  const arrived = once(server, arrival)
  const socket = connect(port, '127.0.0.1', () => socket.write(sent))
  socket.on('error', () => {})
  onTestFinished(() => {
    socket.destroy()
  })
  await arrived
  return socket
}

const closed = (socket: Socket) => once(socket, 'close')

async function ask(port: number): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/`)).text()
}

const head = 'Host: x\r\n'
const cases = [
  ['send nothing', '', 'connection'],
  ['are slow with their request', 'GET / HTTP/1.1\r\n', 'connection'],
  [
    'are slow with their body',
    `POST /work HTTP/1.1\r\n${head}Content-Length: 9\r\n\r\n1`,
    'request',
  ],
  ['do not read their response', `GET /big HTTP/1.1\r\n${head}\r\n`, 'request'],
] as const

test.each(cases)(
  'When all connections are held by callers who %s, the one held longest is closed',
  async (_, sent, arrival) => {
    const { server, port } = await serveCapped()
    const first = await open(server, port, sent, arrival)
    const second = await open(server, port, sent, arrival)
    await open(server, port, sent, arrival)
    const gone = closed(first.resume())
    expect(await ask(port)).toBe('served')
    await gone
    expect(second.destroyed).toBe(false)
  },
)

test('When some have been served and wait for more, those that never sent a request are closed first', async () => {
  const { server, port } = await serveCapped()
  const served = await open(server, port, `GET / HTTP/1.1\r\n${head}\r\n`, 'request')
  await once(served, 'data')
  const silent = await open(server, port, '', 'connection')
  const gone = closed(silent)
  await open(server, port, '', 'connection')
  await open(server, port, '', 'connection')
  await gone
  expect(served.destroyed).toBe(false)
})

test('When all connections are being served, the newest is closed', async () => {
  const { server, port } = await serveCapped()
  const work = `GET /work HTTP/1.1\r\n${head}\r\n`
  const atWork: Socket[] = []
  for (let count = 0; count < MAX_CONNECTIONS; count += 1)
    atWork.push(await open(server, port, work, 'request'))
  const newcomer = connect(port, '127.0.0.1')
  await closed(newcomer)
  expect(atWork.filter(({ destroyed }) => destroyed)).toEqual([])
})
