import { expect, test } from 'vitest'
import { settingsOf } from '../seed/past-sessions.ts'
import { planSession } from '../sessions/plan-session.ts'
import { recordingState } from './recording-state.ts'

const MINUTE_MS = 60_000

/** A session of 105 minutes, with a recording. */
function recorded(recording: { stopsAt?: number; pausedAt?: number } = {}) {
  const session = planSession({
    key: 'recorded',
    settings: settingsOf('room', 'Room'),
    conferenceId: null,
    startedAt: 0,
    closesAt: 100 * MINUTE_MS,
    seats: 3,
    recordings: [{ startedAt: 0, ...recording }],
  })
  const [plan] = session.recordings
  if (!plan) throw new Error('There is no recording')
  return (minutes: number) => recordingState(session, plan, minutes * MINUTE_MS)
}

test.each([
  ['to the end of the session', {}, 0, 'recording', 0],
  ['to the end of the session', {}, 90, 'recording', 90],
  ['to the end of the session', {}, 105, 'processing', 105],
  ['to the end of the session', {}, 109, 'processing', 105],
  ['to the end of the session', {}, 110, 'completed', 105],
  ['to the end of the session', {}, 100_000, 'completed', 105],
  ['until it is stopped', { stopsAt: 20 * MINUTE_MS }, 19, 'recording', 19],
  ['until it is stopped', { stopsAt: 20 * MINUTE_MS }, 21, 'processing', 20],
  ['until it is stopped', { stopsAt: 20 * MINUTE_MS }, 22, 'completed', 20],
  ['with a pause', { pausedAt: 30 * MINUTE_MS }, 29, 'recording', 29],
  ['with a pause', { pausedAt: 30 * MINUTE_MS }, 60, 'paused', 30],
  ['with a pause', { pausedAt: 30 * MINUTE_MS }, 106, 'processing', 30],
])(
  'When it runs %s (%o), after %i minutes it is %s, with %i of them',
  (_, plan, at, status, minutes) => {
    expect(recorded(plan)(at)).toMatchObject({
      status,
      seconds: minutes * 60,
      bytes: minutes * 60 * 187_500,
      units: minutes * 2_250,
    })
  },
)
