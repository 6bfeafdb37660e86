import type { Server } from 'node:http'
import type { RequestHandler } from 'express'
import { pino } from 'pino'
import { expect, onTestFinished } from 'vitest'
import { createApp } from '../../app.ts'
import { type Batches, createBatches } from '../../batches/batches.ts'
import { createBrandKitRecords } from '../../brand-kits/brand-kit-records.ts'
import { createHttpServer } from '../../http/http-server.ts'
import { allowedHosts } from '../../http/middleware/access/allowed-hosts.ts'
import type { Lifecycle } from '../../http/middleware/shutdown.ts'
import { listen } from '../../lib/network/listen.ts'
import type { OperatorSource } from '../../lib/network/trusted-peers.ts'
import { Secret } from '../../lib/secret.ts'
import { capConnections } from '../../limits/connections/connection-cap.ts'
import { createConcurrencyLimiter } from '../../limits/requests/concurrency-limiter.ts'
import type { RateLimits } from '../../limits/requests/rate-limit.ts'
import type { ThrottleLimits } from '../../limits/requests/throttle.ts'
import { createMetrics, type Metrics } from '../../metrics.ts'
import { createRecordingFiles } from '../../recording-files/recording-files.ts'
import type { Sandbox } from '../../sandbox/start.ts'
import {
  type ClientLimits,
  createSignalWire,
  defaultClientLimits,
} from '../../signalwire/client.ts'
import type { Network } from '../../signalwire/connection/dispatcher.ts'
import {
  type InstrumentedSignalWire,
  instrumentSignalWire,
} from '../../signalwire/instrumented-client.ts'
import type { RetryPolicy } from '../../signalwire/retry/attempt.ts'
import type { Store } from '../../store/store.ts'
import { createDestinationRecords } from '../../stream-destinations/destination-records.ts'
import { createSubmissions, type Submissions } from '../../submissions/submissions.ts'
import { createTemplateRecords } from '../../templates/template-records.ts'
import { createTokenReads } from '../../token-reads/token-reads.ts'
import { openMemoryStore } from '../databases/memory-store.ts'
import { storedIn } from '../databases/stored-text.ts'
import {
  canary,
  findSecrets,
  joinTokensIn,
  linkSecretsIn,
  secretsOf,
  streamAddressesIn,
} from '../leaks/canary.ts'
import { recordSent } from '../leaks/record-sent.ts'
import { createResponseReader, leaksInResponses } from '../leaks/sent-responses.ts'
import { startUpstreamDouble, type UpstreamDouble } from '../upstream/upstream-double.ts'

export type TestApp = {
  readonly origin: string
  readonly port: number
  readonly server: Server
  readonly signalwire: InstrumentedSignalWire
  readonly metrics: Metrics
  readonly submissions: Submissions
  /** Not started: a test that wants rows to be worked on starts it. */
  readonly batches: Batches
  /** Ends all calls to SignalWire, as a stop does. */
  readonly cut: () => Promise<void>
  readonly upstream: UpstreamDouble
  readonly lifecycle: Lifecycle
  /** Lines of the log so far, as they were written. */
  readonly logLines: readonly string[]
}

export type TestAppOptions = {
  readonly retryPolicy?: RetryPolicy
  readonly limits?: Partial<ClientLimits>
  /** Configured as SignalWire's origin, instead of the double's. */
  readonly upstreamOrigin?: string
  readonly network?: Network
  /** Takes the double's place where a whole SignalWire is needed. */
  readonly sandbox?: Sandbox
  readonly publicUrl?: string
  readonly page?: RequestHandler
  readonly operators?: OperatorSource
  readonly rate?: RateLimits
  /** By default a test may send as fast as it can. */
  readonly throttle?: ThrottleLimits
  /** Join tokens that the test itself sends where none belongs: it may get them back. */
  readonly pasted?: readonly string[]
  /** For addresses that are kept; none are by default. */
  readonly encryptionKey?: Secret
  /** The test's to close, after the app; a fresh one in memory otherwise. */
  readonly store?: Store
}

const noThrottle: ThrottleLimits = { burst: 1_000_000, perSecond: 1_000_000, maxWaitMs: 0 }

