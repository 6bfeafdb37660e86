import { choiceLabel, type FieldName, isOfKind } from '#contract/conference-fields.ts'
import { resolveFieldTime } from '#schedule/fields/field-time.ts'
import { formatInstant } from '#schedule/format.ts'
import type { FormValues } from './form-values.ts'

/** Its value in the words of the form; `None` for an empty text or no limit. */
export function valueText(values: FormValues, field: FieldName): string {
  if (isOfKind(field, 'instant')) return timeText(values[field], values.time_zone)
  if (isOfKind(field, 'choice')) return choiceLabel(field, values[field])
  if (isOfKind(field, 'switch')) return values[field] ? 'On' : 'Off'
  return values[field] || 'None'
}

function timeText(text: string, zone: string): string {
  const time = resolveFieldTime(text, zone)
  if (time.kind === 'absent') return 'None'
  return time.kind === 'instant' ? `${formatInstant(time.at, zone)} ${zone}` : 'Not complete yet'
}
