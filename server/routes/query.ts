import * as z from 'zod/mini'
import { type FieldErrors, fieldErrorsOf, invalid } from '#contract/field-error.ts'

export type QueryResult<Values> =
  /** `search` is empty or begins with `?`; rebuilt, so that nothing unchecked is sent. */
  | {
      readonly ok: true
      readonly search: string
      readonly values: Values
    }
  | { readonly ok: false; readonly errors: FieldErrors }

/** Far more than any endpoint takes; each wrong one gets an entry in the response. */
const MAX_QUERY_PARAMETERS = 20

const texts = z.record(z.string(), z.string())

/**
 * Checks a query against its schema.
 *
 * @param query what follows the question mark
 * @param schema of a record of texts
 */
export function readQuery<Schema extends z.core.$ZodType>(
  query: string,
  schema: Schema,
): QueryResult<z.infer<Schema>> {
  if (query === '') {
    const parsed = z.safeParse(schema, {})
    if (parsed.success) return { ok: true, search: '', values: parsed.data }
  }
  const entries = [...new URLSearchParams(query)]
  if (entries.length > MAX_QUERY_PARAMETERS) {
    const errors = [invalid(null, `Must have at most ${MAX_QUERY_PARAMETERS} parameters`)]
    return { ok: false, errors: { errors } }
  }
  const values = Object.fromEntries(entries)
  const repeated = Object.keys(values).filter(
    (name) => entries.filter(([other]) => other === name).length > 1,
  )
  if (repeated.length > 0) {
    const errors = repeated.map((name) => invalid(name, 'Must be given once only'))
    return { ok: false, errors: { errors } }
  }
  const parsed = z.safeParse(schema, values)
  if (!parsed.success) return { ok: false, errors: fieldErrorsOf(parsed.error, values) }
  const search = new URLSearchParams(texts.parse(parsed.data)).toString()
  return { ok: true, search: search === '' ? '' : `?${search}`, values: parsed.data }
}
