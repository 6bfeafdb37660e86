import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { fieldErrorsOf } from '#contract/field-error.ts'
import {
  type Answer,
  badRequest,
  notFound,
  refused,
  serverError,
  tooLarge,
  unauthorized,
} from './answer.ts'
import { findCall } from './calls.ts'
import { type Credentials, isAuthorized } from './credentials.ts'
import { fault, type faults as faultsOf } from './faults.ts'
import type { JournalEntry, journal as journalOf } from './journal.ts'
import { misbehave } from './misbehave.ts'
import { type ReceivedBody, readBody } from './received-body.ts'
import { sendAnswer } from './send.ts'
import type { Space } from './space.ts'

/** What a request meets. `life` ends when everything starts anew or the sandbox closes. */
export type World = {
  origin: string
  credentials: Credentials
  space: Space
  life: AbortSignal
  faults: ReturnType<typeof faultsOf>
  journal: ReturnType<typeof journalOf>
}

/**
 * SignalWire's video API over HTTP, and `/faults` beside it.
 *
 * @param world tells, for each request, what there is at that moment
 * @returns a listener that answers every request, whatever comes in
 */
export function signalWire(world: () => World): RequestListener {
  return (request, response) => {
    serve(request, response, world).catch(() => {
      if (response.headersSent) response.destroy()
      else sendAnswer(response, serverError)
    })
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  current: () => World,
): Promise<void> {
  const body = await readBody(request)
  const world = current()
  const { method = '', url = '' } = request
  const queryAt = url.indexOf('?')
  const path = queryAt === -1 ? url : url.slice(0, queryAt)
  const query = queryAt === -1 ? '' : url.slice(queryAt + 1)
  const received = { method, path, query, body, authorization: request.headers.authorization }
  if (path === '/faults') return sendAnswer(response, controlled(world, received))

  const entry: JournalEntry = {
    method,
    path,
    query,
    headers: request.headers,
    requestId: request.headersDistinct['x-request-id']?.[0],
    body: body && contentOf(body),
    status: null,
  }
  world.journal.add(entry)
  await call(world, received, response)
  if (response.headersSent) entry.status = response.statusCode
}

type Received = {
  method: string
  path: string
  query: string
  body: ReceivedBody | undefined
  authorization: string | undefined
}

async function call(world: World, received: Received, response: ServerResponse): Promise<void> {
  const { method, path, query, body, authorization } = received
  const { space, origin, credentials } = world
  if (!body) return sendAnswer(response, tooLarge)
  if (!isAuthorized(authorization, credentials)) return sendAnswer(response, unauthorized)
  const target = findCall(method, path)
  if (!target) return sendAnswer(response, notFound)

  const asked = Object.fromEntries(new URLSearchParams(query))
  const perform = () =>
    target.call.answer({ space, id: target.id, query: asked, body, origin, path })
  const wrong = world.faults.take(target.call.name)
  if (wrong) return misbehave(wrong, response, perform, world.life)
  return sendAnswer(response, perform())
}

function contentOf(body: ReceivedBody): unknown {
  return body.isJson ? body.value : body.text || undefined
}

function controlled(world: World, { method, body, authorization }: Received): Answer {
  if (!body) return tooLarge
  if (!isAuthorized(authorization, world.credentials)) return unauthorized
  if (method === 'DELETE') {
    world.faults.clear()
    return { status: 204 }
  }
  if (method !== 'POST') return notFound
  if (!body.isJson) return badRequest
  const wanted = fault.safeParse(body.value)
  if (!wanted.success) return refused(...fieldErrorsOf(wanted.error, body.value).errors)
  world.faults.next(wanted.data)
  return { status: 200, body: wanted.data }
}
