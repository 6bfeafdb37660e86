import type { ServerResponse } from 'node:http'
import { type Request, Router } from 'express'
import {
  type BatchDetail,
  type BatchPage,
  type BatchRowPage,
  batchActions,
  batchLimits,
  batchPageLimit,
  batchRowPageLimit,
} from '#contract/batches/batch.ts'
import { batchQuery, batchRowQuery } from '#contract/batches/batch-request.ts'
import { replayedHeader } from '#contract/submission.ts'
import type { BatchRecord, RowRecord } from '../../batches/batch.ts'
import type { Batches } from '../../batches/batches.ts'
import { checkRetry } from '../../batches/rows/check-retry.ts'
import { checkBatch } from '../../batches/take-in.ts'
import { type BodyRules, readBody } from '../../http/body.ts'
import { operatorOf } from '../../http/middleware/access/operator.ts'
import { requestIdOf } from '../../http/middleware/request-id.ts'
import { sendProblem } from '../../http/problems.ts'
import { sendJson } from '../../http/send-json.ts'
import { createConcurrencyLimiter } from '../../limits/requests/concurrency-limiter.ts'
import type { WaitForTurn } from '../../submissions/history/cursor.ts'
import { readKey } from '../idempotency-key.ts'
import { readSequenceCursor, wrongCursor } from '../sequence-cursor.ts'
import { createTurns, parseQuery, sendFieldError } from '../turns.ts'
import { toApiBatch, toApiRow } from './to-api.ts'

/** Bodies of up to 4 MiB each, with what is made of them, are in memory at a time. */
const BODY_LIMITS = { total: 4, perClient: 2 }

