import type { Conference } from '#contract/conference.ts'
import type { RecordingPlan } from '../recordings/recording-plan.ts'
import type { WindowVersion } from './closed-spans.ts'

/** What a session takes over from its conference. */
export type RoomSettings = Pick<
  Conference,
  | 'name'
  | 'display_name'
  | 'join_from'
  | 'join_until'
  | 'quality'
  | 'layout'
  | 'size'
  | 'record_on_start'
  | 'enable_room_previews'
  | 'tone_on_entry_and_exit'
  | 'room_join_video_off'
  | 'user_join_video_off'
>

/**
 * All that decides what happens in a session. What is there at an instant follows from this and the
 * instant alone, so that nothing needs to tick. Times are milliseconds since 1970.
 */
export type SessionPlan = {
  readonly id: string
  readonly position: number
  readonly roomId: string
  /** Null: a room that a program made. */
  readonly conferenceId: string | null
  readonly startedAt: number
  /** Nobody new comes from here on, whatever the join window says. */
  readonly closesAt: number
  /** Each is taken by one person after another: so many are inside at once, and never more. */
  readonly seats: number
  /** Where set, each seat is taken then and in the next minutes. */
  readonly fullAt: number | null
  /** In so large a part of the seats somebody stays all the time. */
  readonly steadyPart: number
  /** For how long people stay once nobody new is let in: most of them, and the last. */
  readonly linger: { readonly from: number; readonly to: number; readonly last: number }
  readonly recordings: readonly RecordingPlan[]
  /** The conference's while the session runs, then those it had. */
  settings: RoomSettings
  /** The join window, as it was at first and as it was changed to. */
  windows: readonly WindowVersion[]
  /** When the conference was deleted, which ends the session if it still runs. */
  removedAt: number | null
}
