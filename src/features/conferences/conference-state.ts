import type { ActiveSession, Conference } from '#contract/conference.ts'
import { readDateTime } from '#contract/date-time.ts'

/** Whether people can join, or are in the room already. Instants in milliseconds since 1970. */
export type ConferenceState =
  /** Someone is inside, whatever the window says; how long is not always known. */
  | { kind: 'live'; minutes: number | null }
  | { kind: 'opens'; at: number }
  /** `until` is null where it never closes. */
  | { kind: 'open'; until: number | null }
  | { kind: 'closed'; at: number }

export type StateKind = ConferenceState['kind']

/** The states in the order in which an operator cares about them. */
export const stateKinds = ['live', 'open', 'opens', 'closed'] as const satisfies StateKind[]

export const stateLabels: Record<StateKind, string> = {
  live: 'Live',
  open: 'Open',
  opens: 'Upcoming',
  closed: 'Closed',
}

/**
 * A conference’s state at a moment. The window is half open: at `join_from` people can
 * in, after `join_until` they are not.
 *
 * @param now milliseconds since 1970
 * @returns the state; a session that runs outweighs a window that has closed, as people inside stay
 */
export function conferenceState(
  conference: Pick<Conference, 'join_from' | 'join_until' | 'active_session'>,
  now: number,
): ConferenceState {
  const { join_from, join_until, active_session } = conference
  if (active_session && isRunning(active_session))
    return { kind: 'live', minutes: minutesOf(active_session, now) }
  const from = instantOf(join_from)
  const until = instantOf(join_until)
  // A window that ends when it begins lets nobody in.
  if (until !== null && (until < now || (from !== null && until <= from)))
    return { kind: 'closed', at: Math.min(until, now) }
  if (from !== null && from > now) return { kind: 'opens', at: from }
  return { kind: 'open', until }
}

/** All its keys are optional, so the absence of an end alone proves nothing. */
function isRunning({ id, status, start_time, end_time }: ActiveSession): boolean {
  if (status !== undefined) return status === 'in-progress'
  return !end_time && (id !== undefined || start_time !== undefined)
}

/** From the start where it is known: a duration is only as fresh as its response. */
function minutesOf({ start_time, duration }: ActiveSession, now: number): number | null {
  const start = instantOf(start_time ?? null)
  if (start !== null) return Math.max(0, Math.floor((now - start) / 60_000))
  return duration === undefined || duration === null ? null : Math.floor(duration / 60)
}

function instantOf(text: string | null): number | null {
  return text === null ? null : (readDateTime(text)?.at ?? null)
}
