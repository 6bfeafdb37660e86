import * as z from 'zod/mini'
import { dateTime } from './date-time.ts'
import { text } from './text.ts'
import { color, defaultTheme } from './theme.ts'

/** Longest texts SignalWire takes, in code points. */
export const textLimits = { name: 100, display_name: 200, description: 3000 } as const

/** Most people a room of each size lets in. */
export const sizeLimits = { small: 10, medium: 50, large: 300 } as const

export const qualities = ['720p', '1080p'] as const
export const layouts = [
  'grid-responsive',
  'grid-responsive-mobile',
  'highlight-1-responsive',
  '1x1',
  '2x1',
  '2x2',
  '5up',
  '3x3',
  '4x4',
  '5x5',
  '6x6',
  '8x8',
  '10x10',
] as const
export const sizes = ['small', 'medium', 'large'] as const

export type Quality = (typeof qualities)[number]
export type Layout = (typeof layouts)[number]
export type Size = (typeof sizes)[number]

/** What SignalWire does where a field is absent. Texts and times have no default. */
export const conferenceDefaults = {
  quality: '720p',
  layout: 'grid-responsive',
  size: 'medium',
  record_on_start: false,
  enable_room_previews: false,
  enable_chat: true,
  light_primary: defaultTheme.primary,
  light_background: defaultTheme.background,
  light_foreground: defaultTheme.foreground,
  light_success: defaultTheme.success,
  light_negative: defaultTheme.negative,
  dark_primary: defaultTheme.primary,
  dark_background: defaultTheme.background,
  dark_foreground: defaultTheme.foreground,
  dark_success: defaultTheme.success,
  dark_negative: defaultTheme.negative,
} as const

const conferenceName = text(textLimits.name).check(
  z.regex(/^[A-Za-z0-9_-]+$/, 'Only letters A to Z, digits, - and _, without spaces'),
  // Names are on record and in lists, where nothing may stand that lets a person join.
  z.refine(
    (value) => !/vpt_[0-9a-f]{32}/i.test(value),
    'Has a join token in it, which lets people in: take another name',
  ),
)

const displayName = text(textLimits.display_name).check(
  z.refine((value) => value.trim() !== '', 'A display name is needed'),
)

const quality = z.enum(qualities, 'Must be 720p or 1080p')
const layout = z.enum(layouts, 'Must be one of the 13 layouts')
const size = z.enum(sizes, 'Must be small, medium or large')
const flag = z.boolean('Must be true or false')

const colors = {
  light_primary: color,
  light_background: color,
  light_foreground: color,
  light_success: color,
  light_negative: color,
  dark_primary: color,
  dark_background: color,
  dark_foreground: color,
  dark_success: color,
  dark_negative: color,
}

/** What create and update have in common. Only the display name must be there. */
const base = {
  display_name: displayName,
  ...z.partial(
    z.object({
      description: text(textLimits.description),
      join_from: dateTime,
      join_until: dateTime,
      quality,
      layout,
      size,
      record_on_start: flag,
      enable_room_previews: flag,
      enable_chat: flag,
      ...colors,
    }),
  ).shape,
}

/** Body of `POST /conferences`. An unknown key is an error, so that no misspelling is lost. */
export const conferenceCreate = z.strictObject({ name: z.optional(conferenceName), ...base })
export type ConferenceCreate = z.infer<typeof conferenceCreate>

/** Body of `PUT /conferences/{id}`: no `name`, which cannot change, and three switches more. */
export const conferenceUpdate = z.strictObject({
  ...base,
  tone_on_entry_and_exit: z.optional(flag),
  room_join_video_off: z.optional(flag),
  user_join_video_off: z.optional(flag),
})
export type ConferenceUpdate = z.infer<typeof conferenceUpdate>

/** Who is in the room just now. SignalWire promises none of these keys. */
export const activeSession = z.partial(
  z.object({
    id: z.string(),
    room_id: z.string(),
    name: z.nullable(z.string()),
    display_name: z.nullable(z.string()),
    join_from: z.nullable(dateTime),
    join_until: z.nullable(dateTime),
    remove_at: z.nullable(dateTime),
    remove_after_seconds_elapsed: z.nullable(z.number()),
    layout: z.string(),
    max_members: z.number(),
    fps: z.union([z.literal(20), z.literal(30)]),
    quality,
    start_time: dateTime,
    end_time: z.nullable(dateTime),
    duration: z.nullable(z.number()),
    status: z.enum(['in-progress', 'completed']),
    record_on_start: z.boolean(),
    enable_room_previews: z.boolean(),
    preview_url: z.nullable(z.string()),
    audio_video_sync: z.boolean(),
  }),
)
export type ActiveSession = z.infer<typeof activeSession>

const nullableColor = z.nullable(color)

/** A conference as SignalWire answers it. Keys that it may add one day are let through unread. */
export const conference = z.object({
  id: z.uuid(),
  name: z.string(),
  display_name: z.nullable(z.string()),
  description: z.nullable(z.string()),
  join_from: z.nullable(dateTime),
  join_until: z.nullable(dateTime),
  quality,
  layout,
  size: z.nullable(size),
  record_on_start: z.boolean(),
  enable_room_previews: z.nullable(z.boolean()),
  enable_chat: z.boolean(),
  tone_on_entry_and_exit: z.boolean(),
  room_join_video_off: z.boolean(),
  user_join_video_off: z.boolean(),
  meta: z.nullable(z.record(z.string(), z.unknown())),
  light_primary: nullableColor,
  light_background: nullableColor,
  light_foreground: nullableColor,
  light_success: nullableColor,
  light_negative: nullableColor,
  dark_primary: nullableColor,
  dark_background: nullableColor,
  dark_foreground: nullableColor,
  dark_success: nullableColor,
  dark_negative: nullableColor,
  created_at: dateTime,
  updated_at: dateTime,
  active_session: z.optional(z.nullable(activeSession)),
})
export type Conference = z.infer<typeof conference>
