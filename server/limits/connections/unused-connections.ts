import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const connectionsOf = new WeakMap<Server, Set<Socket>>()

/** Keeps track of a server's connections, which Node does not list. */
export function trackConnections(server: Server): void {
  const connections = new Set<Socket>()
  connectionsOf.set(server, connections)
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
}

/**
 * Closes the connections on which nothing has come yet, such as browsers open in advance. To Node
 * they are not idle but at the beginning of a request, for which it would wait.
 *
 * @param server whose connections were remembered from the first one on
 */
export function closeUnusedConnections(server: Server): void {
  for (const socket of connectionsOf.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy()
}
