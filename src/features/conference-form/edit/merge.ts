import { changedFields, type EditField } from './changed-fields.ts'
import type { EditValues } from './edit-values.ts'

export type Side = 'theirs' | 'ours'

/** A field on which two changes of the same conference differ. */
export type Difference = {
  field: EditField
  /** Whose change it is, where only one of them touched it; null where both did. */
  proposal: Side | null
}

/**
 * Compares two changes that were made at once.
 *
 * @param base what both started from
 * @param theirs what SignalWire holds now
 * @param ours what the form holds
 * @returns every field on which they differ, in the order of the page
 */
export function differences(base: EditValues, theirs: EditValues, ours: EditValues): Difference[] {
  const byThem = new Set(changedFields(base, theirs))
  const byUs = new Set(changedFields(base, ours))
  return changedFields(theirs, ours).map((field) => {
    const both = byThem.has(field) && byUs.has(field)
    return { field, proposal: both ? null : byThem.has(field) ? 'theirs' : 'ours' }
  })
}

/**
 * @param theirs what SignalWire holds now
 * @param ours what the form holds
 * @param choices whose value each field gets; ours where it is not said
 * @returns the form's values, with the clocks of its own zone
 */
export function merged(
  theirs: EditValues,
  ours: EditValues,
  choices: Readonly<Partial<Record<EditField, Side>>>,
): EditValues {
  const taken = Object.entries(choices).flatMap(([field, side]) =>
    side === 'theirs' ? Object.entries(theirs).filter(([key]) => key === field) : [],
  )
  return { ...ours, ...Object.fromEntries(taken) }
}
