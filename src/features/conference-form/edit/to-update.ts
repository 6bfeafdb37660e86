import type { ConferenceUpdate } from '#contract/conference.ts'
import { colorFields } from '#contract/theme.ts'
import { scheduleRequest } from '#schedule/schedule-value.ts'
import { changedFields, type EditField } from './changed-fields.ts'
import { type Baseline, type EditValues, updateSwitches } from './edit-values.ts'

const plain = [
  'quality',
  'layout',
  'size',
  'record_on_start',
  'enable_room_previews',
  'enable_chat',
  ...updateSwitches,
  ...colorFields,
] as const

/**
 * Turns the form into the body of an update: the whole state, because SignalWire sets what is absent
 * back to its default. What was not touched goes back letter by letter as it came, a leap second or
 * a fraction included; what was cleared is left out. Null cannot be sent, so what was null and is
 * untouched is left out too, which is what null stands for. Nothing is checked here.
 *
 * @param values the form's
 * @param was what the form started from
 * @returns the body
 */
export function toUpdate(values: EditValues, was: Baseline): ConferenceUpdate {
  const changed = new Set<EditField>(changedFields(was.values, values))
  const { conference } = was
  const body: Record<string, unknown> = { display_name: values.display_name }
  const keep = (field: Exclude<EditField, 'display_name'>) => {
    if (conference[field] !== null) body[field] = conference[field]
  }
  if (!changed.has('description')) keep('description')
  else if (values.description !== '') body.description = values.description

  const window = scheduleRequest(values)
  for (const field of ['join_from', 'join_until'] as const) {
    if (!changed.has(field)) keep(field)
    else if (window[field] !== undefined) body[field] = window[field]
  }
  for (const field of plain) {
    if (changed.has(field)) body[field] = values[field]
    else keep(field)
  }
  return { display_name: values.display_name, ...body }
}
