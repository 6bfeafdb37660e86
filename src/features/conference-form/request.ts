import type { ConferenceCreate } from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'
import { colorFields } from '#contract/theme.ts'
import { scheduleRequest } from '#schedule/schedule-value.ts'
import type { FormValues } from './form-values.ts'

/**
 * Turns the form into the body that goes to SignalWire: exactly what was chosen. An empty field and
 * a field left at its default are left out. Nothing is checked here; that is the contract's.
 *
 * @param values the form's
 * @returns a body whose keys stand in the order of the form
 */
export function toRequest(values: FormValues): ConferenceCreate {
  const body: ConferenceCreate = { display_name: values.display_name }
  if (values.name !== '') body.name = values.name
  if (values.description !== '') body.description = values.description
  Object.assign(body, scheduleRequest(values))
  if (values.quality !== conferenceDefaults.quality) body.quality = values.quality
  if (values.layout !== conferenceDefaults.layout) body.layout = values.layout
  if (values.size !== conferenceDefaults.size) body.size = values.size
  for (const field of ['record_on_start', 'enable_room_previews', 'enable_chat'] as const)
    if (values[field] !== conferenceDefaults[field]) body[field] = values[field]
  for (const field of colorFields)
    if (values[field].toUpperCase() !== conferenceDefaults[field]) body[field] = values[field]
  return body
}
