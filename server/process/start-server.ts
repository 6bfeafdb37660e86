import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { collectDefaultMetrics } from 'prom-client'
import { createApp } from '../app.ts'
import { createBatches } from '../batches/batches.ts'
import { createBrandKitRecords } from '../brand-kits/brand-kit-records.ts'
import { type Account, type Config, readConfig } from '../config/read-config.ts'
import { readEnvironment } from '../config/read-environment.ts'
import { unintendedSandbox } from '../config/unintended-sandbox.ts'
import { createHttpServer } from '../http/http-server.ts'
import { allowedHosts } from '../http/middleware/access/allowed-hosts.ts'
import { createLog } from '../lib/log.ts'
import { listen } from '../lib/network/listen.ts'
import { Secret } from '../lib/secret.ts'
import { version } from '../lib/version.ts'
import { capConnections, MAX_CONNECTIONS } from '../limits/connections/connection-cap.ts'
import { maxConnectionsWithin } from '../limits/connections/open-files.ts'
import { createConcurrencyLimiter } from '../limits/requests/concurrency-limiter.ts'
import { createMetrics } from '../metrics.ts'
import { createRecordingFiles } from '../recording-files/recording-files.ts'
import { createRecordRetention } from '../records/record-retention.ts'
import { createSignalWire } from '../signalwire/client.ts'
import { instrumentSignalWire } from '../signalwire/instrumented-client.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../signalwire/retry/attempt.ts'
import { openStore } from '../store/open-store.ts'
import { type Store, StoreOpenError } from '../store/store.ts'
import { addressDigestKey } from '../stream-destinations/address-digest-key.ts'
import { createDestinationRecords } from '../stream-destinations/destination-records.ts'
import { createSubmissions } from '../submissions/submissions.ts'
import { createTemplateRecords } from '../templates/template-records.ts'
import { createTokenReads } from '../token-reads/token-reads.ts'
import { banner } from './banner.ts'
import { stopServer, stopTimeouts } from './stop-server.ts'
import { onStopSignals, type StopReason, stopSignals, watchNpm } from './stop-signals.ts'

/** What differs between the built Greenroom and the one for developers. */
export type StartOptions = {
  /** Defaults of variables that the environment does not set. */
  readonly defaults?: Readonly<Record<string, string>>
  /** Folder of the installation, whose `.env` is not read. */
  readonly home?: string
  /** For tests; the usual one otherwise. */
  readonly retryPolicy?: RetryPolicy
  readonly page: PageSource
}

/** Opens the handler of our pages, or says what to do where there is no page. */
export type PageSource = { readonly open: OpenPage } | { readonly remedy: string }

type OpenPage = (server: Server) => Promise<{
  readonly handler: RequestHandler
  readonly close?: () => Promise<void>
}>

/** An error that the person who starts Greenroom can fix; its message says how. */
class StartError extends Error {}

/**
 * Starts Greenroom and runs until it is stopped. What keeps it from starting is written to standard
 * error, a line each, and ends the process with exit code 1.
 */
export async function startServer(options: StartOptions): Promise<void> {
  const stopping = stopByExit()
  try {
    const { config, open, warnings } = configure(options)
    await serve({ options, config, open, warnings, stopping })
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    for (const line of error.message.split('\n')) console.error(`Greenroom cannot start: ${line}`)
    process.exit(1)
  }
}

/** What to do at a stop; until there is something to finish, the process just ends. */
type StopHandler = { stop: (reason: StopReason) => void }

/** Listens from the first moment on: PID 1 of a container would not end without a listener. */
function stopByExit(): StopHandler {
  const stopping: StopHandler = { stop: () => process.exit(0) }
  const notifyStop = onStopSignals({
    stop: (reason) => stopping.stop(reason),
    forceStop: () => process.exit(1),
  })
  watchNpm(() => notifyStop('parent gone'))
  return stopping
}

type Configured = {
  readonly config: Config
  readonly open: OpenPage
  /** Settings that may be a mistake, a sentence each. */
  readonly warnings: readonly string[]
}

/** @throws StartError with all that is wrong, so that nobody has to fix one thing at a time */
function configure({ defaults, home, page }: StartOptions): Configured {
  const read = readEnvironment(home)
  const result = readConfig({ ...defaults, ...read.environment })
  if (result.ok && read.errors.length === 0 && 'open' in page) {
    const { config } = result
    return {
      config,
      open: page.open,
      warnings: config.account ? [] : unintendedSandbox(read.clues),
    }
  }
  const errors = [...read.errors, ...(result.ok ? [] : result.errors)]
  throw new StartError([...errors, ...('remedy' in page ? [page.remedy] : [])].join('\n'))
}

type Start = Configured & { readonly options: StartOptions; readonly stopping: StopHandler }

