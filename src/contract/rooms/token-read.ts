import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'
import { UUID_SOURCE } from '../ids.ts'

/** Most conferences that can be asked for at once. */
export const MAX_TOKEN_READ_IDS = 50

const ids = new RegExp(`^${UUID_SOURCE}(?:,${UUID_SOURCE}){0,${MAX_TOKEN_READ_IDS - 1}}$`, 'i')

/** Query of `GET /api/token-reads`: ids of conferences, with commas between them. */
export const tokenReadQuery = z.strictObject({
  conference_ids: z
    .string(`Must be ids of 1 to ${MAX_TOKEN_READ_IDS} conferences`)
    .check(
      z.regex(
        ids,
        `Must be ids of 1 to ${MAX_TOKEN_READ_IDS} conferences, with commas between them`,
      ),
    ),
})

/** When the tokens of a conference were read through this Greenroom first. */
export const tokenRead = z.object({ conference_id: z.string(), at: dateTime })
export type TokenRead = z.infer<typeof tokenRead>

/** The response of `GET /api/token-reads`: those of them that were read. */
export const tokenReadList = z.object({ data: z.array(tokenRead) })
export type TokenReadList = z.infer<typeof tokenReadList>
