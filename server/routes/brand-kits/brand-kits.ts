import type { ServerResponse } from 'node:http'
import { type Request, Router } from 'express'
import {
  type BrandKitHistory,
  type BrandKitList,
  type BrandKitUsePage,
  brandKitLimits,
  brandKitUseLimit,
} from '#contract/brand-kit.ts'
import { brandKitUseQuery } from '#contract/brand-kit-request.ts'
import { invalid } from '#contract/field-error.ts'
import { noQuery } from '#contract/query.ts'
import { recordHistoryQuery } from '#contract/record-request.ts'
import { replayedHeader } from '#contract/submission.ts'
import { recordHistoryLimit } from '#contract/versioned-record.ts'
import type { ChangeResult, Kit } from '../../brand-kits/brand-kit.ts'
import type { BrandKitRecords } from '../../brand-kits/brand-kit-records.ts'
import { checkChangedKit, checkNewKit } from '../../brand-kits/check-kit.ts'
import { type BodyRules, readBody } from '../../http/body.ts'
import { operatorOf } from '../../http/middleware/access/operator.ts'
import { sendProblem } from '../../http/problems.ts'
import { sendJson, sendNoContent } from '../../http/send-json.ts'
import { createConcurrencyLimiter } from '../../limits/requests/concurrency-limiter.ts'
import type { WaitForTurn } from '../../submissions/history/cursor.ts'
import { fingerprintOf } from '../../submissions/ledger/fingerprint.ts'
import { readKey } from '../idempotency-key.ts'
import { readSequenceCursor, wrongCursor } from '../sequence-cursor.ts'
import { createTurns, parseQuery, sendFieldError } from '../turns.ts'
import { etagOf, type IfMatch, readIfMatch } from './if-match.ts'
import { toApiKit, toApiUse, toApiVersion } from './to-api.ts'

/** Keeps named pairs of themes, and tells who changed them and which conferences have them. */
export function brandKitsRouter(records: BrandKitRecords): Router {
  const handle = createTurns(
    'Greenroom cannot use its database, so brand kits can be neither shown nor changed. If this was a change, look at the kit in a minute, before you send it again; if it still fails, check that the database is running.',
  )
  const limiter = createConcurrencyLimiter()

  const find = async (request: Request, response: ServerResponse, turn: WaitForTurn) => {
    await turn()
    const kit = await records.find(idOf(request))
    if (!kit) sendMissing(response)
    return kit
  }

  /** @returns the kit to change, where it is as the caller saw it */
  const findToChange = async (
    request: Request,
    response: ServerResponse,
    turn: WaitForTurn,
    ifMatch: IfMatch,
  ) => {
    const kit = await find(request, response, turn)
    if (!kit || (ifMatch.kind === 'given' && ifMatch.matches(kit.version))) return kit
    sendStale(response)
    return undefined
  }

  const list = handle(limiter, async (request, response, { turn }) => {
    if (!parseQuery(request, response, noQuery)) return
    await turn()
    const kits = (await records.list()).toSorted(byName)
    const body: BrandKitList = { data: kits.map(toApiKit) }
    sendJson(response, 200, body)
  })

  const create = handle(limiter, async (request, response, { turn }) => {
    const key = readKey(request)
    if (!key.ok) return sendJson(response, 422, key.errors)
    const body = await readBody(request, response, bodyRules)
    if (!body) return
    const checked = checkNewKit(body.value)
    if (!checked.ok) return sendJson(response, 422, checked.errors)
    const { content } = checked
    await turn()
    const fingerprint = fingerprintOf('POST', '/api/brand-kits', content)
    const operator = operatorOf(response) ?? null
    const result = await records.create({ key: key.key, fingerprint, operator, content })
    if (result.kind === 'name_taken') return sendFieldError(response, nameTaken)
    if (result.kind === 'full') {
      return sendProblem(
        response,
        'wrong_state',
        `There are ${brandKitLimits.kits} brand kits already, and there can be no more. Nothing was created. Delete one that nobody needs first.`,
      )
    }
    if (result.kind === 'known') {
      if (result.fingerprint !== fingerprint) {
        return sendProblem(
          response,
          'key_reused',
          'This Idempotency-Key was used before for a different brand kit. Nothing was created. Send it with a new key.',
        )
      }
      response.setHeader(replayedHeader, 'true')
    }
    response.setHeader('Location', `/api/brand-kits/${result.kit.id}`)
    sendKit(response, 201, result.kit)
  })

  const one = handle(limiter, async (request, response, { turn }) => {
    const kit = await find(request, response, turn)
    if (kit) sendKit(response, 200, kit)
  })

  const change = handle(limiter, async (request, response, { turn }) => {
    const ifMatch = parseIfMatch(request, response)
    if (!ifMatch) return
    const body = await readBody(request, response, bodyRules)
    if (!body) return
    const checked = checkChangedKit(body.value)
    if (!checked.ok) return sendJson(response, 422, checked.errors)
    const kit = await findToChange(request, response, turn, ifMatch)
    if (!kit) return
    const result = await records.change(kit, checked.content, operatorOf(response) ?? null)
    if (result.kind === 'changed') sendKit(response, 200, result.kit)
    else sendUnchanged(response, result)
  })

  const remove = handle(limiter, async (request, response, { turn }) => {
    const ifMatch = parseIfMatch(request, response)
    if (!ifMatch) return
    const kit = await findToChange(request, response, turn, ifMatch)
    if (!kit) return
    const result = await records.remove(kit, operatorOf(response) ?? null)
    if (result.kind === 'changed') sendNoContent(response)
    else sendUnchanged(response, result)
  })

  const history = handle(limiter, async (request, response, { turn }) => {
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
    const body: BrandKitHistory = {
      data: found.slice(0, limit).map(toApiVersion),
      next: found.length > limit && last ? `${last.version}` : null,
    }
    sendJson(response, 200, body)
  })

  const uses = handle(limiter, async (request, response, { turn }) => {
    const query = parseQuery(request, response, brandKitUseQuery)
    if (!query) return
    const before = readSequenceCursor(query.cursor)
    if (before === null) return sendFieldError(response, wrongCursor)
    await turn()
    if (!(await records.isOnRecord(idOf(request)))) return sendMissing(response)
    const limit = Number(query.limit ?? brandKitUseLimit.default)
    const found = await records.uses(idOf(request), limit, before, turn)
    const last = found[limit - 1]
    const body: BrandKitUsePage = {
      data: found.slice(0, limit).map(toApiUse),
      next: found.length > limit && last ? `${last.seq}` : null,
    }
    sendJson(response, 200, body)
  })

  return Router()
    .get('/api/brand-kits', list)
    .post('/api/brand-kits', create)
    .get('/api/brand-kits/:id', one)
    .put('/api/brand-kits/:id', change)
    .delete('/api/brand-kits/:id', remove)
    .get('/api/brand-kits/:id/history', history)
    .get('/api/brand-kits/:id/uses', uses)
}

