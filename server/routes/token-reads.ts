import { Router } from 'express'
import { writeDateTime } from '#contract/date-time.ts'
import { type TokenReadList, tokenReadQuery } from '#contract/rooms/token-read.ts'
import { sendJson } from '../http/send-json.ts'
import { createConcurrencyLimiter } from '../limits/requests/concurrency-limiter.ts'
import type { TokenReads } from '../token-reads/token-reads.ts'
import { createTurns, parseQuery } from './turns.ts'

/** Tells when the join tokens of conferences were read here first. */
export function tokenReadsRouter(reads: TokenReads): Router {
  const handle = createTurns(
    'Greenroom cannot read its database, so it cannot tell whose join tokens were read. Nothing was changed. Try again in a minute; if it still fails, check that the database is running.',
  )
  const list = handle(createConcurrencyLimiter(), async (request, response, { turn }) => {
    const query = parseQuery(request, response, tokenReadQuery)
    if (!query) return
    await turn()
    const found = await reads.firstReads(query.conference_ids.toLowerCase().split(','))
    const body: TokenReadList = {
      data: [...found].map(([conference_id, at]) => ({ conference_id, at: writeDateTime(at) })),
    }
    sendJson(response, 200, body)
  })
  return Router().get('/api/token-reads', list)
}
