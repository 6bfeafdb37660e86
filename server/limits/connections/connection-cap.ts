import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** A connection that has sent nothing takes about 10 kB, so these take 40 MB. */
export const MAX_CONNECTIONS = 4_000

/** Longest that a caller may leave a connection without a byte moving, in ms. */
const IDLE_RESPONSE_MS = 30_000

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

/**
 * Caps the connections of a server. When there are too many, it is not the newcomer that goes but
 * the one that we have waited for longest: for its request, the rest of its body, or for it to read
 * its response. So slow callers push each other out, and a new one is served. Connections whose
 * request is being worked on stay.
 *
 * @param max for tests; the usual number otherwise
 */
export function capConnections(server: Server, max: number = MAX_CONNECTIONS): void {
  // Both in the order in which their present wait began.
  const unserved = new Map<Socket, Exchange | undefined>()
  const served = new Map<Socket, Exchange | undefined>()

  // Node sets it for each connection, and again after each response: cheaper than for each response here.
  server.timeout = IDLE_RESPONSE_MS
  server.on('connection', (socket: Socket) => {
    unserved.set(socket, undefined)
    socket.once('close', () => {
      unserved.delete(socket)
      served.delete(socket)
    })
    if (unserved.size + served.size <= max) return
    const slowest = firstWaitingForCaller(unserved) ?? firstWaitingForCaller(served) ?? socket
    slowest.destroy()
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    const exchange = { request, response }
    // A connection that has been served before is closed after those that never were.
    const known = served.delete(socket) ? served : unserved
    known.delete(socket)
    known.set(socket, exchange)
    response.once('finish', () => {
      if (unserved.delete(socket)) served.set(socket, exchange)
    })
  })
}

function firstWaitingForCaller(sockets: ReadonlyMap<Socket, Exchange | undefined>) {
  for (const [socket, exchange] of sockets) {
    const isAtWork = exchange?.request.complete && !exchange.response.writableEnded
    if (!isAtWork) return socket
  }
  return undefined
}
