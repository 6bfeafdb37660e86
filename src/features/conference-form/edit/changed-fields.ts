import { type ColorField, colorFields } from '#contract/theme.ts'
import { resolveFieldTime } from '#schedule/field-time.ts'
import type { EditValues } from './edit-values.ts'

/** What an update can change. The zone is how the window is shown, not a part of it. */
export type EditField = Exclude<keyof EditValues, 'name' | 'time_zone'>

/** The fields in the order in which they stand on the page. */
export const editFields = [
  'display_name',
  'description',
  'join_from',
  'join_until',
  'layout',
  'size',
  'quality',
  'record_on_start',
  'enable_room_previews',
  'enable_chat',
  'tone_on_entry_and_exit',
  'room_join_video_off',
  'user_join_video_off',
  ...colorFields,
] as const satisfies readonly EditField[]

const colors: ReadonlySet<EditField> = new Set(colorFields)

/**
 * @param before a form's values
 * @param after other values of the same form
 * @returns the fields that mean something else: a window shown by other clocks is the same window,
 *   and a colour in capitals the same colour
 */
export function changedFields(before: EditValues, after: EditValues): readonly EditField[] {
  return editFields.filter((field) => meaningOf(before, field) !== meaningOf(after, field))
}

function meaningOf(values: EditValues, field: EditField): string | number | boolean {
  if (isColor(field)) return values[field].toUpperCase()
  if (field !== 'join_from' && field !== 'join_until') return values[field]
  const time = resolveFieldTime(values[field], values.time_zone)
  // A time that is no instant yet is a change all the same: it must be finished or cleared.
  return time.kind === 'instant' ? Math.floor(time.at / 1000) : values[field]
}

function isColor(field: EditField): field is ColorField {
  return colors.has(field)
}
