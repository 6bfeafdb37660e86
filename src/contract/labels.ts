import type { ConferenceCreate, ConferenceUpdate, Quality, Size } from './conference.ts'
import { sizeLimits } from './conference.ts'

/** What each field of a request is called, on every page and in every message. */
export const fieldLabels = {
  display_name: 'Display name',
  name: 'Name',
  description: 'Description',
  join_from: 'Join from',
  join_until: 'Join until',
  quality: 'Quality',
  layout: 'Layout',
  size: 'Size',
  record_on_start: 'Record on start',
  enable_room_previews: 'Room previews',
  enable_chat: 'Chat',
  light_primary: 'Light primary',
  light_background: 'Light background',
  light_foreground: 'Light foreground',
  light_success: 'Light success',
  light_negative: 'Light negative',
  dark_primary: 'Dark primary',
  dark_background: 'Dark background',
  dark_foreground: 'Dark foreground',
  dark_success: 'Dark success',
  dark_negative: 'Dark negative',
  tone_on_entry_and_exit: 'Tone on entry and exit',
  room_join_video_off: 'Join with video off (room)',
  user_join_video_off: 'Join with video off (user)',
} as const satisfies Record<keyof ConferenceCreate | keyof ConferenceUpdate, string>

export const qualityLabels: Record<Quality, string> = {
  '720p': '720p, HD',
  '1080p': '1080p, full HD',
}

export const sizeLabels: Record<Size, string> = {
  small: `Small, up to ${sizeLimits.small}`,
  medium: `Medium, up to ${sizeLimits.medium}`,
  large: `Large, up to ${sizeLimits.large}`,
}
