import * as z from 'zod/mini'
import {
  brandKitColors,
  brandKitHistoryLimit,
  brandKitLimits,
  brandKitUseLimit,
} from './brand-kit.ts'
import { JOIN_TOKEN_PART } from './ids.ts'
import { limitParameter } from './page.ts'
import { isVisible, text } from './text.ts'

/*
 * What clients send about brand kits. Apart from what they get, so that a page that only shows kits
 * need not load it.
 */

const misleading = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u

// Kits are shown to everybody, and must hold nothing that lets a person join.
const withoutJoinToken = z.refine<string>(
  (value) => !JOIN_TOKEN_PART.test(value),
  'Contains a join token: remove it',
)

/** What people call a kit. */
export const brandKitName = text(brandKitLimits.name).check(
  z.refine(isVisible, 'Must not be empty or invisible'),
  z.refine(
    (value) => !misleading.test(value),
    'Has a character that changes how the text around it is shown: remove what was pasted and type it again',
  ),
  withoutJoinToken,
)

export const brandKitNotes = text(brandKitLimits.notes).check(withoutJoinToken)

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

const cursor = z.optional(z.string().check(z.maxLength(100, 'Is too long')))

/** Query of `GET /api/brand-kits/{id}/history`. */
export const brandKitHistoryQuery = z.strictObject({
  limit: limitParameter(brandKitHistoryLimit.max),
  cursor,
})

/** Query of `GET /api/brand-kits/{id}/uses`. */
export const brandKitUseQuery = z.strictObject({
  limit: limitParameter(brandKitUseLimit.max),
  cursor,
})
