import type { Conference } from '#contract/conference.ts'
import { fieldNames, isAcceptedBy } from '#contract/conference-fields.ts'
import { scheduleFromWindow } from '#schedule/fields/schedule-value.ts'
import { emptyForm, type FormValues, formValuesOf } from './form-values.ts'
import { nextName } from './proposed-name.ts'

/** Puts a conference into the form. Where SignalWire has null, the form shows what it does then. */
export function valuesOf(conference: Conference, zone: string): FormValues {
  const given = fieldNames.filter((field) => conference[field] !== null)
  return formValuesOf({
    ...emptyForm(zone),
    ...Object.fromEntries(given.map((field) => [field, conference[field]])),
    ...scheduleFromWindow(conference, zone),
  })
}

/**
 * Starts a form from an existing conference.
 *
 * @returns everything that a create takes, under a fresh name
 */
export function copyOf(
  conference: Conference,
  zone: string,
  taken?: ReadonlySet<string>,
): FormValues {
  const values = valuesOf(conference, zone)
  const created = fieldNames.filter((field) => isAcceptedBy(field, 'create'))
  return formValuesOf({
    ...emptyForm(zone),
    ...Object.fromEntries(created.map((field) => [field, values[field]])),
    name: nextName(conference.name, taken),
  })
}