const bodyRules: BodyRules = {
  maxBytes: 64 * 1024,
  tooLarge:
    'The body has more than 64 KiB. Nothing was done. Send less: no brand kit needs that much.',
}

const nameTaken = invalid('name', 'Another brand kit has this name, or one like it', 'not_unique')

const collator = new Intl.Collator('en', { numeric: true })

function byName(one: Kit, other: Kit): number {
  return collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)
}

/** The id's letters may be in either case. */
function idOf({ params: { id } }: Request): string {
  return typeof id === 'string' ? id.toLowerCase() : ''
}

function sendKit(response: ServerResponse, status: number, kit: Kit): void {
  response.setHeader('ETag', etagOf(kit))
  sendJson(response, status, toApiKit(kit))
}

/** @returns which versions the caller means; undefined where that is not said and a refusal was sent */
function parseIfMatch(request: Request, response: ServerResponse): IfMatch | undefined {
  const ifMatch = readIfMatch(request)
  if (ifMatch.kind === 'given') return ifMatch
  if (ifMatch.kind === 'malformed') {
    sendFieldError(response, invalid('If-Match', 'Must be the ETag of a brand kit, such as "3"'))
  } else {
    sendProblem(
      response,
      'precondition_required',
      'A change of a brand kit must say in If-Match which version it is of, so that it undoes nobody else’s. Nothing was changed. Read the kit and send its ETag along.',
    )
  }
  return undefined
}

function sendUnchanged(
  response: ServerResponse,
  { kind }: Exclude<ChangeResult, { kind: 'changed' }>,
): void {
  if (kind === 'missing') sendMissing(response)
  else if (kind === 'stale') sendStale(response)
  else sendFieldError(response, nameTaken)
}

function sendMissing(response: ServerResponse): void {
  sendProblem(
    response,
    'not_found',
    'There is no brand kit with this id: it was deleted, or never made.',
  )
}

function sendStale(response: ServerResponse): void {
  sendProblem(
    response,
    'precondition_failed',
    'The brand kit was changed after the version that this change is of. Nothing was changed now. Read it again, and make the change to what it is now.',
  )
}
