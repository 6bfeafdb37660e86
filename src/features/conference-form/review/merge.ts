import type { FieldName } from '#contract/conference-fields.ts'
import { changedFields } from '../values/changed-fields.ts'
import type { FormValues } from '../values/form-values.ts'

export type Side = 'theirs' | 'ours'

/** Whose value each field gets. */
export type Choices = Readonly<Partial<Record<FieldName, Side>>>

/** A field on which two changes of the same conference differ. */
export type Difference = {
  field: FieldName
  /** Whose change it is, where only one of them touched it; null where both did. */
  proposal: Side | null
}

/**
 * Compares two changes that were made at once.
 *
 * @returns every field on which they differ, in the order of the page
 */
export function differences(base: FormValues, theirs: FormValues, ours: FormValues): Difference[] {
  const byThem = new Set(changedFields(base, theirs))
  const byUs = new Set(changedFields(base, ours))
  return changedFields(theirs, ours).map((field) => {
    const both = byThem.has(field) && byUs.has(field)
    return { field, proposal: both ? null : byThem.has(field) ? 'theirs' : 'ours' }
  })
}

/** The form's values, with the clocks of its own zone. */
export function merged(theirs: FormValues, ours: FormValues, choices: Choices): FormValues {
  const taken = Object.entries(choices).flatMap(([field, side]) =>
    side === 'theirs' ? Object.entries(theirs).filter(([key]) => key === field) : [],
  )
  return { ...ours, ...Object.fromEntries(taken) }
}
