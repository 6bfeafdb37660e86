import type { ServerResponse } from 'node:http'
import { type Request, Router } from 'express'
import * as z from 'zod/mini'
import { fieldErrorsOf, invalid } from '#contract/field-error.ts'
import { noQuery } from '#contract/protocol/query.ts'
import { redactAddress } from '#contract/rooms/stream.ts'
import {
  type StreamDestination,
  type StreamDestinationList,
  type StreamDestinationUse,
  streamDestinationCreate,
  streamDestinationLimits,
  streamDestinationUse,
} from '#contract/rooms/stream-destination.ts'
import { replayedHeader } from '#contract/submission.ts'
import { type BodyRules, readBody } from '../../http/body.ts'
import { operatorOf } from '../../http/middleware/access/operator.ts'
import { requestIdOf } from '../../http/middleware/request-id.ts'
import { sendProblem } from '../../http/problems.ts'
import { rateLimitKey } from '../../http/rate-limit-key.ts'
import { sendJson, sendNoContent } from '../../http/send-json.ts'
import {
  type ConcurrencyLimiter,
  createConcurrencyLimiter,
  sendOverloaded,
} from '../../limits/requests/concurrency-limiter.ts'
import { endpointOf } from '../../signalwire/endpoints.ts'
import type {
  Destination,
  DestinationRecords,
} from '../../stream-destinations/destination-records.ts'
import { withoutStreamKeys } from '../../submissions/stream-address.ts'
import type { Submissions } from '../../submissions/submissions.ts'
import { readKey } from '../idempotency-key.ts'
import { createTurns, parseQuery, sendFieldError } from '../turns.ts'
import { sendStoredResponse } from '../video/send-stored-response.ts'

export type StreamDestinationsDeps = {
  readonly records: DestinationRecords
  readonly submissions: Pick<Submissions, 'submit' | 'recentVersions'>
  /** Bounds the calls to SignalWire of people. */
  readonly limiter: ConcurrencyLimiter
}

/**
 * Keeps addresses that streams are sent to, under names, and uses them. An address goes to
 * SignalWire from here and never back to the caller.
 */
