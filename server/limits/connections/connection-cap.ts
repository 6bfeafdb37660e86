import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** One that has sent nothing takes about 10 kB, so that these take 40 MB. */
export const MAX_CONNECTIONS = 4_000

/** Longest that a caller may leave a connection without a byte moving, in ms. */
const IDLE_RESPONSE_MS = 30_000

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

/**
 * Caps the connections of a server. When there are too many, it is not the newcomer that goes but
 * the one that has let us wait for longest: for its request, the rest of its body, or for it to
 * take its answer. Slow callers so push each other out, and one who comes and asks is served.
 * Connections whose request we are working on are let be.
 *
 * @param max for tests; the usual number otherwise
 */
export function capConnections(server: Server, max: number = MAX_CONNECTIONS): void {
  // Both in the order in which their present wait began.
  const fresh = new Map<Socket, Exchange | undefined>()
  const served = new Map<Socket, Exchange | undefined>()

  server.on('connection', (socket: Socket) => {
    fresh.set(socket, undefined)
    socket.once('close', () => {
      fresh.delete(socket)
      served.delete(socket)
    })
    if (fresh.size + served.size <= max) return
    const slowest = firstThatWeWaitFor(fresh) ?? firstThatWeWaitFor(served) ?? socket
    slowest.destroy()
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    response.setTimeout(IDLE_RESPONSE_MS)
    const exchange = { request, response }
    // One that has been served before goes after those that have only ever let us wait.
    const known = served.delete(socket) ? served : fresh
    known.delete(socket)
    known.set(socket, exchange)
    response.once('finish', () => {
      if (fresh.delete(socket)) served.set(socket, exchange)
    })
  })
}

function firstThatWeWaitFor(sockets: ReadonlyMap<Socket, Exchange | undefined>) {
  for (const [socket, exchange] of sockets) {
    const isAtWork = exchange?.request.complete && !exchange.response.writableEnded
    if (!isAtWork) return socket
  }
  return undefined
}
