import * as z from 'zod/mini'

/** One thing wrong with a request, in SignalWire's words. `attribute` names the field, if any. */
export const fieldError = z.object({
  type: z.string(),
  code: z.string(),
  message: z.string(),
  attribute: z.nullable(z.string()),
  url: z.optional(z.nullable(z.string())),
})
export type FieldError = z.infer<typeof fieldError>

/** Body of a 422. */
export const fieldErrors = z.object({ errors: z.array(fieldError) })
export type FieldErrors = z.infer<typeof fieldErrors>

const docs = 'https://developer.signalwire.com/rest/overview/error-codes/'

/**
 * @param attribute the field's name, or null where no field is to blame
 * @param code for programs; one of SignalWire's
 * @returns an entry of a 422 response in SignalWire's own shape
 */
export function invalid(
  attribute: string | null,
  message: string,
  code = 'invalid_parameter',
): FieldError {
  return { type: 'validation_error', code, message, attribute, url: `${docs}#${code}` }
}

/** Most unknown keys that are named: who sends more has not misspelt a field. */
const MAX_UNKNOWN_FIELDS = 20

/**
 * Puts what a schema found wrong into SignalWire's words.
 *
 * @param input what the schema was given; tells a missing field from a wrong one
 * @returns one entry per field, the first finding of each; unknown keys are fields of their own, of
 *   which the first are named and the rest counted, in an entry that blames no field
 */
export function fieldErrorsOf(error: z.core.$ZodError, input: unknown): FieldErrors {
  const byField = new Map<string | null, FieldError>()
  const add = (attribute: string | null, message: string, code?: string) => {
    if (!byField.has(attribute)) byField.set(attribute, invalid(attribute, message, code))
  }
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const unnamed = issue.keys.length - MAX_UNKNOWN_FIELDS
      for (const key of issue.keys.slice(0, MAX_UNKNOWN_FIELDS))
        add(key, 'Is not a field of this request')
      if (unnamed > 0) add(null, `Has ${unnamed} more fields that are not of this request`)
      continue
    }
    const [field] = issue.path
    if (field === undefined) add(null, 'Must be a JSON object')
    else if (!isGiven(input, field))
      add(String(field), 'Must be present', 'missing_required_parameter')
    else add(String(field), issue.message)
  }
  return { errors: [...byField.values()] }
}

function isGiven(input: unknown, field: PropertyKey): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, field)
}
