import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import { fieldErrorsOf } from '#contract/field-error.ts'
import { answerJson, answerNothing } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import { clientOf } from '../http/client-of.ts'
import { answerProblem } from '../http/problems.ts'
import { requestIdOf } from '../http/request-id.ts'
import type { Route, Target } from '../http/routes.ts'
import { answerOverloaded, type Gate } from '../limits/gate.ts'
import type { Metrics } from '../metrics.ts'
import { type Attempted, attempt, type Patience } from '../signalwire/attempt.ts'
import { type Call, calls } from '../signalwire/calls.ts'
import type { SignalWire } from '../signalwire/client.ts'
import type { UpstreamRequest } from '../signalwire/exchange.ts'
import type { Submit } from '../submissions/submit.ts'
import { outcomeAnswer } from './outcome-answer.ts'
import { withOwnLinks } from './own-links.ts'
import { readQuery } from './query.ts'

export type VideoDeps = {
  readonly signalwire: SignalWire
  readonly submit: Submit
  readonly gate: Gate
  readonly metrics: Metrics
  readonly publicOrigin: string
  readonly log: Logger
  /** For tests; the usual one otherwise. */
  readonly patience?: Patience | undefined
}

/** @returns SignalWire's own calls, under the paths they have there */
export function videoRoutes(deps: VideoDeps): readonly Route[] {
  return calls.map((call) => ({
    method: call.method,
    path: call.path,
    handle: (request, response, target) => passOn(deps, call, request, response, target),
  }))
}

async function passOn(
  deps: VideoDeps,
  call: Call,
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
): Promise<void> {
  const query = readQuery(target.query, call.query)
  if (!query.ok) return answerJson(response, 422, query.errors)
  let body: unknown
  if (call.body) {
    const given = await readBody(request, response)
    if (!given) return
    const checked = z.safeParse(call.body, given.value)
    if (!checked.success) {
      return answerJson(response, 422, fieldErrorsOf(checked.error, given.value))
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
  const leave = deps.gate.enter(clientOf(request, response))
  if (!leave) return answerOverloaded(response)
  const attempted = await (call.repeat === 'read'
    ? attempt(deps.signalwire, call, upstream, deps.patience)
    : deps.submit(call, upstream)
  ).finally(leave)
  note(deps, call, upstream, attempted)
  tell(response, call, attempted, deps.publicOrigin)
}

function tell(
  response: ServerResponse,
  call: Call,
  { outcome }: Attempted,
  publicOrigin: string,
): void {
  const answer = outcomeAnswer(call.effect, outcome)
  if (answer.kind === 'nothing') {
    answerNothing(response)
  } else if (answer.kind === 'body') {
    answerJson(response, answer.status, withOwnLinks(answer.body, publicOrigin))
  } else {
    if (answer.retryAfter !== undefined) response.setHeader('Retry-After', answer.retryAfter)
    answerProblem(response, answer.code, answer.detail)
  }
}

function note(
  { log, metrics }: VideoDeps,
  call: Call,
  { requestId }: UpstreamRequest,
  { outcome, attempts }: Attempted,
): void {
  const title = `${call.method} ${call.path}`
  if (attempts > 1) metrics.upstreamRetries.inc({ call: title }, attempts - 1)
  const asExpected = outcome.kind === 'sure' || outcome.kind === 'refused'
  log[asExpected ? 'info' : 'warn'](
    {
      requestId,
      call: title,
      outcome: outcome.kind,
      reason: 'reason' in outcome ? outcome.reason : undefined,
      upstreamStatus: 'status' in outcome ? outcome.status : undefined,
      attempts,
    },
    'upstream',
  )
}
