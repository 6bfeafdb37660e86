import { once } from 'node:events'
import type { Server } from 'node:net'

/**
 * Starts to listen.
 *
 * @param port 0 means any free one
 * @returns the real port, before the first connection is taken
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return address.port
}
