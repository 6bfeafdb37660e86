import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { fieldErrorsOf } from '#contract/field-error.ts'
import { type FaultQueue, fault } from '../faults/faults.ts'
import { injectFault } from '../faults/inject-fault.ts'
import type { MediaLinks } from '../recordings/media-links.ts'
import { serveMedia } from '../recordings/serve-media.ts'
import type { Space } from '../space.ts'
import { type Credentials, isAuthorized } from './credentials.ts'
import { findEndpoint } from './endpoints.ts'
import type { JournalEntry, WritableJournal } from './journal.ts'
import { type ReceivedBody, readBody } from './read-body.ts'
import {
  badRequest,
  fieldErrorResponse,
  notFound,
  payloadTooLarge,
  type SandboxResponse,
  serverError,
  unauthorized,
} from './response.ts'
import { sendResponse } from './send-response.ts'

/** `resetSignal` is aborted when everything starts anew or the sandbox closes. */
export type SandboxState = {
  origin: string
  credentials: Credentials
  space: Space
  resetSignal: AbortSignal
  faults: FaultQueue
  journal: WritableJournal
  mediaLinks: MediaLinks
}

/**
 * SignalWire's video API over HTTP, and `/faults` and `/media` beside it.
 *
 * @param currentState asked for each request, once its body is read
 * @returns a listener that responds to every request, whatever comes in
 */
export function createRequestListener(currentState: () => SandboxState): RequestListener {
  return (request, response) => {
    serve(request, response, currentState).catch(() => {
      if (response.headersSent) response.destroy()
      else sendResponse(response, serverError)
    })
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  currentState: () => SandboxState,
): Promise<void> {
  const body = await readBody(request)
  const state = currentState()
  const { method = '', url = '' } = request
  const queryAt = url.indexOf('?')
  const path = queryAt === -1 ? url : url.slice(0, queryAt)
  const query = queryAt === -1 ? '' : url.slice(queryAt + 1)
  const received = { method, path, query, body, authorization: request.headers.authorization }
  if (path === '/faults') return sendResponse(response, changeFaults(state, received))

  const entry: JournalEntry = {
    method,
    path,
    query,
    headers: request.headers,
    requestId: request.headersDistinct['x-request-id']?.[0],
    body: body && bodyContent(body),
    status: null,
  }
  state.journal.add(entry)
  const media = state.mediaLinks.open(path, query, state.space.clock().getTime())
  if (media) serveMedia(response, method, media, state.space.sessions.hasRecording)
  else await serveEndpoint(state, received, response)
  if (response.headersSent) entry.status = response.statusCode
}

type ReceivedRequest = {
  method: string
  path: string
  query: string
  body: ReceivedBody | undefined
  authorization: string | undefined
}

async function serveEndpoint(
  state: SandboxState,
  received: ReceivedRequest,
  response: ServerResponse,
): Promise<void> {
  const { method, path, query, body, authorization } = received
  const { space, origin, credentials, mediaLinks } = state
  if (!body) return sendResponse(response, payloadTooLarge)
  if (!isAuthorized(authorization, credentials)) return sendResponse(response, unauthorized)
  const match = findEndpoint(method, path)
  if (!match) return sendResponse(response, notFound)

  const parameters = Object.fromEntries(new URLSearchParams(query))
  const perform = () =>
    match.endpoint.handle({
      space,
      id: match.id,
      query: parameters,
      body,
      origin,
      path,
      now: space.clock().getTime(),
      projectId: credentials.projectId,
      mediaLinks,
    })
  const nextFault = state.faults.dequeue(match.endpoint.name)
  if (nextFault) return injectFault(nextFault, response, perform, state.resetSignal)
  return sendResponse(response, perform())
}

function bodyContent(body: ReceivedBody): unknown {
  return body.isJson ? body.value : body.text || undefined
}

function changeFaults(
  state: SandboxState,
  { method, body, authorization }: ReceivedRequest,
): SandboxResponse {
  if (!body) return payloadTooLarge
  if (!isAuthorized(authorization, state.credentials)) return unauthorized
  if (method === 'DELETE') {
    state.faults.clear()
    return { status: 204 }
  }
  if (method !== 'POST') return notFound
  if (!body.isJson) return badRequest
  const parsed = fault.safeParse(body.value)
  if (!parsed.success) return fieldErrorResponse(...fieldErrorsOf(parsed.error, body.value).errors)
  state.faults.next(parsed.data)
  return { status: 200, body: parsed.data }
}
