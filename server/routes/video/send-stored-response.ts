import type { ServerResponse } from 'node:http'
import { problem } from '#contract/problem.ts'
import { answerProblemBody } from '../../http/problems.ts'
import { answerJson, answerNothing } from '../../http/send-json.ts'
import type { StoredAnswer } from '../../submissions/entry.ts'

/** Answers with what a submission came to, now or again. */
export function answerStored(response: ServerResponse, answer: StoredAnswer): void {
  const { status, body, retryAfter } = answer
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter)
  const asProblem = problem.safeParse(body)
  if (body === undefined) answerNothing(response)
  // SignalWire's own words may look like a problem of ours; their status is the one they came with.
  else if (asProblem.success && asProblem.data.status === status)
    answerProblemBody(response, asProblem.data)
  else answerJson(response, status, body)
}
