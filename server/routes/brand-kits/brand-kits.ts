import type { Router } from 'express'
import {
  type BrandKitUsePage,
  brandKitLimits,
  brandKitUseLimit,
} from '#contract/records/brand-kit.ts'
import { brandKitUseQuery } from '#contract/records/brand-kit-request.ts'
import type { BrandKitRecords } from '../../brand-kits/brand-kit-records.ts'
import { checkChangedKit, checkNewKit } from '../../brand-kits/check-kit.ts'
import { sendJson } from '../../http/send-json.ts'
import { createRecordRoutes, idOf } from '../records/record-routes.ts'
import { readSequenceCursor, wrongCursor } from '../sequence-cursor.ts'
import { parseQuery, sendFieldError } from '../turns.ts'
import { toApiKit, toApiUse, toApiVersion } from './to-api.ts'

const path = '/api/brand-kits'

/** Keeps named pairs of themes, and tells who changed them and which conferences have them. */
export function brandKitsRouter(records: BrandKitRecords): Router {
  const { router, handle, sendMissing } = createRecordRoutes({
    path,
    words: { one: 'brand kit', many: 'brand kits' },
    limit: brandKitLimits.kits,
    records,
    checkNew: checkNewKit,
    checkChanged: checkChangedKit,
    toApi: async (kits) => kits.map(toApiKit),
    toApiVersion,
  })

  const uses = handle(async (request, response, { turn }) => {
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

  return router.get(`${path}/:id/uses`, uses)
}
