import * as z from 'zod/mini'
import { limitParameter } from '../protocol/page.ts'
import { brandKitColors, brandKitLimits, brandKitUseLimit } from './brand-kit.ts'
import { recordCursor, recordName, recordNotes } from './record-request.ts'

/*
 * What clients send about brand kits. Apart from what they get, so that a page that only shows kits
 * need not load it.
 */

/** What people call a kit. */
export const brandKitName = recordName(brandKitLimits.name)

export const brandKitNotes = recordNotes(brandKitLimits.notes)

/** Body of `POST /api/brand-kits`. */
export const brandKitCreate = z.strictObject({
  name: brandKitName,
  notes: z.optional(brandKitNotes),
  colors: brandKitColors,
})
export type BrandKitCreate = z.infer<typeof brandKitCreate>

/** Body of `PUT /api/brand-kits/{id}`: the whole of what can be changed. */
export const brandKitUpdate = z.strictObject({
  name: brandKitName,
  notes: brandKitNotes,
  colors: brandKitColors,
})
export type BrandKitUpdate = z.infer<typeof brandKitUpdate>

/** Query of `GET /api/brand-kits/{id}/uses`. */
export const brandKitUseQuery = z.strictObject({
  limit: limitParameter(brandKitUseLimit.max),
  cursor: recordCursor,
})
