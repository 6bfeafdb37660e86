import type { ServerResponse } from 'node:http'
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import { fieldErrorsOf } from '#contract/field-error.ts'
import { replayedHeader, type SubmissionKind } from '#contract/submission.ts'
import { readBody } from '../../http/body.ts'
import { operatorOf } from '../../http/middleware/access/operator.ts'
import { requestIdOf } from '../../http/middleware/request-id.ts'
import { sendProblem } from '../../http/problems.ts'
import { rateLimitKey } from '../../http/rate-limit-key.ts'
import { sendJson, sendNoContent } from '../../http/send-json.ts'
import { targetOf } from '../../http/target.ts'
import {
  type ConcurrencyLimiter,
  sendOverloaded,
} from '../../limits/requests/concurrency-limiter.ts'
import type { Metrics } from '../../metrics.ts'
import type { SignalWire } from '../../signalwire/client.ts'
import { type Endpoint, endpointOf } from '../../signalwire/endpoints.ts'
import type { UpstreamRequest } from '../../signalwire/exchange.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { outcomeResponse } from '../../signalwire/outcome/outcome-response.ts'
import { attempt, type RetryPolicy } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import type { Submissions } from '../../submissions/submissions.ts'
import { kindOf } from '../../submissions/submit.ts'
import { readKey } from '../idempotency-key.ts'
import { readQuery } from '../query.ts'
import { withOwnLinks } from './own-links.ts'
import { sendStoredResponse } from './send-stored-response.ts'

export type ForwardDeps = {
  readonly signalwire: SignalWire
  readonly submissions: Submissions
  readonly limiter: ConcurrencyLimiter
  readonly metrics: Metrics
  readonly publicOrigin: string
  readonly log: Logger
  /** For tests; the usual one otherwise. */
  readonly retryPolicy?: RetryPolicy | undefined
}

/** Makes what answers one of SignalWire's calls; `{id}` in the path stands for a UUID. */
export type ForwardCall = (method: Endpoint['method'], path: string) => RequestHandler

/** @throws when it is asked for a call that is not on the list */
export function createForwardCall(deps: ForwardDeps): ForwardCall {
  return (method, path) => {
    const call = endpointOf(method, path)
    return (request, response) => forward(deps, call, request, response)
  }
}

async function forward(
  deps: ForwardDeps,
  call: Endpoint,
  request: Request,
  response: ServerResponse,
): Promise<void> {
  const target = targetOf(request.originalUrl)
  const query = readQuery(target.query, call.query)
  if (!query.ok) return sendJson(response, 422, query.errors)
  let body: unknown
  if (call.body) {
    const given = await readBody(request, response)
    if (!given) return
    const checked = z.safeParse(call.body, given.value)
    if (!checked.success) {
      return sendJson(response, 422, fieldErrorsOf(checked.error, given.value))
    }
    body = checked.data
  }
  const upstream: UpstreamRequest = {
    method: call.method,
    target: `${target.path}${query.search}`,
    body,
    requestId: requestIdOf(response),
  }
  // Held until the call has ended, not the caller: who hangs up and comes again must not pile up.
  const release = deps.limiter.acquire(rateLimitKey(request, response))
  if (!release) return sendOverloaded(response)
  const kind = kindOf(call)
  await (kind
    ? submitChange(deps, call, kind, upstream, request, response)
    : forwardRead(deps, call, upstream, response)
  ).finally(release)
}

async function forwardRead(
  deps: ForwardDeps,
  call: Endpoint,
  upstream: UpstreamRequest,
  response: ServerResponse,
): Promise<void> {
  const attempted = await attempt(deps.signalwire, call, upstream, deps.retryPolicy)
  logAttempt(deps, call, upstream.requestId, attempted)
  if (attempted.outcome.kind === 'ok')
    deps.submissions.seen.note(call, upstream.target, attempted.outcome.body)
  tell(response, call, attempted.outcome, deps.publicOrigin)
}

async function submitChange(
  deps: ForwardDeps,
  call: Endpoint,
  kind: SubmissionKind,
  upstream: UpstreamRequest,
  request: Request,
  response: ServerResponse,
): Promise<void> {
  const key = readKey(request)
  if (!key.ok) return sendJson(response, 422, key.errors)
  const operator = operatorOf(response) ?? null
  const { submit, seen } = deps.submissions
  const { answer, replayed } = await submit({ kind, request: upstream, key: key.key, operator })
  if (replayed) response.setHeader(replayedHeader, 'true')
  else if (answer.status === 200) seen.note(call, upstream.target, answer.body)
  // What was kept of a token has no secret: the client is given the one that works now.
  if (replayed && kind === 'reset_token' && answer.status === 200) {
    return forwardRead(deps, tokenCall, tokenRequest(upstream), response)
  }
  sendStoredResponse(response, answer)
}

const tokenCall = endpointOf('GET', '/api/video/conference_tokens/{id}')

function tokenRequest(reset: UpstreamRequest): UpstreamRequest {
  const target = reset.target.replace(/\/reset$/, '')
  return { method: 'GET', target, requestId: reset.requestId }
}

function tell(
  response: ServerResponse,
  call: Endpoint,
  outcome: Outcome,
  publicOrigin: string,
): void {
  const answer = outcomeResponse(call.action, outcome)
  if (answer.kind === 'nothing') {
    sendNoContent(response)
  } else if (answer.kind === 'body') {
    sendJson(response, answer.status, withOwnLinks(answer.body, publicOrigin))
  } else {
    if (answer.retryAfter !== undefined) response.setHeader('Retry-After', answer.retryAfter)
    sendProblem(response, answer.code, answer.detail)
  }
}
