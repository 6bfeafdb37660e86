import type { ServerResponse } from 'node:http'
import { type Problem, type ProblemCode, problemMediaType } from '#contract/protocol/problem.ts'
import { problemBody } from '../lib/problem-body.ts'
import { requestIdOf } from './middleware/request-id.ts'
import { notesOf } from './response-notes.ts'
import { sendJson } from './send-json.ts'

/**
 * Sends a problem (RFC 9457).
 *
 * @param detail what happened, whether anything was done, what to do now
 */
export function sendProblem(response: ServerResponse, code: ProblemCode, detail: string): void {
  sendProblemBody(response, problemBody(code, detail, requestIdOf(response)))
}

/** Sends a problem that was worded before. */
export function sendProblemBody(response: ServerResponse, body: Problem): void {
  notesOf(response).problem = body.code
  sendJson(response, body.status, body, problemMediaType)
}

/** @returns the code of the problem that was sent, for the log */
export function problemOf(response: ServerResponse): ProblemCode | undefined {
  return notesOf(response).problem
}
