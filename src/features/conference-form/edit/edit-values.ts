import * as z from 'zod/mini'
import type { Conference } from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'
import { colorFields } from '#contract/theme.ts'
import { scheduleOf } from '#schedule/schedule-value.ts'
import { formValues } from '../form-values.ts'

/** Switches that only an update has. */
export const updateSwitches = [
  'tone_on_entry_and_exit',
  'room_join_video_off',
  'user_join_video_off',
] as const

/** What the form of an existing conference holds: a draft of it is kept in this shape. */
export const editValues = z.object({
  ...formValues.shape,
  tone_on_entry_and_exit: z.boolean(),
  room_join_video_off: z.boolean(),
  user_join_video_off: z.boolean(),
})
export type EditValues = z.infer<typeof editValues>

/** A conference as it was read, and the form's values that stand for it. */
export type Baseline = { conference: Conference; values: EditValues }

/**
 * Puts a conference into the form. Where SignalWire has null, the form shows what it does then.
 *
 * @param conference as SignalWire answered it
 * @param zone whose clocks the window is shown in
 * @returns the form's values that stand for it
 */
export function editValuesOf(conference: Conference, zone: string): EditValues {
  const values: EditValues = {
    display_name: conference.display_name ?? '',
    name: conference.name,
    description: conference.description ?? '',
    ...scheduleOf(conference, zone),
    ...conferenceDefaults,
    quality: conference.quality,
    layout: conference.layout,
    size: conference.size ?? conferenceDefaults.size,
    record_on_start: conference.record_on_start,
    enable_room_previews:
      conference.enable_room_previews ?? conferenceDefaults.enable_room_previews,
    enable_chat: conference.enable_chat,
    tone_on_entry_and_exit: conference.tone_on_entry_and_exit,
    room_join_video_off: conference.room_join_video_off,
    user_join_video_off: conference.user_join_video_off,
  }
  for (const field of colorFields) values[field] = conference[field] ?? conferenceDefaults[field]
  return values
}
