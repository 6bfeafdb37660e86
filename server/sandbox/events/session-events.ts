import type { Positioned } from '../api/paging.ts'
import { type Visit, visitsUntil } from '../members/visits.ts'
import type { RecordingPlan } from '../recordings/recording-plan.ts'
import { recordingTimes } from '../recordings/recording-state.ts'
import type { SessionPlan } from '../sessions/session-plan.ts'
import { sessionEnd } from '../sessions/session-span.ts'

/** Something that happened, in the order of these where it was in one instant. */
const eventNames = [
  'room.started',
  'participant.joined',
  'recording.started',
  'recording.paused',
  'participant.left',
  'recording.ended',
  'room.ended',
  'recording.completed',
] as const

/** `at` is in milliseconds since 1970. */
export type PlannedEvent = {
  readonly at: number
  readonly name: (typeof eventNames)[number]
  readonly visit?: Visit
  readonly recording?: RecordingPlan
}
export type EventRow = PlannedEvent & Positioned

/** @returns what has happened in a session until now, newest first */
export function sessionEvents(plan: SessionPlan, now: number): readonly EventRow[] {
  const ends: PlannedEvent = { at: sessionEnd(plan), name: 'room.ended' }
  return newestFirst(
    [
      { at: plan.startedAt, name: 'room.started' },
      ...visitsUntil(plan, now).flatMap((visit): PlannedEvent[] => [
        { at: visit.joinedAt, name: 'participant.joined', visit },
        { at: visit.leavesAt, name: 'participant.left', visit },
      ]),
      ...plan.recordings.flatMap((recording) => eventsOfRecording(plan, recording)),
      ends,
    ],
    now,
  )
}

/** @returns what has happened to a recording until now, newest first */
export function recordingEvents(
  plan: SessionPlan,
  recording: RecordingPlan,
  now: number,
): readonly EventRow[] {
  return newestFirst(eventsOfRecording(plan, recording), now)
}

function eventsOfRecording(plan: SessionPlan, recording: RecordingPlan): PlannedEvent[] {
  const { stoppedAt, completedAt } = recordingTimes(plan, recording)
  const { startedAt, pausedAt } = recording
  return [
    { at: startedAt, name: 'recording.started', recording },
    ...(pausedAt !== null && pausedAt < stoppedAt
      ? [{ at: pausedAt, name: 'recording.paused', recording } as const]
      : []),
    { at: stoppedAt, name: 'recording.ended', recording },
    { at: completedAt, name: 'recording.completed', recording },
  ]
}

function newestFirst(events: readonly PlannedEvent[], now: number): EventRow[] {
  return events
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at || eventNames.indexOf(a.name) - eventNames.indexOf(b.name))
    .map((event, index) => ({ ...event, position: index + 1 }))
    .reverse()
}
