import type { ActiveSession } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference-fields.ts'
import type { ListedSession, RoomSession } from '#contract/rooms/room-session.ts'
import { sessionCost } from '../costs/session-cost.ts'
import { toDollars } from '../costs/tariff.ts'
import type { SessionPlan } from './session-plan.ts'
import { isRunning, sessionEnd } from './session-span.ts'

type Facts = Pick<
  RoomSession,
  | 'id'
  | 'join_from'
  | 'join_until'
  | 'remove_at'
  | 'remove_after_seconds_elapsed'
  | 'display_name'
  | 'record_on_start'
  | 'end_time'
  | 'duration'
> & {
  room_id: string
  name: string
  layout: string
  max_members: number
  fps: 20 | 30
  quality: '720p' | '1080p'
  start_time: string
  status: 'in-progress' | 'completed'
  preview_url: string | null
}

/**
 * @param now when it is asked for
 * @param origin of the sandbox, where the preview would be
 * @returns a session with every key that the call for one has
 */
export function toSession(plan: SessionPlan, now: number, origin: string): RoomSession {
  const { settings, startedAt } = plan
  const facts = factsOf(plan, now, origin)
  return {
    ...facts,
    tone_on_entry_and_exit: settings.tone_on_entry_and_exit,
    room_join_video_off: settings.room_join_video_off,
    user_join_video_off: settings.user_join_video_off,
    locked: false,
    created_at: facts.start_time,
    updated_at: facts.end_time ?? isoTime(plan.windows.at(-1)?.since ?? startedAt, startedAt),
    prioritize_handraise: false,
    sync_audio_video: true,
  }
}

/** The same as a row of a list, which says more. */
export function toListedSession(plan: SessionPlan, now: number, origin: string): ListedSession {
  const { members, recordings } = sessionCost(plan, now)
  return {
    ...toSession(plan, now, origin),
    cost_in_dollars: toDollars(members + recordings),
    enable_room_previews: plan.settings.enable_room_previews ?? false,
    locked_cover: null,
  }
}

/** The same within a conference, with every key that SignalWire knows there. */
export function toActiveSession(plan: SessionPlan, now: number, origin: string): ActiveSession {
  return {
    ...factsOf(plan, now, origin),
    enable_room_previews: plan.settings.enable_room_previews ?? false,
    audio_video_sync: true,
  }
}

function factsOf(plan: SessionPlan, now: number, origin: string): Facts {
  const { id, settings, startedAt } = plan
  const runs = isRunning(plan, now)
  const end = runs ? now : sessionEnd(plan)
  return {
    id,
    room_id: plan.roomId,
    name: settings.name,
    display_name: settings.display_name,
    join_from: settings.join_from,
    join_until: settings.join_until,
    remove_at: null,
    remove_after_seconds_elapsed: null,
    layout: settings.layout,
    max_members: sizeLimits[settings.size ?? 'medium'],
    fps: 20,
    quality: settings.quality,
    start_time: new Date(startedAt).toISOString(),
    end_time: runs ? null : new Date(end).toISOString(),
    duration: Math.floor((end - startedAt) / 1000),
    status: runs ? 'in-progress' : 'completed',
    record_on_start: settings.record_on_start,
    preview_url: settings.enable_room_previews && runs ? `${origin}/previews/${id}.mp4` : null,
  }
}

function isoTime(at: number, earliest: number): string {
  return new Date(Math.max(at, earliest)).toISOString()
}
