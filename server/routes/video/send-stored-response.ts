import type { ServerResponse } from 'node:http'
import { problem } from '#contract/protocol/problem.ts'
import { sendProblemBody } from '../../http/problems.ts'
import { sendJson, sendNoContent } from '../../http/send-json.ts'
import type { StoredResponse } from '../../submissions/ledger/entry.ts'

/** Sends a submission's response, for the first time or again. */
export function sendStoredResponse(response: ServerResponse, stored: StoredResponse): void {
  const { status, body, retryAfter } = stored
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter)
  const asProblem = status < 400 ? undefined : problem.safeParse(body)
  if (body === undefined) sendNoContent(response)
  // SignalWire's own body may look like one of our problems, but then its status differs.
  else if (asProblem?.success && asProblem.data.status === status)
    sendProblemBody(response, asProblem.data)
  else sendJson(response, status, body)
}
