import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/** @returns a server that bounds how long a slow caller can hold a connection */
export function createHttpServer(): Server {
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 5_000,
    // Node looks at the time-outs above every 30 s only, unless told otherwise.
    connectionsCheckingInterval: 1_000,
    // The host door answers this, with a problem.
    requireHostHeader: false,
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status = refusals[error.code ?? ''] ?? '400 Bad Request'
    const headers = `X-Request-Id: ${randomUUID()}\r\nConnection: close\r\nContent-Length: 0`
    socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`)
  })
  return server
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
export async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return address.port
}
