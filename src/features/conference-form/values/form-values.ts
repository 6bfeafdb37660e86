import {
  conferenceFields,
  type FieldName,
  type FieldValue,
  fieldLabels,
  fieldNames,
  fieldsInPageOrder,
} from '#contract/conference-fields.ts'
import { pluck } from '#contract/typed-object.ts'

export type FormField = FieldName | 'time_zone'

/**
 * What the form holds: every field of a conference, an empty text for an absent one, and the window
 * as wall clocks in a zone. Drafts are kept in this shape.
 */
export type FormValues = { [F in FormField]: F extends FieldName ? FieldValue<F> : string }

/** Fields in visual order on the page. */
export const formFields: readonly FormField[] = fieldsInPageOrder.flatMap((field) =>
  field === 'join_from' ? ['time_zone', field] : [field],
)

export const formLabels: Readonly<Record<FormField, string>> = {
  ...fieldLabels,
  time_zone: 'Time zone',
}

/** An untouched form. */
export function emptyForm(zone: string): FormValues {
  return { ...pluck(conferenceFields, 'empty'), time_zone: zone }
}

/** @returns whether two forms hold the same, to the letter */
export function sameValues(a: FormValues, b: FormValues): boolean {
  return formFields.every((field) => a[field] === b[field])
}

/** What a form may be made of: from storage, a conference or a template. */
export type GivenValues = Readonly<Record<string, unknown>>

/**
 * @param given may hold more, which is left out
 * @returns undefined where a field is missing, or holds what the form cannot
 */
export function readFormValues(given: GivenValues): FormValues | undefined {
  const values = Object.fromEntries(
    [...fieldNames, 'time_zone'].map((field) => [field, given[field]]),
  )
  return isForm(values) ? values : undefined
}

/**
 * @returns the same as values of the form
 * @throws where they are none, which is our own mistake
 */
export function formValuesOf(given: GivenValues): FormValues {
  const values = readFormValues(given)
  if (!values) throw new Error('These are no values of a form')
  return values
}

function isForm(values: GivenValues): values is FormValues {
  return (
    typeof values.time_zone === 'string' && fieldNames.every((name) => fits(name, values[name]))
  )
}

/** By the kind of the field, as its schemas are. */
function fits(name: FieldName, value: unknown): boolean {
  const field = conferenceFields[name]
  if (field.kind === 'choice') return field.values.some((choice) => choice === value)
  return typeof value === (field.kind === 'switch' ? 'boolean' : 'string')
}
