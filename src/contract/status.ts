import * as z from 'zod/mini'

/** Answer of `GET /api/status`: which account Greenroom acts on. */
export const status = z.object({
  mode: z.enum(['sandbox', 'live']),
  space: z.nullable(z.string()),
  version: z.string(),
  /** Pattern of the page where guests join, with `{name}` or `{id}`; absent where there is none. */
  joinUrl: z.optional(z.string()),
})
export type Status = z.infer<typeof status>
