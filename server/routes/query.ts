import * as z from 'zod/mini'
import { type FieldErrors, fieldErrorsOf, invalid } from '#contract/field-error.ts'

export type QueryResult<Values> =
  /** `search` is empty or begins with `?`; written anew, so that nothing unread goes up. */
  | {
      readonly ok: true
      readonly search: string
      readonly values: Values
    }
  | { readonly ok: false; readonly errors: FieldErrors }

/** Far more than any of our calls takes; each one that is wrong gets an entry in the answer. */
const MAX_QUERY_PARAMETERS = 20

const texts = z.record(z.string(), z.string())

/**
 * Holds a query to its schema.
 *
 * @param query what stands after the question mark
 * @param schema of a record of texts
 */
export function readQuery<Schema extends z.core.$ZodType>(
  query: string,
  schema: Schema,
): QueryResult<z.infer<Schema>> {
  const given = [...new URLSearchParams(query)]
  if (given.length > MAX_QUERY_PARAMETERS) {
    const errors = [invalid(null, `Must have at most ${MAX_QUERY_PARAMETERS} parameters`)]
    return { ok: false, errors: { errors } }
  }
  const values = Object.fromEntries(given)
  const repeated = Object.keys(values).filter(
    (name) => given.filter(([other]) => other === name).length > 1,
  )
  if (repeated.length > 0) {
    const errors = repeated.map((name) => invalid(name, 'Must be given once only'))
    return { ok: false, errors: { errors } }
  }
  const checked = z.safeParse(schema, values)
  if (!checked.success) return { ok: false, errors: fieldErrorsOf(checked.error, values) }
  const search = new URLSearchParams(texts.parse(checked.data)).toString()
  return { ok: true, search: search === '' ? '' : `?${search}`, values: checked.data }
}