export function streamDestinationsRouter(deps: StreamDestinationsDeps): Router {
  const { records, submissions } = deps
  const handle = createTurns(
    'Greenroom cannot use its database, so saved destinations can be neither shown, changed nor used. Nothing was sent to SignalWire. Try again in a minute; if it still fails, check that the database is running.',
  )
  const limiter = createConcurrencyLimiter()
  /** Apart, for SignalWire may be slow. */
  const useLimiter = createConcurrencyLimiter()

  const list = handle(limiter, async (request, response, { turn }) => {
    if (!parseQuery(request, response, noQuery)) return
    await turn()
    const destinations = (await records.list()).toSorted(byName)
    const body: StreamDestinationList = {
      can_save: records.canSave,
      data: destinations.map(toApi),
    }
    sendJson(response, 200, body)
  })

  const create = handle(limiter, async (request, response, { turn }) => {
    const key = readKey(request)
    if (!key.ok) return sendJson(response, 422, key.errors)
    const body = await readBody(request, response, bodyRules)
    if (!body) return
    const checked = z.safeParse(streamDestinationCreate, body.value)
    if (!checked.success) {
      return sendJson(response, 422, fieldErrorsOf(checked.error, body.value))
    }
    if (!records.canSave) {
      return sendProblem(
        response,
        'wrong_state',
        'Greenroom has no key to encrypt the address with, so nothing was saved. The person who runs Greenroom can set ENCRYPTION_KEY and start it again.',
      )
    }
    await turn()
    const { name, url: address } = checked.data
    const operator = operatorOf(response) ?? null
    const result = await records.create({ key: key.key, name, address, operator })
    if (result.kind === 'name_taken') return sendFieldError(response, nameTaken)
    if (result.kind === 'full') {
      return sendProblem(
        response,
        'wrong_state',
        `There are ${streamDestinationLimits.destinations} saved destinations already, and there can be no more. Nothing was saved. Delete one that nobody needs first.`,
      )
    }
    if (result.kind === 'key_reused') {
      return sendProblem(
        response,
        'key_reused',
        'This Idempotency-Key was used before for a different destination. Nothing was saved. Send it with a new key.',
      )
    }
    if (result.kind === 'known') response.setHeader(replayedHeader, 'true')
    sendJson(response, 201, toApi(result.destination))
  })

  const remove = handle(limiter, async (request, response, { turn }) => {
    await turn()
    if (await records.remove(idOf(request))) sendNoContent(response)
    else sendMissing(response)
  })

  const use = handle(useLimiter, async (request, response, { turn }) => {
    const key = readKey(request)
    if (!key.ok) return sendJson(response, 422, key.errors)
    const body = await readBody(request, response, bodyRules)
    if (!body) return
    const checked = z.safeParse(streamDestinationUse, body.value)
    if (!checked.success) {
      return sendJson(response, 422, fieldErrorsOf(checked.error, body.value))
    }
    await turn()
    const destination = await records.find(idOf(request))
    if (!destination) return sendMissing(response)
    const { address } = destination
    if (address === undefined) {
      return sendProblem(
        response,
        'wrong_state',
        'The address of this destination cannot be read: it was saved with another ENCRYPTION_KEY, or there is none now. Nothing was sent. Delete the destination and save it again.',
      )
    }
    // Held until the call has ended, not the caller, as with every call that is forwarded.
    const release = deps.limiter.acquire(rateLimitKey(request, response))
    if (!release) return sendOverloaded(response)
    const { kind, endpoint, target } = callOf(checked.data)
    const { method } = endpoint
    const { response: stored, replayed } = await submissions
      .submit({
        kind,
        request: { method, target, body: { url: address }, requestId: requestIdOf(response) },
        key: key.key,
        operator: operatorOf(response) ?? null,
      })
      .finally(release)
    if (replayed) response.setHeader(replayedHeader, 'true')
    else if (stored.status === 200)
      submissions.recentVersions.remember(endpoint, target, stored.body)
    // SignalWire repeats the address in its response.
    const told = withoutStreamKeys(stored.body, [{ url: address }])
    sendStoredResponse(response, { ...stored, body: told })
  })

  return Router()
    .get('/api/stream-destinations', list)
    .post('/api/stream-destinations', create)
    .delete('/api/stream-destinations/:id', remove)
    .post('/api/stream-destinations/:id/use', use)
}

const bodyRules: BodyRules = {
  maxBytes: 16 * 1024,
  tooLarge:
    'The body has more than 16 KiB. Nothing was done. Send less: no destination needs that much.',
}

const nameTaken = invalid(
  'name',
  'Another saved destination has this name, or one like it',
  'not_unique',
)

const startStream = endpointOf('POST', '/api/video/conferences/{id}/streams')
const changeStream = endpointOf('PUT', '/api/video/streams/{id}')

/** @returns the call to SignalWire that a use of a destination is */
function callOf(use: StreamDestinationUse) {
  return 'conference_id' in use
    ? ({
        kind: 'create_stream',
        endpoint: startStream,
        target: startStream.path.replace('{id}', use.conference_id),
      } as const)
    : ({
        kind: 'update_stream',
        endpoint: changeStream,
        target: changeStream.path.replace('{id}', use.stream_id),
      } as const)
}

const collator = new Intl.Collator('en', { numeric: true })

function byName(one: Destination, other: Destination): number {
  return collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)
}

function toApi({ id, name, address, createdAt, createdBy }: Destination): StreamDestination {
  return {
    id,
    name,
    address: address === undefined ? null : redactAddress(address),
    created_at: new Date(createdAt).toISOString(),
    created_by: createdBy,
  }
}

/** The id's letters may be in either case. */
function idOf({ params: { id } }: Request): string {
  return typeof id === 'string' ? id.toLowerCase() : ''
}

function sendMissing(response: ServerResponse): void {
  sendProblem(
    response,
    'not_found',
    'There is no saved destination with this id: it was deleted, or never saved. Nothing was done.',
  )
}
