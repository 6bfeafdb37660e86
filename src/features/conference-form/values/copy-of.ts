import type { Conference } from '#contract/conference.ts'
import { fieldNames, isAcceptedBy } from '#contract/conference-fields.ts'
import { emptyForm, type FormValues, formValuesOf } from './form-values.ts'
import { valuesOf } from './from-conference.ts'
import { nextName } from './next-name.ts'

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