/** Many at once: takes batches in, shows how far they are, and steers them. */
export function batchesRouter({ records, insert, act, retry }: Batches): Router {
  const handle = createTurns(
    'Greenroom cannot use its database, so batches can be neither taken in nor shown nor changed. Look at the list of batches in a minute, before you send it again; if it still fails, check that the database is running.',
  )
  const bodyLimiter = createConcurrencyLimiter(BODY_LIMITS)
  const limiter = createConcurrencyLimiter()

  const detailOf = async (batch: BatchRecord): Promise<BatchDetail> => ({
    ...toApiBatch(batch, await records.counts(batch.id), Date.now()),
    base: await records.base(batch.id),
  })
  const find = async (request: Request, response: ServerResponse, turn: WaitForTurn) => {
    await turn()
    const { id } = request.params
    // The id's letters may be in either case.
    const batch = typeof id === 'string' ? await records.find(id.toLowerCase()) : undefined
    if (!batch) {
      sendProblem(
        response,
        'not_found',
        'There is no batch with this id: it was removed with the record of its time, or never taken in.',
      )
    }
    return batch
  }
  const sendBatch = async (response: ServerResponse, id: string) => {
    const batch = await records.find(id)
    if (batch) return sendJson(response, 200, await detailOf(batch))
    sendProblem(response, 'not_found', 'The batch was removed meanwhile.')
  }

  const takeIn = handle(bodyLimiter, async (request, response, { turn }) => {
    const key = readKey(request)
    if (!key.ok) return sendJson(response, 422, key.errors)
    const body = await readBody(request, response, bodyRules(turn))
    if (!body) return
    const from = {
      key: key.key,
      operator: operatorOf(response) ?? null,
      requestId: requestIdOf(response),
    }
    const checked = await checkBatch(body.value, from, turn)
    if (!checked.ok) return sendJson(response, 422, checked.errors)
    const known = (await records.findByKey(key.key)) ?? (await insert(checked.batch, turn))
    if (known.fingerprint !== checked.batch.fingerprint) {
      return sendProblem(
        response,
        'key_reused',
        'This Idempotency-Key was used before for a different batch. Nothing was taken in. Send it with a new key.',
      )
    }
    if (known.id !== checked.batch.id) response.setHeader(replayedHeader, 'true')
    response.setHeader('Location', `/api/batches/${known.id}`)
    sendJson(response, 201, await detailOf(known))
  })

  const list = handle(limiter, async (request, response, { turn }) => {
    const query = parseQuery(request, response, batchQuery)
    if (!query) return
    const before = readSequenceCursor(query.cursor)
    if (before === null) return sendFieldError(response, wrongCursor)
    const limit = Number(query.limit ?? batchPageLimit.default)
    await turn()
    const found = await records.page(limit, before)
    const data = []
    for (const batch of found.slice(0, limit)) {
      await turn()
      data.push(toApiBatch(batch, await records.counts(batch.id), Date.now()))
    }
    const last = found[limit - 1]
    const body: BatchPage = { data, next: found.length > limit && last ? `${last.seq}` : null }
    sendJson(response, 200, body)
  })

  const one = handle(limiter, async (request, response, { turn }) => {
    const batch = await find(request, response, turn)
    if (batch) sendJson(response, 200, await detailOf(batch))
  })

  const rows = handle(limiter, async (request, response, { turn }) => {
    const query = parseQuery(request, response, batchRowQuery)
    if (!query) return
    const after = readSequenceCursor(query.cursor)
    if (after === null) return sendFieldError(response, wrongCursor)
    const batch = await find(request, response, turn)
    if (!batch) return
    const limit = Number(query.limit ?? batchRowPageLimit.default)
    const found = await records.rows(batch.id, { state: query.state, after: after ?? -1, limit })
    const last = found[limit - 1]
    const body: BatchRowPage = {
      data: found.slice(0, limit).map(toApiRow),
      next: found.length > limit && last ? `${last.row_index}` : null,
    }
    sendJson(response, 200, body)
  })

  const again = handle(bodyLimiter, async (request, response, { turn }) => {
    const body = await readBody(request, response, bodyRules(turn))
    if (!body) return
    const batch = await find(request, response, turn)
    if (!batch) return
    const known = await allRows(batch, turn)
    const base = await records.base(batch.id)
    const checked = await checkRetry(body.value, batch, base, (index) => known[index], turn)
    if (!checked.ok) return sendJson(response, 422, checked.errors)
    await retry(batch.id, checked.rows, turn)
    await sendBatch(response, batch.id)
  })
  const allRows = async (batch: BatchRecord, turn: WaitForTurn) => {
    const known: RowRecord[] = []
    while (known.length < batch.total) {
      await turn()
      const limit = batchRowPageLimit.max
      const found = await records.rows(batch.id, { after: known.length - 1, limit })
      if (found.length === 0) break
      known.push(...found.slice(0, limit))
    }
    return known
  }

  const router = Router()
    .get('/api/batches', list)
    .post('/api/batches', takeIn)
    .get('/api/batches/:id', one)
    .get('/api/batches/:id/rows', rows)
    .post('/api/batches/:id/retry', again)
  for (const action of batchActions) {
    const steer = handle(limiter, async (request, response, { turn }) => {
      const batch = await find(request, response, turn)
      if (!batch) return
      if (await act(batch.id, action)) return sendBatch(response, batch.id)
      sendProblem(
        response,
        'wrong_state',
        `This batch is ${batch.state}, so that it cannot be ${actionDone[action]}. Nothing was changed. ${batch.state === 'paused' ? 'Resume it first.' : 'Rows that were not done can be retried.'}`,
      )
    })
    router.post(`/api/batches/:id/${action}`, steer)
  }
  return router
}

const actionDone = { pause: 'paused', resume: 'resumed', stop: 'stopped' }

function bodyRules(turn: WaitForTurn): BodyRules {
  return {
    maxBytes: batchLimits.bytes,
    tooLarge: `The body has more than 4 MiB. Nothing was taken in. Put what rows have in common into the base, or send it as several batches of at most ${batchLimits.rows.toLocaleString('en')} rows.`,
    turn,
  }
}
