import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'
import { fieldSchemas } from '../field-schemas.ts'

export const sessionStatuses = ['in-progress', 'completed'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/**
 * One time that a room was in use, as SignalWire returns it. Its `name` is the conference's name at
 * that time; that `room_id` is the conference's id is not published.
 */
export const roomSession = z.object({
  id: z.uuid(),
  room_id: z.nullable(z.uuid()),
  name: z.nullable(z.string()),
  display_name: z.nullable(z.string()),
  max_members: z.nullable(z.number()),
  quality: z.nullable(fieldSchemas.quality.response),
  fps: z.nullable(z.number()),
  join_from: z.nullable(dateTime),
  join_until: z.nullable(dateTime),
  remove_at: z.nullable(dateTime),
  remove_after_seconds_elapsed: z.nullable(z.number()),
  layout: z.nullable(z.string()),
  record_on_start: z.boolean(),
  tone_on_entry_and_exit: z.boolean(),
  room_join_video_off: z.boolean(),
  user_join_video_off: z.boolean(),
  locked: z.boolean(),
  start_time: z.nullable(dateTime),
  end_time: z.nullable(dateTime),
  /** Seconds. */
  duration: z.nullable(z.number()),
  status: z.nullable(z.enum(sessionStatuses)),
  created_at: dateTime,
  updated_at: dateTime,
  preview_url: z.nullable(z.string()),
  prioritize_handraise: z.boolean(),
  sync_audio_video: z.boolean(),
})
export type RoomSession = z.infer<typeof roomSession>

/** A session in a list, which says more than the call for one of them. */
export const listedSession = z.extend(roomSession, {
  cost_in_dollars: z.nullable(z.number()),
  enable_room_previews: z.nullable(z.boolean()),
  locked_cover: z.nullable(z.unknown()),
})
export type ListedSession = z.infer<typeof listedSession>

/** Somebody who was in a session, or a screen that was shared there. */
export const sessionMember = z.object({
  id: z.string(),
  room_session_id: z.nullable(z.string()),
  name: z.nullable(z.string()),
  join_time: z.nullable(dateTime),
  leave_time: z.nullable(dateTime),
  /** Seconds. */
  duration: z.nullable(z.number()),
  cost_in_dollars: z.nullable(z.number()),
})
export type SessionMember = z.infer<typeof sessionMember>

/** Something that happened to a session or a recording. */
export const sessionEvent = z.object({
  id: z.string(),
  project_id: z.optional(z.nullable(z.string())),
  room_id: z.optional(z.nullable(z.string())),
  room_session_id: z.optional(z.nullable(z.string())),
  room_recording_id: z.optional(z.nullable(z.string())),
  room_participant_id: z.optional(z.nullable(z.string())),
  level: z.nullable(z.string()),
  /** Such as `room.started`. */
  name: z.string(),
  payload: z.nullable(z.record(z.string(), z.unknown())),
  created_at: dateTime,
})
export type SessionEvent = z.infer<typeof sessionEvent>
