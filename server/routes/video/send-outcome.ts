import type { ServerResponse } from 'node:http'
import { sendProblem } from '../../http/problems.ts'
import { sendJson, sendNoContent } from '../../http/send-json.ts'
import type { Endpoint } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { outcomeResponse } from '../../signalwire/outcome/outcome-response.ts'
import { withOwnLinks } from './own-links.ts'

/** Sends what a call to SignalWire came to. */
export function sendOutcome(
  response: ServerResponse,
  endpoint: Endpoint,
  outcome: Outcome,
  publicOrigin: string,
): void {
  const result = outcomeResponse(endpoint.action, outcome)
  if (result.kind === 'nothing') {
    sendNoContent(response)
  } else if (result.kind === 'body') {
    sendJson(response, result.status, withOwnLinks(result.body, publicOrigin))
  } else {
    if (result.retryAfter !== undefined) response.setHeader('Retry-After', result.retryAfter)
    sendProblem(response, result.code, result.detail)
  }
}
