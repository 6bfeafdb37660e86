import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { createLinkedList, type LinkedList } from '../../lib/linked-list.ts'

/** A connection that has sent nothing takes about 10 kB, so these take 40 MB. */
export const MAX_CONNECTIONS = 4_000

/** Longest that a caller may leave a connection without a byte moving, in ms. */
const IDLE_RESPONSE_MS = 30_000

type Connection = {
  readonly socket: Socket
  /** Its last request. */
  exchange?: { readonly request: IncomingMessage; readonly response: ServerResponse }
  isServed: boolean
  /** Makes it leave the list that it is in. */
  leave: () => void
}

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
  const unserved = createLinkedList<Connection>()
  const served = createLinkedList<Connection>()
  const connections = new WeakMap<Socket, Connection>()
  const moveToEnd = (connection: Connection) => {
    connection.leave()
    connection.leave = (connection.isServed ? served : unserved).add(connection)
  }

  // Node sets it for each connection, and again after each response: cheaper than for each response here.
  server.timeout = IDLE_RESPONSE_MS
  server.on('connection', (socket: Socket) => {
    const connection: Connection = { socket, isServed: false, leave: () => {} }
    connections.set(socket, connection)
    moveToEnd(connection)
    socket.once('close', () => connection.leave())
    if (unserved.size() + served.size() <= max) return
    const slowest = firstWaitingForCaller(unserved) ?? firstWaitingForCaller(served) ?? socket
    slowest.destroy()
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    const connection = connections.get(socket)
    if (!connection || socket.destroyed) return
    connection.exchange = { request, response }
    moveToEnd(connection)
    // One that has been served before is closed after those that never were.
    if (connection.isServed) return
    response.once('finish', () => {
      connection.isServed = true
      if (!socket.destroyed) moveToEnd(connection)
    })
  })
}

function firstWaitingForCaller(connections: LinkedList<Connection>): Socket | undefined {
  for (const { socket, exchange } of connections) {
    const isAtWork = exchange?.request.complete && !exchange.response.writableEnded
    if (!isAtWork) return socket
  }
  return undefined
}
