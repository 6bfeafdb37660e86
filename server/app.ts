import type { IncomingMessage, RequestListener } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Status } from '#contract/status.ts'
import type { Batches } from './batches/batches.ts'
import type { BrandKitRecords } from './brand-kits/brand-kit-records.ts'
import { createExpressApp, isExpressRequest, isExpressResponse } from './http/express-messages.ts'
import { inOrder } from './http/in-order.ts'
import type { AllowedHosts } from './http/middleware/access/allowed-hosts.ts'
import { requireAllowedHost } from './http/middleware/access/host.ts'
import { requireOperator } from './http/middleware/access/operator.ts'
import { requireSameOrigin } from './http/middleware/access/origin.ts'
import { countRequests } from './http/middleware/count-requests.ts'
import { handleErrors, notFound } from './http/middleware/handle-errors.ts'
import { logRequests } from './http/middleware/log.ts'
import { assignRequestId } from './http/middleware/request-id.ts'
import { guardRoutes } from './http/middleware/route-guard.ts'
import { setSecurityHeaders } from './http/middleware/security-headers.ts'
import { type Lifecycle, refuseDuringShutdown } from './http/middleware/shutdown.ts'
import { isUnderApi, targetOf } from './http/target.ts'
import { nearPeers } from './lib/network/near-peers.ts'
import type { OperatorSource } from './lib/network/trusted-peers.ts'
import { isWithinPipeliningLimit } from './limits/connections/pipelining-limit.ts'
import type { ConcurrencyLimiter } from './limits/requests/concurrency-limiter.ts'
import { type RateLimits, rateLimit } from './limits/requests/rate-limit.ts'
import { type ThrottleLimits, throttle } from './limits/requests/throttle.ts'
import type { Metrics } from './metrics.ts'
import type { RecordingFiles } from './recording-files/recording-files.ts'
import { batchesRouter } from './routes/batches/batches.ts'
import { brandKitsRouter } from './routes/brand-kits/brand-kits.ts'
import { createDatabaseProbe } from './routes/database-probe.ts'
import { healthRouter } from './routes/health.ts'
import { metricsRouter } from './routes/metrics.ts'
import { statusRouter } from './routes/status.ts'
import { streamDestinationsRouter } from './routes/stream-destinations/stream-destinations.ts'
import { submissionsRouter } from './routes/submissions/submissions.ts'
import { templatesRouter } from './routes/templates/templates.ts'
import { tokenReadsRouter } from './routes/token-reads.ts'
import { conferencesRouter } from './routes/video/conferences.ts'
import { createForwardCall } from './routes/video/forward-call.ts'
import { logsRouter } from './routes/video/logs.ts'
import { recordingFileRouter } from './routes/video/recording-file.ts'
import { roomRecordingsRouter } from './routes/video/room-recordings.ts'
import { roomSessionsRouter } from './routes/video/room-sessions.ts'
import { streamsRouter } from './routes/video/streams.ts'
import { tokensRouter } from './routes/video/tokens.ts'
import type { InstrumentedSignalWire } from './signalwire/instrumented-client.ts'
import type { RetryPolicy } from './signalwire/retry/attempt.ts'
import type { DestinationRecords } from './stream-destinations/destination-records.ts'
import type { Submissions } from './submissions/submissions.ts'
import { createFixedValuesCheck } from './templates/check-fixed-values.ts'
import type { TemplateRecords } from './templates/template-records.ts'
import type { TokenReads } from './token-reads/token-reads.ts'

