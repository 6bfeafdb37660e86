import type { ServerResponse } from 'node:http'
import { type Request, Router } from 'express'
import { noQuery } from '#contract/protocol/query.ts'
import { recordHistoryQuery } from '#contract/records/record-request.ts'
import { recordHistoryLimit } from '#contract/records/versioned-record.ts'
import { replayedHeader } from '#contract/submission.ts'
import { readBody } from '../../http/body.ts'
import { operatorOf } from '../../http/middleware/access/operator.ts'
import { sendJson, sendNoContent } from '../../http/send-json.ts'
import { createConcurrencyLimiter } from '../../limits/requests/concurrency-limiter.ts'
import type { RecordCheck } from '../../records/check-record.ts'
import type { RecordContent, RecordVersion, Versioned } from '../../records/versioned-record.ts'
import type { VersionedRecords } from '../../records/versioned-records.ts'
import type { WaitForTurn } from '../../submissions/history/cursor.ts'
import { fingerprintOf } from '../../submissions/ledger/fingerprint.ts'
import { readKey } from '../idempotency-key.ts'
import { readSequenceCursor, wrongCursor } from '../sequence-cursor.ts'
import { createTurns, parseQuery, sendFieldError, type WorkInTurns } from '../turns.ts'
import { etagOf } from './if-match.ts'
import { createRecordResponses, type RecordWords } from './record-responses.ts'

export type RecordRoutesOptions<Content extends RecordContent> = {
  /** Such as `/api/brand-kits`. */
  readonly path: string
  readonly words: RecordWords
  readonly limit: number
  readonly records: VersionedRecords<Content>
  readonly checkNew: (body: unknown) => RecordCheck<Content>
  readonly checkChanged: (body: unknown) => RecordCheck<Content>
  /** @returns what the API tells of each of these records, of which there is one, or all */
  readonly toApi: (
    records: readonly Versioned<Content>[],
    turn: WaitForTurn,
  ) => Promise<readonly object[]>
  readonly toApiVersion: (version: RecordVersion<Content>) => object
}

/** Keeps records of a kind, and tells who changed them. */
export function createRecordRoutes<Content extends RecordContent>(
  options: RecordRoutesOptions<Content>,
) {
  const { path, records, toApi } = options
  const responses = createRecordResponses(options.words)
  const { bodyRules, sendMissing, sendStale, sendNameTaken } = responses
  const inTurns = createTurns(responses.unavailable)
  const limiter = createConcurrencyLimiter()
  const handle = (work: WorkInTurns) => inTurns(limiter, work)

  const find = async (request: Request, response: ServerResponse, turn: WaitForTurn) => {
    await turn()
    const record = await records.find(idOf(request))
    if (!record) sendMissing(response)
    return record
  }

  const send = async (
    response: ServerResponse,
    status: number,
    record: Versioned<Content>,
    turn: WaitForTurn,
  ) => {
    const [body] = await toApi([record], turn)
    response.setHeader('ETag', etagOf(record))
    sendJson(response, status, body)
  }

  const list = handle(async (request, response, { turn }) => {
    if (!parseQuery(request, response, noQuery)) return
    await turn()
    const found = (await records.list()).toSorted(byName)
    sendJson(response, 200, { data: await toApi(found, turn) })
  })

  const create = handle(async (request, response, { turn }) => {
    const key = readKey(request)
    if (!key.ok) return sendJson(response, 422, key.errors)
    const body = await readBody(request, response, bodyRules)
    if (!body) return
    const checked = options.checkNew(body.value)
    if (!checked.ok) return sendJson(response, 422, checked.errors)
    const { content } = checked
    await turn()
    const fingerprint = fingerprintOf('POST', path, content)
    const operator = operatorOf(response) ?? null
    const result = await records.create({ key: key.key, fingerprint, operator, content })
    if (result.kind === 'name_taken') return sendNameTaken(response)
    if (result.kind === 'full') return responses.sendFull(response, options.limit)
    if (result.kind === 'known') {
      if (result.fingerprint !== fingerprint) return responses.sendKeyReused(response)
      response.setHeader(replayedHeader, 'true')
    }
    response.setHeader('Location', `${path}/${result.record.id}`)
    await send(response, 201, result.record, turn)
  })

  const one = handle(async (request, response, { turn }) => {
    const record = await find(request, response, turn)
    if (record) await send(response, 200, record, turn)
  })

  const change = handle(async (request, response, { turn }) => {
    const ifMatch = responses.parseIfMatch(request, response)
    if (!ifMatch) return
    const body = await readBody(request, response, bodyRules)
    if (!body) return
    const checked = options.checkChanged(body.value)
    if (!checked.ok) return sendJson(response, 422, checked.errors)
    const { content } = checked
    const operator = operatorOf(response) ?? null
    const before = await find(request, response, turn)
    if (!before) return
    if (ifMatch.matches(before.version)) {
      const result = await records.change(before, content, operator)
      if (result.kind === 'changed') return send(response, 200, result.record, turn)
      if (result.kind === 'missing') return sendMissing(response)
      if (result.kind === 'name_taken') return sendNameTaken(response)
    }
    // The same change may have been made already, and its response lost.
    const now = await find(request, response, turn)
    if (!now) return
    const isOfThisVersion = now.version > 1 && ifMatch.matches(now.version - 1)
    const isMade = now.updatedBy === operator && records.hasContent(now, content)
    if (!isOfThisVersion || !isMade) return sendStale(response)
    response.setHeader(replayedHeader, 'true')
    await send(response, 200, now, turn)
  })

  const remove = handle(async (request, response, { turn }) => {
    const key = readKey(request)
    if (!key.ok) return sendJson(response, 422, key.errors)
    const ifMatch = responses.parseIfMatch(request, response)
    if (!ifMatch) return
    await turn()
    const record = await records.find(idOf(request))
    if (record) {
      if (!ifMatch.matches(record.version)) return sendStale(response)
      const result = await records.remove(record, operatorOf(response) ?? null, key.key)
      if (result.kind === 'changed') return sendNoContent(response)
      if (result.kind !== 'missing') return sendStale(response)
    }
    // It may have been deleted by this request before, and the response lost.
    if (!(await records.wasRemoved(idOf(request), key.key))) return sendMissing(response)
    response.setHeader(replayedHeader, 'true')
    sendNoContent(response)
  })

  const history = handle(async (request, response, { turn }) => {
    const query = parseQuery(request, response, recordHistoryQuery)
    if (!query) return
    const before = readSequenceCursor(query.cursor)
    if (before === null) return sendFieldError(response, wrongCursor)
    await turn()
    const limit = Number(query.limit ?? recordHistoryLimit.default)
    const found = await records.history(idOf(request), limit, before)
    if (found.length === 0 && !(await records.isOnRecord(idOf(request)))) {
      return sendMissing(response)
    }
    const last = found[limit - 1]
    sendJson(response, 200, {
      data: found.slice(0, limit).map(options.toApiVersion),
      next: found.length > limit && last ? `${last.version}` : null,
    })
  })

  const router = Router()
    .get(path, list)
    .post(path, create)
    .get(`${path}/:id`, one)
    .put(`${path}/:id`, change)
    .delete(`${path}/:id`, remove)
    .get(`${path}/:id/history`, history)
  return { router, handle, sendMissing }
}

const collator = new Intl.Collator('en', { numeric: true })

type Named = { readonly id: string; readonly name: string }

function byName(one: Named, other: Named): number {
  return collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)
}

/** The id's letters may be in either case. */
export function idOf({ params: { id } }: Request): string {
  return typeof id === 'string' ? id.toLowerCase() : ''
}
