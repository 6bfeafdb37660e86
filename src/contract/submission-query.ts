import * as z from 'zod/mini'
import { dateTime } from './date-time-schema.ts'
import { limitParameter } from './protocol/page.ts'
import { submissionStates } from './submission.ts'
import { text } from './text/text-schema.ts'

// Apart from what a submission is: the form's first load has that, and does without this.

/** Most rows in one page of submissions, and how many come unasked. */
export const submissionLimit = { max: 200, default: 50 } as const

const filters = {
  state: z.optional(z.enum(submissionStates, `Must be one of ${submissionStates.join(', ')}`)),
  operator: z.optional(text(200)),
  q: z.optional(text(200)),
  from: z.optional(dateTime),
  to: z.optional(dateTime),
}

/** Which submissions are wanted; all values are texts, as they stand in the address. */
export const submissionFilters = z.strictObject(filters)
export type SubmissionFilters = z.infer<typeof submissionFilters>

/** Query of `GET /api/submissions`. */
export const submissionQuery = z.strictObject({
  ...filters,
  limit: limitParameter(submissionLimit.max),
  cursor: z.optional(z.string().check(z.maxLength(100, 'Is too long'))),
})
export type SubmissionQuery = z.infer<typeof submissionQuery>
