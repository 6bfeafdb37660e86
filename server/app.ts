import type { IncomingMessage, RequestListener } from 'node:http'
import express, { type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Status } from '#contract/status.ts'
import { createHostDoor } from './http/host.ts'
import { createLogDoor } from './http/log.ts'
import { createMetricsDoor } from './http/metrics-door.ts'
import { nearPeers } from './http/near-peers.ts'
import { createOperatorDoor, type OperatorSource } from './http/operator.ts'
import { createOriginDoor } from './http/origin.ts'
import type { OwnNames } from './http/own-names.ts'
import { createErrorDoor, notFound } from './http/problems.ts'
import { requestId } from './http/request-id.ts'
import { guardRoutes } from './http/route-guard.ts'
import { securityHeaders } from './http/security-headers.ts'
import { createStoppingDoor, type Lifecycle } from './http/stopping.ts'
import { isUnderApi, targetOf } from './http/target.ts'
import { createBrake, type Pace } from './limits/brake.ts'
import { createGate } from './limits/gate.ts'
import { isPatient } from './limits/one-at-a-time.ts'
import { createRateDoor, type Rate } from './limits/rate-limit.ts'
import type { Metrics } from './metrics.ts'
import { conferencesRouter } from './routes/conferences.ts'
import { createDatabaseProbe } from './routes/database-probe.ts'
import { createForwardCall } from './routes/forward-call.ts'
import { healthRouter } from './routes/health.ts'
import { metricsRouter } from './routes/metrics.ts'
import { statusRouter } from './routes/status.ts'
import { streamsRouter } from './routes/streams.ts'
import { submissionsRouter } from './routes/submissions.ts'
import { tokensRouter } from './routes/tokens.ts'
import type { Patience } from './signalwire/attempt.ts'
import type { WatchedSignalWire } from './signalwire/watch.ts'
import type { Submissions } from './submissions/submissions.ts'

export type AppDeps = {
  readonly names: OwnNames
  readonly log: Logger
  readonly lifecycle: Lifecycle
  readonly status: Status
  readonly signalwire: WatchedSignalWire
  readonly submissions: Submissions
  readonly metrics: Metrics
  /** Where the operator's name comes from; undefined on a machine of one's own. */
  readonly operators: OperatorSource | undefined
  /** Answers what is not the API: the built page, or Vite. */
  readonly page: RequestHandler
  /** For tests; the usual one otherwise. */
  readonly patience?: Patience | undefined
  /** For tests; the usual one otherwise. */
  readonly rate?: Rate | undefined
  /** For tests; the usual one otherwise. */
  readonly pace?: Pace | undefined
}

/** Everything that meets a request, in order. */
export function createApp(deps: AppDeps): RequestListener {
  const { names, log, lifecycle, signalwire, submissions, metrics, operators, patience } = deps
  const { publicOrigin } = names
  const isDatabaseUsable = createDatabaseProbe(submissions.ledger.check)
  const gate = createGate()
  const call = { signalwire, submissions, gate, metrics, publicOrigin, log, patience }
  const forward = createForwardCall(call)

  const app = express()
  app.disable('x-powered-by')
  app.use(
    createBrake((address) => operators?.trusts(address) ?? false, deps.pace),
    requestId,
    createLogDoor(log),
    createMetricsDoor(metrics),
    securityHeaders,
    createHostDoor(names, nearPeers(operators?.trusts)),
    guardRoutes(healthRouter(lifecycle, signalwire.refusesCredentials, isDatabaseUsable)),
    createOperatorDoor(operators),
    guardRoutes(metricsRouter(metrics)),
    createStoppingDoor(lifecycle),
    createOriginDoor(names),
    onlyUnderApi(createRateDoor(deps.rate)),
    guardRoutes(statusRouter(deps.status)),
    guardRoutes(submissionsRouter(submissions)),
    guardRoutes(conferencesRouter(forward)),
    guardRoutes(tokensRouter(forward)),
    guardRoutes(streamsRouter(forward)),
    onlyOutsideApi(deps.page),
    notFound,
    createErrorDoor(log),
  )
  return (request, response) => {
    if (!isPatient(request, response)) return
    hideForeignTarget(request)
    app(request, response)
  }
}

/**
 * Express takes apart a target that is a whole address, which is none of ours in any case; at one
 * that it cannot read, such as `http://[`, it would answer by itself, past all of the above.
 */
function hideForeignTarget(request: IncomingMessage): void {
  if (!request.url?.startsWith('/')) request.url = '*'
}

function onlyUnderApi(middleware: RequestHandler): RequestHandler {
  return (request, response, next) =>
    isUnderApi(targetOf(request.url).path) ? middleware(request, response, next) : next()
}

/** An address under `/api` is never answered with the page, however it is spelt. */
function onlyOutsideApi(page: RequestHandler): RequestHandler {
  return (request, response, next) =>
    isUnderApi(targetOf(request.url).path) ? next() : page(request, response, next)
}
