import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/**
 * Starts to listen, with a bound on how long a slow caller can hold a connection.
 *
 * @param port 0 means any free one
 * @returns the server, listening and still without anybody who answers, and its real port
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function listen(
  host: string,
  port: number,
): Promise<{ readonly server: Server; readonly port: number }> {
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
    socket.end(
      `HTTP/1.1 ${refusals[error.code ?? ''] ?? '400 Bad Request'}\r\nX-Request-Id: ${randomUUID()}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    )
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return { server, port: address.port }
}

const refusals: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}
