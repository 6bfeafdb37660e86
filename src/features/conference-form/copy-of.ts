import type { Conference } from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'
import { colorFields } from '#contract/theme.ts'
import { scheduleOf } from '#schedule/schedule-value.ts'
import { emptyForm, type FormValues } from './form-values.ts'
import { nextName } from './proposed-name.ts'

/**
 * Starts a form from an existing conference.
 *
 * @param conference as SignalWire answered it
 * @param zone whose clocks the window is shown in
 * @param taken names that are known to be given
 * @returns everything that can be read, under a fresh name
 */
export function copyOf(
  conference: Conference,
  zone: string,
  taken?: ReadonlySet<string>,
): FormValues {
  const copy: FormValues = {
    ...emptyForm(zone),
    display_name: conference.display_name ?? '',
    name: nextName(conference.name, taken),
    description: conference.description ?? '',
    ...scheduleOf(conference, zone),
    quality: conference.quality,
    layout: conference.layout,
    size: conference.size ?? conferenceDefaults.size,
    record_on_start: conference.record_on_start,
    enable_room_previews: conference.enable_room_previews ?? false,
    enable_chat: conference.enable_chat,
  }
  for (const field of colorFields) copy[field] = conference[field] ?? conferenceDefaults[field]
  return copy
}