/**
 * Long enough that no slow machine ends a call that would succeed. A test that waits for the deadline
 * sets its own.
 */
const retryPolicy: RetryPolicy = { deadlineMs: 20_000, pauseMs: 5 }

/**
 * Starts the whole server before a double of SignalWire; both end with the test. A test fails in
 * which a credential got into a response, the log, the metrics or the database, or a join token
 * into any of the last three, or into a response that does not hand it out; and likewise the key of a
 * stream or the link to a recording.
 */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const upstream = await startUpstreamDouble()
  const logLines: string[] = []
  const log = pino({ level: 'trace', base: null }, { write: (line) => void logLines.push(line) })
  const server = createHttpServer((refusal) => log.info(refusal, 'malformed request'))
  const port = await listen(server, '127.0.0.1', 0)
  const hosts = allowedHosts({ host: '127.0.0.1', port }, options.publicUrl)
  const account = options.sandbox ?? canary
  const origin = options.sandbox?.origin ?? options.upstreamOrigin ?? upstream.origin
  const client = createSignalWire(
    {
      origin,
      projectId: new Secret(account.projectId),
      apiToken: new Secret(account.apiToken),
    },
    options.network,
    { ...defaultClientLimits, ...options.limits },
  )
  const store = options.store ?? (await openMemoryStore())
  const lifecycle = { draining: false, stopping: false }
  const metrics = createMetrics()
  const signalwire = instrumentSignalWire(client, log, metrics)
  capConnections(server)
  const submissions = createSubmissions({
    store,
    space: 'example.signalwire.com',
    signalwire,
    log,
    metrics,
    digestKey: new Secret(account.apiToken),
    retryPolicy: options.retryPolicy ?? retryPolicy,
  })
  const limiter = createConcurrencyLimiter()
  const batches = createBatches({
    store,
    space: 'example.signalwire.com',
    context: {
      submit: submissions.submit,
      ledger: submissions.ledger,
      recentVersions: submissions.recentVersions,
      signalwire,
      retryPolicy: options.retryPolicy ?? retryPolicy,
      log,
      metrics,
    },
    log,
    othersInFlight: limiter.held,
  })
  const tokenReads = createTokenReads(store, 'example.signalwire.com', log)
  const cut = async () => {
    const batchesStopped = batches.stop()
    await Promise.all([submissions.stop(), signalwire.destroy()])
    await Promise.all([batchesStopped, tokenReads.stop()])
  }
  const app = createApp({
    hosts,
    log,
    lifecycle,
    status: { mode: 'live', space: 'example.signalwire.com', version: '0.0.0' },
    signalwire,
    metrics,
    operators: options.operators,
    rate: options.rate,
    throttle: options.throttle ?? noThrottle,
    submissions,
    batches,
    brandKits: createBrandKitRecords(store, 'example.signalwire.com'),
    streamDestinations: createDestinationRecords(
      store,
      'example.signalwire.com',
      options.encryptionKey,
    ),
    templates: createTemplateRecords(store, 'example.signalwire.com'),
    tokenReads,
    recordingFiles: createRecordingFiles(origin, options.network),
    limiter,
    page: options.page ?? ((_request, _response, next) => next()),
    retryPolicy: options.retryPolicy ?? retryPolicy,
  })
  const steps = recordSent(server)
  server.on('request', app)
  onTestFinished(async () => {
    server.close()
    server.closeAllConnections()
    await cut()
    const kept = [...logLines, await metrics.registry.metrics(), await storedIn(store)]
    if (!options.store) await store.close()
    await upstream.close()
    const secrets = secretsOf(account)
    const all = kept.join('\n')
    const responses = createResponseReader().read(steps)
    expect(leaksInResponses(secrets, responses, options.pasted), 'what got out').toEqual([])
    expect(findSecrets(secrets, all), 'credentials that were kept').toEqual([])
    expect(joinTokensIn(all), 'join tokens that were kept').toEqual([])
    expect(linkSecretsIn(all), 'secrets of links that were kept').toEqual([])
    expect(streamAddressesIn(all), 'stream addresses that were kept').toEqual([])
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    server,
    signalwire,
    metrics,
    submissions,
    batches,
    cut,
    upstream,
    lifecycle,
    logLines,
  }
}
