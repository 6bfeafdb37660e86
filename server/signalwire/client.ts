import type { Dispatcher, Pool } from 'undici'
import { createCollector } from '../lib/bytes.ts'
import { jsonText } from '../lib/json/json-text.ts'
import type { Secret } from '../lib/secret.ts'
import { version } from '../lib/version.ts'
import { createDispatcher, type Network } from './connection/dispatcher.ts'
import { isAboutTls, ProxyFailed } from './connection/proxy-pool.ts'
import type { BrokenReason, Exchange, NotSentReason, UpstreamRequest } from './exchange.ts'
import { createRedactor } from './redact-credentials.ts'
import type { Deadline } from './retry/deadline.ts'

/** The account, and where its API is. */
export type SignalWireAccount = {
  readonly origin: string
  readonly projectId: Secret
  readonly apiToken: Secret
}

/** A client of SignalWire. */
export type SignalWire = {
  /** Sends one request, once, and cuts it off at the deadline. Never rejects. */
  readonly exchange: (request: UpstreamRequest, deadline: Deadline) => Promise<Exchange>
  /** Cuts every connection; requests in flight end as `reset`. */
  readonly destroy: () => Promise<void>
}

export type ClientLimits = {
  /** Longest wait for a connection, name and TLS included, in ms. */
  readonly connectMs: number
  /** Most bytes of a response that are read. */
  readonly maxResponseBytes: number
}

export const defaultClientLimits: ClientLimits = { connectMs: 3_000, maxResponseBytes: 1024 * 1024 }

/** For reads, and as many again for changes. With a response of 1 MiB on each, they hold 64 MiB. */
const MAX_CONNECTIONS = 32

/** A connection that is used for a change may have been idle for 2 s; a timer may be late. */
const MAX_IDLE_MS = 1_500

/**
 * The only holder of credentials. Follows no redirect, expands nothing compressed, passes no
 * header up but its own, and takes our credentials out of whatever comes down.
 */
export function createSignalWire(
  account: SignalWireAccount,
  network: Network = {},
  limits: ClientLimits = defaultClientLimits,
): SignalWire {
  const projectId = account.projectId.reveal()
  const apiToken = account.apiToken.reveal()
  const basic = Buffer.from(`${projectId}:${apiToken}`).toString('base64')
  const redact = createRedactor([basic, projectId, apiToken])
  const options: Pool.Options = {
    connections: MAX_CONNECTIONS,
    // The deadline of the whole call covers these two.
    headersTimeout: 0,
    bodyTimeout: 0,
  }
  const { origin } = account
  const ownHeaders = [
    'authorization',
    `Basic ${basic}`,
    'accept',
    'application/json',
    'accept-encoding',
    'identity',
    'user-agent',
    `greenroom/${version}`,
  ]
  const ownHeadersWithBody = [...ownHeaders, 'content-type', 'application/json']
  const readDispatcher = createDispatcher(origin, options, limits.connectMs, network)
  // The other end may be closing a connection that has been idle for a while at the very moment it
  // is used, and then it is not known whether the change had arrived.
  const changeDispatcher = createDispatcher(
    origin,
    { ...options, keepAliveTimeout: MAX_IDLE_MS, keepAliveMaxTimeout: MAX_IDLE_MS },
    limits.connectMs,
    network,
  )

  return {
    exchange: async (request, deadline) => {
      const isRead = request.method === 'GET'
      const hasBody = request.body !== undefined
      const exchanged = await dispatch(
        isRead ? readDispatcher : changeDispatcher,
        {
          origin,
          path: request.target,
          method: request.method,
          headers: [
            ...(hasBody ? ownHeadersWithBody : ownHeaders),
            'x-request-id',
            request.requestId,
          ],
          body: hasBody ? jsonText(request.body) : null,
        },
        deadline,
        limits.maxResponseBytes,
      )
      return exchanged.kind === 'response'
        ? { ...exchanged, body: redact(exchanged.body) }
        : exchanged
    },
    destroy: async () => {
      await Promise.all([readDispatcher.destroy(), changeDispatcher.destroy()])
    },
  }
}

/** Beside those that the connection itself passes over. */
const MAX_INTERIM_RESPONSES = 100

/** Sends by undici's lowest call: only there it is known whether a request began to leave. */
function dispatch(
  pool: Dispatcher,
  options: Dispatcher.DispatchOptions,
  deadline: Deadline,
  maxBytes: number,
): Promise<Exchange> {
  return new Promise((resolve) => {
    let sending: Dispatcher.DispatchController | undefined
    let status = 0
    let interim = 0
    let retryAfter: string | undefined
    let date: string | undefined
    const collector = createCollector(maxBytes)

    let settled = false
    const settle = (exchange: Exchange) => {
      if (settled) return
      settled = true
      deadline.removeEventListener('abort', onDeadline)
      resolve(exchange)
    }
    const response = (body: Uint8Array): Exchange => ({
      kind: 'response',
      status,
      retryAfter,
      date,
      body,
    })
    const breakOff = (reason: BrokenReason) => {
      // The status of a rejection is enough, with or without its body.
      const isRefused = status >= 400 && status < 500
      settle(isRefused ? response(new Uint8Array()) : { kind: 'broken', reason })
      sending?.abort(new Error(reason))
    }
    const onDeadline = () =>
      sending ? breakOff('timeout') : settle({ kind: 'not_sent', reason: 'connect_timeout' })
    if (deadline.aborted) return onDeadline()
    deadline.addEventListener('abort', onDeadline)

    pool.dispatch(options, {
      onRequestStart(controller) {
        // Its turn came after the deadline: it must not be sent any more.
        if (deadline.aborted) return controller.abort(new Error('timeout'))
        sending = controller
      },
      onResponseStart(_, statusCode, headers) {
        if (statusCode < 200) {
          interim += 1
          return interim > MAX_INTERIM_RESPONSES ? breakOff('too_large') : undefined
        }
        status = statusCode
        retryAfter = joinedHeader(headers['retry-after'])
        date = joinedHeader(headers.date)
        const encoding =
          joinedHeader(headers['content-encoding'])?.trim().toLowerCase() ?? 'identity'
        if (encoding !== 'identity') breakOff('compressed')
      },
      onResponseData(_, chunk) {
        if (!collector.add(chunk)) breakOff('too_large')
      },
      onResponseEnd() {
        settle(response(collector.bytes()))
      },
      onResponseError(_, error) {
        if (sending) breakOff('reset')
        else settle({ kind: 'not_sent', reason: notSentReasonOf(error) })
      },
    })
  })
}

function joinedHeader(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header
}

function notSentReasonOf(error: Error): NotSentReason {
  if (error instanceof ProxyFailed) return error.reason
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') return 'stopping'
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown_host'
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'connect_timeout'
  return isAboutTls(code) ? 'tls' : 'unreachable'
}
