import type { Conference, ConferenceCreate } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference-fields.ts'
import { writeDateTime } from '#contract/date-time.ts'
import { SeededRandom } from '../seeded-random.ts'
import { planSession } from '../sessions/plan-session.ts'
import type { RoomSettings } from '../sessions/session-plan.ts'
import type { Space } from '../space.ts'

const MINUTE_MS = 60_000
const QUARTER_MS = 15 * MINUTE_MS

/** From the least to the most. */
type Range = readonly [low: number, high: number]

/** How a room was used. */
export type PastUse = {
  readonly sessions: number
  readonly people: Range
  readonly minutes: Range
  /** So large a part of the sessions was recorded, where the conference does not say. */
  readonly recordedPart?: number
}

type Room = {
  /** Null: a room that a program made. */
  readonly conferenceId: string | null
  readonly settings: RoomSettings
  /** When a conference was deleted. */
  readonly removedAt?: number
}

/** Adds the sessions that a room had, evenly over a time, the last ended before its end. */
export function addPastSessions(
  space: Space,
  room: Room,
  use: PastUse,
  { from, to }: { from: number; to: number },
): void {
  const { settings, conferenceId, removedAt } = room
  const step = (to - from) / use.sessions
  for (let index = 0; index < use.sessions; index += 1) {
    const key = `${conferenceId ?? settings.name} past ${index}`
    const random = new SeededRandom(key)
    const length = random.whole(...use.minutes) * MINUTE_MS
    const earliest = from + index * step
    const opens = roundUp(earliest + random.between(0, Math.max(0, step - length - QUARTER_MS)))
    const startedAt = opens + random.whole(1_000, 4 * MINUTE_MS)
    const seats = Math.min(random.whole(...use.people), sizeLimits[settings.size ?? 'medium'])
    const isRecorded = settings.record_on_start || random.chance(use.recordedPart ?? 0)
    space.sessions.add(
      planSession({
        key,
        conferenceId,
        settings: withWindow(settings, opens, opens + length),
        startedAt,
        closesAt: opens + length,
        seats,
        recordings: isRecorded ? recordingsIn(random, startedAt, length) : [],
        ...(removedAt !== undefined && { removedAt }),
      }),
    )
  }
}

/** One from the start; now and then stopped, and another one later. */
function recordingsIn(random: SeededRandom, startedAt: number, length: number) {
  const first = { startedAt: startedAt + random.whole(1_000, 20_000) }
  if (!random.chance(0.2)) return [first]
  return [
    { ...first, stopsAt: startedAt + Math.round(length * 0.45) },
    { startedAt: startedAt + Math.round(length * 0.55) },
  ]
}

function withWindow(settings: RoomSettings, opens: number, closes: number): RoomSettings {
  if (settings.join_from === null) return settings
  return { ...settings, join_from: writeDateTime(opens), join_until: writeDateTime(closes) }
}

function roundUp(at: number): number {
  return Math.ceil(at / QUARTER_MS) * QUARTER_MS
}

/** @returns what a room has whose conference is not there, or never was */
export function settingsOf(
  name: string,
  display_name: string,
  {
    size = 'medium',
    record_on_start = false,
  }: Pick<ConferenceCreate, 'size' | 'record_on_start'> = {},
): RoomSettings {
  const none = { join_from: null, join_until: null, enable_room_previews: false }
  const switches: Pick<
    Conference,
    'tone_on_entry_and_exit' | 'room_join_video_off' | 'user_join_video_off'
  > = {
    tone_on_entry_and_exit: false,
    room_join_video_off: false,
    user_join_video_off: false,
  }
  return {
    name,
    display_name,
    size,
    record_on_start,
    quality: '720p',
    layout: 'grid-responsive',
    ...none,
    ...switches,
  }
}
