import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Server as NetServer } from 'node:net'
import type { Duplex } from 'node:stream'
import { rememberConnections } from './limits/silent-connections.ts'

/** Told of what is refused before it becomes a request, for the log. */
export type OnMalformed = (refusal: { readonly requestId: string; readonly status: number }) => void

/** Longest that a caller who was refused may keep its connection, to read why, in ms. */
const lingerMs = 500

/**
 * @param keepAliveMs after how long an idle connection is closed
 * @returns a server that bounds how long a slow caller can hold a connection
 */
export function createHttpServer(
  onMalformed: OnMalformed = () => {},
  keepAliveMs = 75_000,
): Server {
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    keepAliveTimeout: keepAliveMs,
    // Node looks at the time-outs above every 30 s only, unless told otherwise.
    connectionsCheckingInterval: 1_000,
    // The host door answers this, with a problem.
    requireHostHeader: false,
  })
  rememberConnections(server)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    refuse(socket, refusals[error.code ?? ''] ?? '400 Bad Request')
  })
  // Nobody is let through to anywhere; Node would hang up without a word.
  server.on('connect', (_request, socket) => refuse(socket, '405 Method Not Allowed'))
  // Of an expectation that we do not know nothing is expected: the request is one like any other.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  return server

  function refuse(socket: Duplex, line: string): void {
    const requestId = randomUUID()
    const headers = `X-Request-Id: ${requestId}\r\nConnection: close\r\nContent-Length: 0`
    // Node hands a tunnel's socket over bare: a caller's reset, unheard, would end the process.
    socket.on('error', () => socket.destroy())
    socket.end(`HTTP/1.1 ${line}\r\n${headers}\r\n\r\n`)
    // The server does not know this connection any more: left open, it would keep it from closing.
    // Closed at once, with bytes of the caller still unread, the answer could be lost.
    socket.resume()
    setTimeout(() => socket.destroy(), lingerMs).unref()
    onMalformed({ requestId, status: Number.parseInt(line, 10) })
  }
}

const refusals: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

/**
 * Starts to listen.
 *
 * @param port 0 means any free one
 * @returns the real port, before the first connection is taken
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function listen(server: NetServer, host: string, port: number): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return address.port
}
