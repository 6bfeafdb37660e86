import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Request, Router } from 'express'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import { noQuery } from '#contract/protocol/query.ts'
import { recordingFilePath } from '#contract/rooms/recording.ts'
import { requestIdOf } from '../../http/middleware/request-id.ts'
import { sendProblem } from '../../http/problems.ts'
import { rateLimitKey } from '../../http/rate-limit-key.ts'
import { sendJson } from '../../http/send-json.ts'
import { targetOf } from '../../http/target.ts'
import {
  type ConcurrencyLimiter,
  createConcurrencyLimiter,
  sendOverloaded,
} from '../../limits/requests/concurrency-limiter.ts'
import type { Metrics } from '../../metrics.ts'
import type { FileFailure, RecordingFiles } from '../../recording-files/recording-files.ts'
import type { SignalWire } from '../../signalwire/client.ts'
import { endpointOf } from '../../signalwire/endpoints.ts'
import { attempt, type RetryPolicy } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import { readQuery } from '../query.ts'
import { sendOutcome } from './send-outcome.ts'

type Deps = {
  readonly signalwire: SignalWire
  readonly files: RecordingFiles
  readonly limiter: ConcurrencyLimiter
  readonly metrics: Metrics
  readonly publicOrigin: string
  readonly log: Logger
  readonly retryPolicy?: RetryPolicy | undefined
}

const readRecording = endpointOf('GET', '/api/video/room_recordings/{id}')

/** The link is used at once. */
const MEDIA_TTL_S = 60

/** Each holds some hundred kB, and a connection for minutes. */
const downloadLimits = { total: 16, perClient: 6 }

/** Somebody may pause a download for a while; one that is forgotten ends. */
const STALLED_MS = 5 * 60_000

/**
 * Sends the file of a recording, to be saved. It goes through here because a browser opens a file of
 * another origin instead of saving it; the link to it stays here, and nothing of the file is kept.
 */
export function recordingFileRouter(deps: Deps): Router {
  const downloads = createConcurrencyLimiter(downloadLimits)
  return Router().get(recordingFilePath(':id'), async (request, response) => {
    const query = readQuery(targetOf(request.originalUrl).query, noQuery)
    if (!query.ok) return sendJson(response, 422, query.errors)
    const release = downloads.acquire(rateLimitKey(request, response))
    if (!release) return sendOverloaded(response)
    await download(deps, request, response).finally(release)
  })
}

async function download(deps: Deps, request: Request, response: ServerResponse): Promise<void> {
  // What is piped into it listens too, beside all that a request goes through.
  response.setMaxListeners(20)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const found = await findFile(deps, request, response)
  if (!found || gone.signal.aborted) return
  const file = await deps.files.open(found.link, gone.signal).catch(() => undefined)
  if (!file) return
  if (file.kind !== 'opened') return sendFailure(deps, response, file)
  response.setTimeout(STALLED_MS, () => response.destroy())
  response.writeHead(200, [
    ...['Content-Type', found.mediaType],
    // No name: the page gives it one.
    ...['Content-Disposition', 'attachment'],
    ...['Cache-Control', 'no-store'],
    ...['Accept-Ranges', 'none'],
    // Otherwise nginx would write what a slow client has not read yet to its disk.
    ...['X-Accel-Buffering', 'no'],
    ...(file.length === undefined ? [] : ['Content-Length', file.length]),
  ])
  let brokeOff = false
  file.body.once('error', () => {
    brokeOff = !gone.signal.aborted
  })
  // Where the file breaks off, so does the response: its reader must not take it for whole.
  await pipeline(file.body, response).catch(() => {})
  if (brokeOff)
    deps.log.warn({ requestId: requestIdOf(response) }, 'the file of a recording broke off')
}

const linked = z.object({ uri: z.nullable(z.string()), format: z.nullable(z.string()) })

/** @returns where the file is; undefined where a response was sent instead */
async function findFile(deps: Deps, request: Request, response: ServerResponse) {
  const { signalwire, limiter, publicOrigin, retryPolicy } = deps
  const release = limiter.acquire(rateLimitKey(request, response))
  if (!release) return void sendOverloaded(response)
  const target = readRecording.path.replace('{id}', String(request.params.id))
  const upstream = {
    method: readRecording.method,
    target: `${target}?media_ttl=${MEDIA_TTL_S}`,
    requestId: requestIdOf(response),
  }
  const attempted = await attempt(signalwire, readRecording, upstream, retryPolicy).finally(release)
  logAttempt(deps, readRecording, upstream.requestId, attempted)
  const { outcome } = attempted
  if (outcome.kind !== 'ok') return void sendOutcome(response, readRecording, outcome, publicOrigin)
  const { uri, format } = linked.parse(outcome.body)
  if (uri === null)
    return void sendProblem(
      response,
      'wrong_state',
      'SignalWire has no file of this recording yet: it is still being recorded or processed. Nothing was downloaded. Try again in some minutes.',
    )
  return { link: uri, mediaType: mediaTypeOf(format) }
}

/** What a browser might run is no recording. */
function mediaTypeOf(format: string | null): string {
  return format && /^(?:video|audio)\/[\w.+-]{1,60}$/.test(format)
    ? format
    : 'application/octet-stream'
}

function sendFailure(deps: Deps, response: ServerResponse, { kind }: FileFailure): void {
  deps.log.warn({ requestId: requestIdOf(response), reason: kind }, 'no file of a recording')
  sendProblem(
    response,
    kind === 'unreachable' ? 'upstream_unreachable' : 'upstream_invalid',
    `${causes[kind]} Nothing was downloaded. ${advice[kind]}`,
  )
}

const causes: Readonly<Record<FileFailure['kind'], string>> = {
  forbidden_address:
    'SignalWire’s link to the file leads to an address that is not https, or not on the public internet.',
  unreachable: 'The machine that keeps the file did not respond.',
  unusable: 'The machine that keeps the file did not send it.',
}

const advice: Readonly<Record<FileFailure['kind'], string>> = {
  forbidden_address: 'Open the recording in a tab instead, or ask SignalWire’s support.',
  unreachable:
    'Check that this server can reach it: HTTPS_PROXY and a firewall may let only SignalWire’s API through. Or open the recording in a tab.',
  unusable: 'Try again in a minute, or open the recording in a tab.',
}
