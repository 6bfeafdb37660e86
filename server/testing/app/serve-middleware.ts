import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { expect, onTestFinished } from 'vitest'
import { createHttpServer } from '../../http/http-server.ts'
import { assignRequestId } from '../../http/middleware/request-id.ts'
import { listen } from '../../lib/network/listen.ts'
import { canary, secretsOf } from '../leaks/canary.ts'
import { recordSent } from '../leaks/record-sent.ts'
import { createAnswerReader, leaksInAnswers } from '../leaks/sent-responses.ts'

/** What is answered when all of the middleware has let a request through. */
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
  const app = express()
  app.use(assignRequestId, ...middleware(port))
  app.use((_request, response) => {
    response.end(through)
  })
  const steps = recordSent(server)
  server.on('request', app)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
    const answers = createAnswerReader().read(steps)
    expect(leaksInAnswers(secretsOf(canary), answers), 'what got out').toEqual([])
  })
  return { port, origin: `http://127.0.0.1:${port}` }
}
