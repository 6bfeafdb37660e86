import type { BatchRow } from '#contract/batches/batch.ts'
import { type Change, editFields } from '../fields/edit-fields.ts'
import { isSameValue } from '../fields/shared-values.ts'

/** @returns what a row of a batch has changed, in the order of the page */
export function changesOfRow(
  { values, before }: Pick<BatchRow, 'values' | 'before'>,
  base: Readonly<Record<string, unknown>>,
): readonly Change[] {
  const sent: Readonly<Record<string, unknown>> = { ...base, ...values }
  return editFields.flatMap((field): readonly Change[] => {
    if (!before || !Object.hasOwn(sent, field)) return []
    const after = sent[field]
    return isSameValue(field, before[field], after) ? [] : [{ field, before: before[field], after }]
  })
}
