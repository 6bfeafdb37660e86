import * as z from 'zod/mini'

/** Most rows SignalWire gives in one page of a list, and how many it gives unasked. */
export const pageSize = { max: 1000, default: 50 } as const

const links = z.object({
  self: z.string(),
  first: z.string(),
  next: z.optional(z.nullable(z.string())),
  prev: z.optional(z.nullable(z.string())),
})

/**
 * One page of a list.
 *
 * @returns the schema of `{links, data}`
 */
export function pageOf<Row extends z.core.$ZodType>(row: Row) {
  return z.object({ links, data: z.array(row) })
}

/**
 * How many rows a query asks for, as text: from 1 to `max`.
 *
 * @param max below 1,000
 */
export function limitParameter(max: number) {
  return z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => /^[1-9]\d{0,2}$/.test(value) && Number(value) <= max,
          `Must be a whole number from 1 to ${max}`,
        ),
      ),
  )
}
