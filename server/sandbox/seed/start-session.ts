import type { Conference } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference-fields.ts'
import { planSession } from '../sessions/plan-session.ts'
import { closedDuring } from '../sessions/session-span.ts'
import { windowOf } from '../sessions/session-store.ts'
import type { Space } from '../space.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** People come and go for as long, and the last ones forget to leave for as long again. */
const OPEN_FOR_MS = 10 * HOUR_MS
const linger = { from: 5 * MINUTE_MS, to: 50 * MINUTE_MS, last: 5 * HOUR_MS }
const lingerForHours = { from: 3 * HOUR_MS, to: 4 * HOUR_MS, last: 5 * HOUR_MS }

/** A session that a test or a seed lets begin. */
export type SessionStart = {
  /** How many are inside now and in the next ten minutes, a shared screen included. */
  people?: number
  /** Since when it runs; before now. Negative: when it will begin. */
  minutesAgo?: number
  /** By default, it runs where the conference is to be recorded. */
  recording?: 'none' | 'running' | 'paused' | 'stopped'
  /** They stay for hours, also when nobody new is let in. */
  stay?: boolean
}

/**
 * Lets a session begin in a conference. It goes on for hours, by the clock.
 *
 * @returns the session's id
 * @throws where there is no such conference, it is too small, or one runs there already
 */
export function startSession(space: Space, conferenceId: string, start: SessionStart = {}): string {
  const conference = space.conferences.find(conferenceId)?.conference
  if (!conference) throw new Error(`There is no conference ${conferenceId}`)
  const now = space.clock().getTime()
  const { people = 5, minutesAgo = 15, stay = false } = start
  const startedAt = now - minutesAgo * MINUTE_MS
  const limit = sizeLimits[conference.size ?? 'medium']
  if (people < 1 || people > limit) throw new Error(`${limit} have room, and not ${people}`)
  const plan = planSession({
    // Made of names, so that a test that gives one sees the same people at each run.
    key: `${conference.name} live ${space.sessions.named(conference.name).length}`,
    settings: conference,
    conferenceId,
    startedAt,
    closesAt: startedAt + OPEN_FOR_MS,
    seats: people,
    ...(minutesAgo > 0 && { fullAt: now }),
    steadyPart: stay ? 1 : 0.5,
    linger: stay ? lingerForHours : linger,
    windows: [windowOf(conference, Math.min(startedAt, now))],
    recordings: recordingsOf(conference, start.recording, startedAt, Math.max(now, startedAt)),
  })
  if (
    space.sessions.runningOf(conferenceId, startedAt) ??
    space.sessions.runningOf(conferenceId, now)
  )
    throw new Error(`A session of ${conferenceId} runs already`)
  if (closedDuring(plan).some(({ from, to }) => from <= startedAt && startedAt < to))
    throw new Error(`${conferenceId} let nobody in ${minutesAgo} minutes ago`)
  space.sessions.add(plan)
  return plan.id
}

function recordingsOf(
  { record_on_start }: Conference,
  wanted: SessionStart['recording'],
  startedAt: number,
  now: number,
) {
  const recording = wanted ?? (record_on_start ? 'running' : 'none')
  const recordingStart = startedAt + 2_000
  const middle = Math.round((recordingStart + now) / 2)
  if (recording === 'none') return []
  if (recording === 'running') return [{ startedAt: recordingStart }]
  return recording === 'paused'
    ? [{ startedAt: recordingStart, pausedAt: middle }]
    : [
        {
          startedAt: recordingStart,
          stopsAt: Math.round(recordingStart + (now - recordingStart) * 0.25),
        },
      ]
}
