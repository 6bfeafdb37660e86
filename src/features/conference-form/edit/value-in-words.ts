import { conferenceFields } from '#contract/conference-fields.ts'
import { resolveFieldTime } from '#schedule/field-time.ts'
import { formatInstant } from '#schedule/format.ts'
import type { EditField } from './changed-fields.ts'
import type { EditValues } from './edit-values.ts'

/**
 * @param values a form's
 * @param field one of them
 * @returns its value in the words of the form; `None` for an empty text or no limit
 */
export function valueInWords(values: EditValues, field: EditField): string {
  switch (field) {
    case 'join_from':
    case 'join_until':
      return timeInWords(values[field], values.time_zone)
    case 'quality':
      return conferenceFields.quality.labels[values.quality]
    case 'layout':
      return conferenceFields.layout.labels[values.layout]
    case 'size':
      return conferenceFields.size.labels[values.size]
    default: {
      const value = values[field]
      if (typeof value === 'boolean') return value ? 'On' : 'Off'
      return value === '' ? 'None' : value
    }
  }
}

function timeInWords(text: string, zone: string): string {
  const time = resolveFieldTime(text, zone)
  if (time.kind === 'absent') return 'None'
  return time.kind === 'instant' ? `${formatInstant(time.at, zone)} ${zone}` : 'Not complete yet'
}
