import { randomUUID } from 'node:crypto'
import type { ActiveSession, Conference } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference-fields.ts'

/** What is remembered of a session that runs; the rest follows from the conference and the time. */
export type LiveSession = { id: string; roomId: string; startedAt: Date }

/**
 * @param startedAt when the first person came in
 * @returns a session of its own
 */
export function newSession(startedAt: Date): LiveSession {
  return { id: randomUUID(), roomId: randomUUID(), startedAt }
}

/**
 * @param conference whose room it is
 * @param session that runs there
 * @param now for the duration
 * @param origin of the sandbox, where the preview would be
 * @returns the session with every key that SignalWire knows
 */
export function toActiveSession(
  conference: Conference,
  session: LiveSession,
  now: Date,
  origin: string,
): ActiveSession {
  return {
    id: session.id,
    room_id: session.roomId,
    name: conference.name,
    display_name: conference.display_name,
    join_from: conference.join_from,
    join_until: conference.join_until,
    remove_at: null,
    remove_after_seconds_elapsed: null,
    layout: conference.layout,
    max_members: sizeLimits[conference.size ?? 'medium'],
    fps: 20,
    quality: conference.quality,
    start_time: session.startedAt.toISOString(),
    end_time: null,
    duration: Math.max(0, Math.floor((now.getTime() - session.startedAt.getTime()) / 1000)),
    status: 'in-progress',
    record_on_start: conference.record_on_start,
    enable_room_previews: conference.enable_room_previews ?? false,
    preview_url: conference.enable_room_previews ? `${origin}/previews/${session.id}.mp4` : null,
    audio_video_sync: true,
  }
}
