import type { Conference } from '#contract/conference.ts'
import { fieldNames } from '#contract/conference-fields.ts'
import { scheduleFromWindow } from '#schedule/fields/schedule-value.ts'
import { emptyForm, type FormValues, formValuesOf } from './form-values.ts'

/** Puts a conference into the form. Where SignalWire has null, the form shows what it does then. */
export function valuesOf(conference: Conference, zone: string): FormValues {
  const given = fieldNames.filter((field) => conference[field] !== null)
  return formValuesOf({
    ...emptyForm(zone),
    ...Object.fromEntries(given.map((field) => [field, conference[field]])),
    ...scheduleFromWindow(conference, zone),
  })
}
