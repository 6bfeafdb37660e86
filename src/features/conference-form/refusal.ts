import type { FieldError } from '#contract/field-error.ts'
import { type FormField, formFields } from './form-values.ts'

/** What a 422 says, sorted into what belongs to a field and what does not. */
export type Refusal = {
  fields: readonly { field: FormField; message: string }[]
  unnamed: readonly string[]
}

/**
 * @param errors of a 422, SignalWire's or the proxy's
 * @returns the first message for each field of the form, and what names none of them
 */
export function sortRefusal(errors: readonly FieldError[]): Refusal {
  const fields = new Map<FormField, string>()
  const unnamed: string[] = []
  for (const { attribute, message } of errors) {
    const field = formFields.find((name) => name === attribute)
    if (field === undefined) unnamed.push(attribute ? `${attribute}: ${message}` : message)
    else if (!fields.has(field)) fields.set(field, message)
  }
  return {
    fields: formFields.flatMap((field) => {
      const message = fields.get(field)
      return message === undefined ? [] : [{ field, message }]
    }),
    unnamed,
  }
}
