import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'

export const recordingStatuses = ['recording', 'paused', 'processing', 'completed'] as const
export type RecordingStatus = (typeof recordingStatuses)[number]

/** A recording of a session as SignalWire returns it. */
export const recording = z.object({
  id: z.uuid(),
  room_session_id: z.nullable(z.string()),
  status: z.nullable(z.enum(recordingStatuses)),
  started_at: z.nullable(dateTime),
  finished_at: z.nullable(dateTime),
  /** Seconds. */
  duration: z.nullable(z.number()),
  /** Declared as 32-bit; films are larger. */
  size_in_bytes: z.nullable(z.number()),
  /** Media type, such as `video/mp4`. */
  format: z.nullable(z.string()),
  cost_in_dollars: z.nullable(z.number()),
  /** Opens the file for anybody who has it, for `media_ttl` seconds: a secret. */
  uri: z.nullable(z.string()),
  created_at: dateTime,
  updated_at: dateTime,
})
export type Recording = z.infer<typeof recording>

/** A recording without the link to its file, which is a secret and asked for when it is wanted. */
export const recordingFacts = z.omit(recording, { uri: true })
export type RecordingFacts = z.infer<typeof recordingFacts>

/** How long the link to a file holds, in seconds, where the query does not say. */
export const DEFAULT_MEDIA_TTL = 900

/** For a list, which SignalWire sends with links: those nobody asked for are useless a second later. */
export const unusedMediaLinks = { media_ttl: '1' } as const

/** @returns where Greenroom sends the file of a recording from, to be saved */
export function recordingFilePath(id: string) {
  return `/api/recordings/${id}/file` as const
}
