import type { FieldName } from '#contract/conference-fields.ts'
import { useConferenceFormContext } from '../fields/use-form-field.ts'
import type { Baseline } from '../values/baseline.ts'
import { changedFields } from '../values/changed-fields.ts'
import type { FormValues } from '../values/form-values.ts'
import { useSettledValues } from './use-settled-values.ts'

export type Changes = Readonly<{ values: FormValues; changed: readonly FieldName[] }>

/**
 * What differs from an existing conference, once the form has come to rest; null where there is
 * none, and then nothing is followed.
 */
export function useChanges({ conference, values: before }: Baseline): Changes | null {
  const values = useSettledValues(useConferenceFormContext(), conference !== null)
  return conference && { values, changed: changedFields(before, values) }
}
