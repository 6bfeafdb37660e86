import type { Failure } from '#api/failure.ts'
import type { FieldError } from '#contract/field-error.ts'
import { revealField } from '../fields/reveal-field.ts'
import type { ConferenceFormApi } from '../form-resolver.ts'
import { type FormField, formFields } from '../values/form-values.ts'

/** What a 422 says, sorted into what belongs to a field and what does not. */
export type ServerErrors = {
  fields: readonly { field: FormField; message: string }[]
  unnamed: readonly string[]
}

/** The first message for each field of the form, and what names none of them. */
export function sortServerErrors(errors: readonly FieldError[]): ServerErrors {
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

/** Puts the messages of a 422 at their fields, and the focus into the first one that takes it. */
export function showServerErrors(
  form: ConferenceFormApi,
  failure: Extract<Failure, { kind: 'invalid_fields' }>,
): void {
  const { fields } = sortServerErrors(failure.errors)
  for (const { field, message } of fields) form.setError(field, { type: 'server', message })
  const [first] = fields
  if (!first) return
  revealField(first.field)
  form.setFocus(first.field)
}

/** @returns what a 422 found wrong without naming a field of the form */
export function unnamedErrors(failure: Failure | null): readonly string[] {
  return failure?.kind === 'invalid_fields' ? sortServerErrors(failure.errors).unnamed : []
}
