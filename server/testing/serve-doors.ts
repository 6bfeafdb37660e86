import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { onTestFinished } from 'vitest'
import { requestId } from '../http/request-id.ts'
import { createHttpServer, listen } from '../listen.ts'

/** What is answered when every door has let a request through. */
export const through = 'let through'

/**
 * Puts doors in a row on a real port, for the length of a test.
 *
 * @param doors made once the port is known
 * @returns the port
 */
export async function serveDoors(
  doors: (port: number) => readonly (RequestHandler | ErrorRequestHandler)[],
): Promise<{ readonly port: number; readonly origin: string }> {
  const server = createHttpServer()
  const port = await listen(server, '127.0.0.1', 0)
  const app = express()
  app.use(requestId, ...doors(port))
  app.use((_request, response) => {
    response.end(through)
  })
  server.on('request', app)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { port, origin: `http://127.0.0.1:${port}` }
}
