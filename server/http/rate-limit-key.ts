import type { IncomingMessage, ServerResponse } from 'node:http'
import { operatorOf } from './middleware/access/operator.ts'

/**
 * Whose share of Greenroom a request counts against: the operator's where people sign in, since then
 * all come from the proxy's address; else the address's.
 */
export function rateLimitKey(request: IncomingMessage, response: ServerResponse): string {
  const operator = operatorOf(response)
  return operator === undefined ? `at ${request.socket.remoteAddress ?? ''}` : `as ${operator}`
}