async function serve({ options, config, open, warnings, stopping }: Start): Promise<void> {
  const log = createLog(config.logLevel)
  const lifecycle = { draining: false, stopping: false }
  const server = createHttpServer(
    (refusal) => log.info(refusal, 'malformed request'),
    config.keepAliveMs,
  )
  capConnections(server, maxConnectionsWithin(MAX_CONNECTIONS))
  const store = await openLedgerStore(config, log)
  const page = await open(server)
  const upstream = config.account
    ? { account: config.account, close: async () => {} }
    : await openSandbox()
  const metrics = createMetrics()
  // Memory, processor time and how late the event loop is.
  collectDefaultMetrics({ register: metrics.registry })
  const signalwire = instrumentSignalWire(
    createSignalWire(upstream.account, config.network),
    log,
    metrics,
  )
  const submissions = createSubmissions({
    store,
    space: ledgerSpace(config.account),
    signalwire,
    log,
    metrics,
    digestKey: addressDigestKey(config.encryptionKey, upstream.account.apiToken),
    recordDays: config.recordDays,
    retryPolicy: options.retryPolicy,
  })
  const limiter = createConcurrencyLimiter()
  const batches = createBatches({
    store,
    space: ledgerSpace(config.account),
    context: {
      submit: submissions.submit,
      ledger: submissions.ledger,
      recentVersions: submissions.recentVersions,
      signalwire,
      retryPolicy: options.retryPolicy ?? defaultRetryPolicy,
      log,
      metrics,
    },
    log,
    recordDays: config.recordDays,
    othersInFlight: limiter.held,
  })
  const space = ledgerSpace(config.account)
  const retention = createRecordRetention({ store, space, log, recordDays: config.recordDays })
  const tokenReads = createTokenReads(store, space, log)
  await submissions.ledger.releaseAll()
  await batches.releaseAll()
  // Last, so that no connection is accepted before it can be served.
  const port = await listen(server, config.host, config.port).catch(
    (error: NodeJS.ErrnoException) => {
      throw listenError(error, config)
    },
  )
  const hosts = allowedHosts({ host: config.host, port }, config.publicUrl)
  const status = {
    mode: config.account ? 'live' : 'sandbox',
    space: config.account?.space ?? null,
    version,
    ...(config.joinUrl === undefined ? {} : { joinUrl: config.joinUrl }),
  } as const
  const app = createApp({
    hosts,
    log,
    lifecycle,
    status,
    signalwire,
    submissions,
    batches,
    brandKits: createBrandKitRecords(store, space),
    templates: createTemplateRecords(store, space),
    tokenReads,
    recordingFiles: createRecordingFiles(upstream.account.origin, config.network),
    streamDestinations: createDestinationRecords(store, space, config.encryptionKey),
    limiter,
    metrics,
    operators: config.operators,
    page: page.handler,
    retryPolicy: options.retryPolicy,
  })
  server.on('request', app)
  submissions.start()
  batches.start()
  retention.start()
  let drainMs = 0
  const { close } = closeWithGrace(
    { delay: 14_500, logger: false, skip: [...stopSignals] },
    async ({ err }) => {
      if (err) log.fatal({ err }, 'uncaught error')
      const batchesStopped = batches.stop()
      const rowsEnded = Promise.race([batchesStopped, pause(LAST_ROWS_MS)])
      const cut = async () => {
        await rowsEnded
        await Promise.all([submissions.stop(), signalwire.destroy()])
        await Promise.race([batchesStopped, pause(LAST_ROW_WRITES_MS)])
      }
      await Promise.all([stopServer(server, lifecycle, cut, stopTimeouts(drainMs)), page.close?.()])
      const recordsClosed = Promise.all([retention.stop(), tokenReads.stop()]).then(store.close)
      await Promise.all([upstream.close(), recordsClosed])
    },
  )
  stopping.stop = (reason) => {
    log.info({ reason }, 'stopping')
    // A process manager's stop means that there may be a balancer in front; a person's does not.
    if (reason === 'SIGTERM') drainMs = config.drainMs
    void close()
  }
  for (const warning of warnings) log.warn(warning)
  console.log(banner(hosts.publicOrigin, status, warnings))
}

/** How long rows under way may take to end at a stop, and to be recorded once they are cut, in ms. */
const LAST_ROWS_MS = 5_000
const LAST_ROW_WRITES_MS = 500

/** A submission that was made in one account must never be continued in another. */
function ledgerSpace(account: Account | undefined): string {
  return account ? `${account.space} ${account.origin}` : 'sandbox'
}

async function openLedgerStore({ databaseUrl, dataDir }: Config, log: Logger): Promise<Store> {
  try {
    return await openStore(databaseUrl ? { url: databaseUrl } : { folder: dataDir }, (error) =>
      log.warn({ err: error }, 'a connection to the database broke off'),
    )
  } catch (error) {
    throw error instanceof StoreOpenError ? new StartError(error.message) : error
  }
}

/** The sandbox is loaded only where it is used. */
async function openSandbox(): Promise<{
  readonly account: Pick<Account, 'origin' | 'projectId' | 'apiToken'>
  readonly close: () => Promise<void>
}> {
  const { startSandbox } = await import('../sandbox/start.ts')
  const sandbox = await startSandbox({ seed: { busyDay: true } })
  return {
    account: {
      origin: sandbox.origin,
      projectId: new Secret(sandbox.projectId),
      apiToken: new Secret(sandbox.apiToken),
    },
    close: () => sandbox.close(),
  }
}

function listenError(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      `PORT ${port} on ${host} is in use: stop what listens there, or set PORT to another one`,
    )
  }
  if (error.code === 'EACCES') {
    return new StartError(
      `PORT ${port} may not be opened by this user: set PORT to one from 1024 up`,
    )
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError(`HOST ${host} is no address of this machine: set HOST to 127.0.0.1`)
  }
  return error
}
