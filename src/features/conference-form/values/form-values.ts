import * as z from 'zod/mini'
import { conferenceFields, fieldLabels, fieldsInPageOrder } from '#contract/conference-fields.ts'
import { pluck } from '#contract/typed-object.ts'

/**
 * What the form holds: every field of a conference, an empty text for an absent one, and the window
 * as wall clocks in a zone. Drafts are kept in this shape, so it is a schema.
 */
export const formValues = z.object({
  ...pluck(conferenceFields, 'form'),
  time_zone: z.string(),
})
export type FormValues = z.infer<typeof formValues>
export type FormField = keyof FormValues

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
