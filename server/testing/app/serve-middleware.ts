import type { ErrorRequestHandler, RequestHandler } from 'express'
import { expect, onTestFinished } from 'vitest'
import { createExpressApp } from '../../http/express-messages.ts'
import { createHttpServer } from '../../http/http-server.ts'
import { assignRequestId } from '../../http/middleware/request-id.ts'
import { listen } from '../../lib/network/listen.ts'
import { canary, secretsOf } from '../leaks/canary.ts'
import { recordSent } from '../leaks/record-sent.ts'
import { createResponseReader, leaksInResponses } from '../leaks/sent-responses.ts'

/** The response when all of the middleware has accepted a request. */
export const through = 'let through'

/**
 * Serves middleware on a real port, for the length of a test, which fails where a credential or
 * a join token gets through them.
 *
 * @param middleware made once the port is known
 * @returns the port
 */
export async function serveMiddleware(
  middleware: (port: number) => readonly (RequestHandler | ErrorRequestHandler)[],
): Promise<{ readonly port: number; readonly origin: string }> {
  const server = createHttpServer()
  const port = await listen(server, '127.0.0.1', 0)
  const app = createExpressApp()
  app.use(assignRequestId, ...middleware(port))
  app.use((_request, response) => {
    response.end(through)
  })
  const steps = recordSent(server)
  server.on('request', app)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
    const responses = createResponseReader().read(steps)
    expect(leaksInResponses(secretsOf(canary), responses), 'what got out').toEqual([])
  })
  return { port, origin: `http://127.0.0.1:${port}` }
}
