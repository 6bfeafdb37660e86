import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { expect, onTestFinished } from 'vitest'
import { createHttpServer, listen } from '../http/http-server.ts'
import { requestId } from '../http/middleware/request-id.ts'
import { canary, secretsOf } from './canary.ts'
import { recordSent } from './record-sent.ts'
import { createAnswerReader, leaksInAnswers } from './sent-answers.ts'

/** What is answered when every door has let a request through. */
export const through = 'let through'

/**
 * Puts doors in a row on a real port, for the length of a test, which fails where a credential or
 * a join token gets through them.
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
