import type { RequestListener } from 'node:http'
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
import { createRoutesDoor, isUnderApi, targetOf } from './http/routes.ts'
import { securityHeaders } from './http/security-headers.ts'
import { createStoppingDoor, type Lifecycle } from './http/stopping.ts'
import { createBrake, type Pace } from './limits/brake.ts'
import { createGate } from './limits/gate.ts'
import { isPatient } from './limits/one-at-a-time.ts'
import { createRateDoor, type Rate } from './limits/rate-limit.ts'
import type { Metrics } from './metrics.ts'
import { createDatabaseProbe } from './routes/database-probe.ts'
import { healthRoutes } from './routes/health.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { statusRoutes } from './routes/status.ts'
import { submissionRoutes } from './routes/submissions.ts'
import { videoRoutes } from './routes/video.ts'
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

/** @returns the whole server: a row of small doors, in the order in which a request meets them */
export function createApp(deps: AppDeps): RequestListener {
  const { names, log, lifecycle, status, signalwire, submissions, metrics, page, patience } = deps
  const { publicOrigin } = names
  const app = express()
  app.disable('x-powered-by')

  app.use(createBrake((address) => deps.operators?.trusts(address) ?? false, deps.pace))
  app.use(requestId)
  app.use(createLogDoor(log))
  app.use(createMetricsDoor(metrics))
  app.use(securityHeaders)
  app.use(createHostDoor(names, nearPeers(deps.operators?.trusts)))
  const isDatabaseUsable = createDatabaseProbe(submissions.ledger.check)
  const health = healthRoutes(lifecycle, signalwire.refusesCredentials, isDatabaseUsable)
  app.use(createRoutesDoor(health))
  app.use(createOperatorDoor(deps.operators))
  app.use(createRoutesDoor(metricsRoutes(metrics)))
  app.use(createStoppingDoor(lifecycle))
  app.use(createOriginDoor(names))
  app.use(onlyUnderApi(createRateDoor(deps.rate)))
  app.use(createRoutesDoor(statusRoutes(status)))
  app.use(createRoutesDoor(submissionRoutes(submissions)))
  const gate = createGate()
  const video = { signalwire, submissions, gate, metrics, publicOrigin, log, patience }
  app.use(createRoutesDoor(videoRoutes(video)))
  app.use(onlyOutsideApi(page))
  app.use(notFound)
  app.use(createErrorDoor(log))
  return (request, response) => {
    if (!isPatient(request, response)) return
    // Express takes apart a target that is a whole address, which is none of ours in any case; at
    // one that it cannot read, such as `http://[`, it would answer by itself, past every door.
    if (!request.url?.startsWith('/')) request.url = '*'
    app(request, response)
  }
}

function onlyUnderApi(door: RequestHandler): RequestHandler {
  return (request, response, next) =>
    isUnderApi(targetOf(request.url).path) ? door(request, response, next) : next()
}

/** An address under `/api` is never answered with the page, however it is spelt. */
function onlyOutsideApi(page: RequestHandler): RequestHandler {
  return (request, response, next) => {
    return isUnderApi(targetOf(request.url).path) ? next() : page(request, response, next)
  }
}