export type AppDeps = {
  readonly hosts: AllowedHosts
  readonly log: Logger
  readonly lifecycle: Lifecycle
  readonly status: Status
  readonly signalwire: InstrumentedSignalWire
  readonly submissions: Submissions
  readonly batches: Batches
  readonly brandKits: BrandKitRecords
  readonly streamDestinations: DestinationRecords
  readonly templates: TemplateRecords
  readonly tokenReads: TokenReads
  readonly recordingFiles: RecordingFiles
  /** Bounds the calls of people. */
  readonly limiter: ConcurrencyLimiter
  readonly metrics: Metrics
  /** Where the operator's name comes from; undefined on a machine of one's own. */
  readonly operators: OperatorSource | undefined
  /** Answers what is not the API: the built page, or Vite. */
  readonly page: RequestHandler
  /** For tests; the usual one otherwise. */
  readonly retryPolicy?: RetryPolicy | undefined
  /** For tests; the usual one otherwise. */
  readonly rate?: RateLimits | undefined
  /** For tests; the usual one otherwise. */
  readonly throttle?: ThrottleLimits | undefined
}

/** Everything that meets a request, in order. */
export function createApp(deps: AppDeps): RequestListener {
  const { hosts, log, lifecycle, signalwire, submissions, limiter, metrics } = deps
  const { operators, retryPolicy, tokenReads } = deps
  const { publicOrigin } = hosts
  const isDatabaseUsable = createDatabaseProbe(submissions.ledger.check)
  const call = {
    signalwire,
    submissions,
    limiter,
    metrics,
    publicOrigin,
    log,
    retryPolicy,
    tokenReads,
    checkFixedValues: createFixedValuesCheck({
      templates: deps.templates,
      brandKits: deps.brandKits,
      ledger: submissions.ledger,
    }),
  }
  const forward = createForwardCall(call)

  const serve = inOrder(
    throttle((address) => operators?.trusts(address) ?? false, deps.throttle),
    assignRequestId,
    logRequests(log),
    countRequests(metrics),
    setSecurityHeaders,
    requireAllowedHost(hosts, nearPeers(operators?.trusts)),
    guardRoutes(healthRouter(lifecycle, signalwire.refusesCredentials, isDatabaseUsable)),
    requireOperator(operators),
    guardRoutes(metricsRouter(metrics)),
    refuseDuringShutdown(lifecycle),
    requireSameOrigin(hosts),
    onlyUnderApi(rateLimit(deps.rate)),
    guardRoutes(
      conferencesRouter(forward),
      tokensRouter(forward),
      streamsRouter(forward),
      roomSessionsRouter(forward),
      roomRecordingsRouter(forward),
      logsRouter(forward),
      recordingFileRouter({ ...call, files: deps.recordingFiles }),
      statusRouter(deps.status),
      submissionsRouter(submissions),
      batchesRouter(deps.batches),
      brandKitsRouter(deps.brandKits),
      templatesRouter(deps.templates),
      tokenReadsRouter(tokenReads),
      streamDestinationsRouter({ records: deps.streamDestinations, submissions, limiter }),
    ),
  )
  const fail = handleErrors(log)
  const app = createExpressApp().use(onlyOutsideApi(deps.page), notFound, fail)
  return (request, response) => {
    if (!isWithinPipeliningLimit(request, response)) return
    hideForeignTarget(request)
    if (!isExpressRequest(request) || !isExpressResponse(response)) {
      throw new Error('Serves the requests of createHttpServer only')
    }
    request.originalUrl = request.url
    serve(request, response, (error?: unknown) =>
      error === undefined ? app(request, response) : fail(error, request, response, () => {}),
    )
  }
}

/**
 * Express parses a target that is a whole URL, which is never one of ours; to one that it cannot
 * read, such as `http://[`, it would respond by itself, bypassing all of the above.
 */
function hideForeignTarget(request: IncomingMessage): void {
  if (!request.url?.startsWith('/')) request.url = '*'
}

function onlyUnderApi(middleware: RequestHandler): RequestHandler {
  return (request, response, next) =>
    isUnderApi(targetOf(request.url).path) ? middleware(request, response, next) : next()
}

/** A path under `/api` never gets the page, however it is spelt. */
function onlyOutsideApi(page: RequestHandler): RequestHandler {
  return (request, response, next) =>
    isUnderApi(targetOf(request.url).path) ? next() : page(request, response, next)
}
