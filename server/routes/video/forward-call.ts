import type { ServerResponse } from 'node:http'
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import { fieldErrorsOf } from '#contract/field-error.ts'
import { brandKitHeader } from '#contract/records/brand-kit.ts'
import { templateHeader } from '#contract/records/template.ts'
import { replayedHeader, type SubmissionKind } from '#contract/submission.ts'
import { readBody } from '../../http/body.ts'
import { operatorOf } from '../../http/middleware/access/operator.ts'
import { requestIdOf } from '../../http/middleware/request-id.ts'
import { sendProblem } from '../../http/problems.ts'
import { rateLimitKey } from '../../http/rate-limit-key.ts'
import { sendJson } from '../../http/send-json.ts'
import { targetOf } from '../../http/target.ts'
import { compiledSchema } from '../../lib/compiled-schema.ts'
import {
  type ConcurrencyLimiter,
  sendOverloaded,
} from '../../limits/requests/concurrency-limiter.ts'
import type { Metrics } from '../../metrics.ts'
import type { SignalWire } from '../../signalwire/client.ts'
import { type Endpoint, endpointOf } from '../../signalwire/endpoints.ts'
import type { UpstreamRequest } from '../../signalwire/exchange.ts'
import { attempt, type RetryPolicy } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import { StoreUnavailable } from '../../store/store.ts'
import type { Submissions } from '../../submissions/submissions.ts'
import { kindOf } from '../../submissions/submit.ts'
import type { CheckFixedValues } from '../../templates/check-fixed-values.ts'
import type { TokenReads } from '../../token-reads/token-reads.ts'
import { readKey } from '../idempotency-key.ts'
import { readQuery } from '../query.ts'
import { readRecordId } from '../record-id-header.ts'
import { sendOutcome } from './send-outcome.ts'
import { sendStoredResponse } from './send-stored-response.ts'

export type ForwardDeps = {
  readonly signalwire: SignalWire
  readonly submissions: Submissions
  readonly tokenReads: TokenReads
  readonly checkFixedValues: CheckFixedValues
  readonly limiter: ConcurrencyLimiter
  readonly metrics: Metrics
  readonly publicOrigin: string
  readonly log: Logger
  /** For tests; the usual one otherwise. */
  readonly retryPolicy?: RetryPolicy | undefined
}

/** Makes the handler of one of SignalWire's endpoints; `{id}` in the path matches a UUID. */
export type ForwardCall = (method: Endpoint['method'], path: string) => RequestHandler

/** @throws where there is no such endpoint */
export function createForwardCall(deps: ForwardDeps): ForwardCall {
  return (method, path) => {
    const endpoint = endpointOf(method, path)
    return (request, response) => forward(deps, endpoint, request, response)
  }
}

async function forward(
  deps: ForwardDeps,
  endpoint: Endpoint,
  request: Request,
  response: ServerResponse,
): Promise<void> {
  const target = targetOf(request.originalUrl)
  const query = readQuery(target.query, endpoint.query)
  if (!query.ok) return sendJson(response, 422, query.errors)
  let body: unknown
  if (endpoint.body) {
    const parsed = await readBody(request, response)
    if (!parsed) return
    const checked = z.safeParse(compiledSchema(endpoint.body), parsed.value)
    if (!checked.success) {
      return sendJson(response, 422, fieldErrorsOf(checked.error, parsed.value))
    }
    body = checked.data
  }
  const upstream: UpstreamRequest = {
    method: endpoint.method,
    target: `${target.path}${query.search}`,
    body,
    requestId: requestIdOf(response),
  }
  // Held until the call has ended, not the caller: reconnecting callers must not pile up calls.
  const release = deps.limiter.acquire(rateLimitKey(request, response))
  if (!release) return sendOverloaded(response)
  const kind = kindOf(endpoint)
  try {
    await (kind
      ? submitChange(deps, endpoint, kind, upstream, request, response)
      : forwardRead(deps, endpoint, upstream, response))
  } finally {
    release()
  }
}

async function forwardRead(
  deps: ForwardDeps,
  endpoint: Endpoint,
  upstream: UpstreamRequest,
  response: ServerResponse,
): Promise<void> {
  const attempted = await attempt(deps.signalwire, endpoint, upstream, deps.retryPolicy)
  logAttempt(deps, endpoint, upstream.requestId, attempted)
  if (attempted.outcome.kind === 'ok') {
    deps.submissions.recentVersions.remember(endpoint, upstream.target, attempted.outcome.body)
    deps.tokenReads.note(upstream.target)
  }
  sendOutcome(response, endpoint, attempted.outcome, deps.publicOrigin)
}

async function submitChange(
  deps: ForwardDeps,
  endpoint: Endpoint,
  kind: SubmissionKind,
  upstream: UpstreamRequest,
  request: Request,
  response: ServerResponse,
): Promise<void> {
  const key = readKey(request)
  if (!key.ok) return sendJson(response, 422, key.errors)
  const brandKit = readRecordId(request, brandKitHeader, 'brand kit')
  if (!brandKit.ok) return sendJson(response, 422, brandKit.errors)
  const template = readRecordId(request, templateHeader, 'template')
  if (!template.ok) return sendJson(response, 422, template.errors)
  if (kind === 'create' && template.id !== null) {
    try {
      const errors = await deps.checkFixedValues(template.id, key.key, upstream.body)
      if (errors) return sendJson(response, 422, errors)
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      deps.log.error({ requestId: upstream.requestId, err: error.cause }, 'no template can be read')
      response.setHeader('Retry-After', '5')
      return sendProblem(response, 'store_unavailable', templateUnreadText)
    }
  }
  const operator = operatorOf(response) ?? null
  const { submit, recentVersions } = deps.submissions
  const { response: stored, replayed } = await submit({
    kind,
    request: upstream,
    key: key.key,
    operator,
    brandKitId: kind === 'create' || kind === 'update' ? brandKit.id : null,
    templateId: kind === 'create' ? template.id : null,
  })
  if (replayed) response.setHeader(replayedHeader, 'true')
  else if (stored.status === 200) recentVersions.remember(endpoint, upstream.target, stored.body)
  // The stored token has no secret: the client gets the one that works now.
  if (replayed && kind === 'reset_token' && stored.status === 200) {
    return forwardRead(deps, tokenEndpoint, tokenRequest(upstream), response)
  }
  sendStoredResponse(response, stored)
}

const templateUnreadText =
  'Greenroom cannot use its database, so the template could not be looked up. Nothing was created. Try again in a minute; if it still fails, check that the database is running.'

const tokenEndpoint = endpointOf('GET', '/api/video/conference_tokens/{id}')

function tokenRequest(reset: UpstreamRequest): UpstreamRequest {
  const target = reset.target.replace(/\/reset$/, '')
  return { method: 'GET', target, requestId: reset.requestId }
}
