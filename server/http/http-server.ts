import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ProblemCode, problemMediaType } from '#contract/protocol/problem.ts'
import { problemBody } from '../lib/problem-body.ts'
import { trackConnections } from '../limits/connections/unused-connections.ts'
import { ExpressRequest, ExpressResponse } from './express-messages.ts'

/** Called for what is refused before it becomes a request, for the log. */
export type OnMalformed = (refusal: { readonly requestId: string; readonly status: number }) => void

/** How long a caller who was refused may keep its connection, to read why. */
const REFUSED_LINGER_MS = 500

/**
 * @param keepAliveMs after how long an idle connection is closed
 * @returns a server that bounds how long a slow caller can hold a connection
 */
export function createHttpServer(
  onMalformed: OnMalformed = () => {},
  keepAliveMs = 75_000,
): Server {
  const server = createServer({
    IncomingMessage: ExpressRequest,
    ServerResponse: ExpressResponse,
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    keepAliveTimeout: keepAliveMs,
    // By default Node checks the timeouts above only every 30 s.
    connectionsCheckingInterval: 1_000,
    // Our own check of `Host` responds with a problem.
    requireHostHeader: false,
  })
  trackConnections(server)
  const refused = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Node reports each further chunk of the same request; a reset now would lose the response.
    if (refused.has(socket)) return
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const { line, problem } = refusals[error.code ?? ''] ?? { line: '400 Bad Request' }
    refuse(socket, line, problem)
  })
  // No tunnels; Node itself would hang up without a response.
  server.on('connect', (_request, socket) => refuse(socket, '405 Method Not Allowed'))
  // An unknown expectation is ignored: the request is one like any other.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  return server

  function refuse(socket: Duplex, line: string, problem?: Refusal['problem']): void {
    refused.add(socket)
    const requestId = randomUUID()
    const body = problem ? JSON.stringify(problemBody(problem.code, problem.detail, requestId)) : ''
    const headers = [
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      ...(problem ? [`Content-Type: ${problemMediaType}`] : []),
      `Content-Length: ${Buffer.byteLength(body)}`,
    ].join('\r\n')
    // A tunnel's socket has no error listener: a caller's reset would end the process.
    socket.on('error', () => socket.destroy())
    socket.end(`HTTP/1.1 ${line}\r\n${headers}\r\n\r\n${body}`)
    // The server has forgotten this connection: left open, it would keep the server from closing.
    // Closed at once, with bytes of the caller still unread, it could lose the response.
    socket.resume()
    setTimeout(() => socket.destroy(), REFUSED_LINGER_MS).unref()
    onMalformed({ requestId, status: Number.parseInt(line, 10) })
  }
}

type Refusal = {
  readonly line: string
  readonly problem?: { readonly code: ProblemCode; readonly detail: string }
}

const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { line: '408 Request Timeout' },
  HPE_HEADER_OVERFLOW: {
    line: '431 Request Header Fields Too Large',
    problem: {
      code: 'headers_too_large',
      detail:
        'The headers of this request are larger than 16 kB, and nothing was done. They are usually cookies: delete this site’s cookies, or let the reverse proxy remove them, as Greenroom needs none.',
    },
  },
}
