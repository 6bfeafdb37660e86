import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Writes down every byte that a server sends, whoever wrote it.
 *
 * @returns the text so far, connection by connection
 */
export function recordSent(server: Server): () => string {
  const sent: Buffer[][] = []
  server.on('connection', (socket: Socket) => {
    const own: Buffer[] = []
    sent.push(own)
    const recorded = (write: typeof socket.write) =>
      new Proxy(write, {
        apply(target, self, given) {
          const [chunk]: unknown[] = given
          if (chunk instanceof Uint8Array) own.push(Buffer.from(chunk))
          else if (typeof chunk === 'string') own.push(Buffer.from(chunk))
          return Reflect.apply(target, self, given)
        },
      })
    socket.write = recorded(socket.write)
  })
  return () => sent.map((chunks) => Buffer.concat(chunks).toString()).join('\n')
}
