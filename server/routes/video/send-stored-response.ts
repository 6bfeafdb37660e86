import type { ServerResponse } from 'node:http'
import { problem } from '#contract/problem.ts'
import { sendProblemBody } from '../../http/problems.ts'
import { sendJson, sendNoContent } from '../../http/send-json.ts'
import type { StoredResponse } from '../../submissions/ledger/entry.ts'

/** Answers with what a submission came to, now or again. */
export function sendStoredResponse(response: ServerResponse, answer: StoredResponse): void {
  const { status, body, retryAfter } = answer
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter)
  const asProblem = status < 400 ? undefined : problem.safeParse(body)
  if (body === undefined) sendNoContent(response)
  // SignalWire's own words may look like a problem of ours; their status is the one they came with.
  else if (asProblem?.success && asProblem.data.status === status)
    sendProblemBody(response, asProblem.data)
  else sendJson(response, status, body)
}
