import {
  type FieldName,
  fieldsInPageOrder,
  isAcceptedBy,
  isOfKind,
} from '#contract/conference-fields.ts'
import { resolveFieldTime } from '#schedule/fields/field-time.ts'
import type { Baseline } from './baseline.ts'
import { controlText } from './control-text.ts'
import { type FormValues, sameValues } from './form-values.ts'

/** What an update can change, in the order of the page. */
const updateFields = fieldsInPageOrder.filter((field) => isAcceptedBy(field, 'update'))

/**
 * The fields that mean something else: a window shown by other clocks is the same window, and a
 * colour in capitals the same colour.
 */
export function changedFields(before: FormValues, after: FormValues): readonly FieldName[] {
  return updateFields.filter((field) => meaningOf(before, field) !== meaningOf(after, field))
}

function meaningOf(values: FormValues, field: FieldName): string | number | boolean {
  if (isOfKind(field, 'color')) return values[field].toUpperCase()
  if (isOfKind(field, 'text')) return controlText(field, values[field])
  if (!isOfKind(field, 'instant')) return values[field]
  const time = resolveFieldTime(values[field], values.time_zone)
  // A time that is no instant yet is a change all the same: it must be finished or cleared.
  return time.kind === 'instant' ? Math.floor(time.at / 1000) : values[field]
}

/** @returns whether a form holds anything else than what it started from */
export function isChanged(values: FormValues, { conference, values: before }: Baseline): boolean {
  return conference ? changedFields(before, values).length > 0 : !sameValues(before, values)
}
