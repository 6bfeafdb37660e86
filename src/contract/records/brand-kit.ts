import * as z from 'zod/mini'
import { color } from '../color-schema.ts'
import { dateTime } from '../date-time-schema.ts'
import { colorFields } from '../theme.ts'
import { recordFacts, recordVersionFacts } from './versioned-record.ts'

/** Most kits of one space, and most characters of a name and of notes. */
export const brandKitLimits = { kits: 500, name: 80, notes: 2_000 } as const

/** All ten colours of a room. */
export const brandKitColors = z.record(z.enum(colorFields), color)
export type BrandKitColors = z.infer<typeof brandKitColors>

/** A named pair of themes, shared by everybody of a space. Its ETag is its version in quotes. */
export const brandKit = z.object({
  ...recordFacts,
  name: z.string(),
  notes: z.string(),
  colors: brandKitColors,
})
export type BrandKit = z.infer<typeof brandKit>

/** The response of `GET /api/brand-kits`: all of them, by name. */
export const brandKitList = z.object({ data: z.array(brandKit) })
export type BrandKitList = z.infer<typeof brandKitList>

/** What a kit was after a change; after it was deleted, what it was last. */
export const brandKitVersion = z.object({
  ...recordVersionFacts,
  name: z.string(),
  notes: z.string(),
  colors: brandKitColors,
})
export type BrandKitVersion = z.infer<typeof brandKitVersion>

/** One page of `GET /api/brand-kits/{id}/history`, newest first; `next` is the cursor of the one after. */
export const brandKitHistory = z.object({
  data: z.array(brandKitVersion),
  next: z.nullable(z.string()),
})
export type BrandKitHistory = z.infer<typeof brandKitHistory>

/** A conference that was made or changed with a kit, and when that was done last. */
export const brandKitUse = z.object({
  conference_id: z.string(),
  name: z.nullable(z.string()),
  at: dateTime,
})
export type BrandKitUse = z.infer<typeof brandKitUse>

/** One page of `GET /api/brand-kits/{id}/uses`, newest first; `next` is the cursor of the one after. */
export const brandKitUsePage = z.object({
  data: z.array(brandKitUse),
  next: z.nullable(z.string()),
})
export type BrandKitUsePage = z.infer<typeof brandKitUsePage>

/** Most entries in one page of a kit's uses, and how many come unasked. */
export const brandKitUseLimit = { max: 500, default: 100 } as const

/** Header of a create or update that names the kit whose colours it has. */
export const brandKitHeader = 'Brand-Kit'
