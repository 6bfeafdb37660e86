import type { RecordingStatus } from '#contract/rooms/recording.ts'
import { recordingUnits } from '../costs/tariff.ts'
import type { SessionPlan } from '../sessions/session-plan.ts'
import { sessionEnd } from '../sessions/session-span.ts'
import type { RecordingPlan } from './recording-plan.ts'

/** What a recording is at an instant. Times are milliseconds since 1970. */
export type RecordingState = {
  readonly status: RecordingStatus
  readonly finishedAt: number | null
  readonly changedAt: number
  readonly seconds: number
  readonly bytes: number
  /** Thousandths of a cent. */
  readonly units: number
}

const MINUTE_MS = 60_000

/** What encoders send for each quality. */
const bytesPerSecond = { '720p': 187_500, '1080p': 412_500 } as const

/** @returns when a recording stops and when its file is there */
export function recordingTimes(session: SessionPlan, { startedAt, stopsAt }: RecordingPlan) {
  const end = sessionEnd(session)
  const stoppedAt = Math.max(startedAt, Math.min(stopsAt ?? end, end))
  const processing = Math.min(8 * MINUTE_MS, MINUTE_MS + (stoppedAt - startedAt) * 0.03)
  return { stoppedAt, completedAt: Math.round(stoppedAt + processing) }
}

/** @returns the recording as it is `now`, which is not before its start */
export function recordingState(
  session: SessionPlan,
  recording: RecordingPlan,
  now: number,
): RecordingState {
  const { startedAt, pausedAt } = recording
  const { stoppedAt, completedAt } = recordingTimes(session, recording)
  const lastsUntil = Math.min(now, stoppedAt, pausedAt ?? stoppedAt)
  const seconds = Math.max(0, Math.floor((lastsUntil - startedAt) / 1000))
  const { quality } = session.settings
  const grown = {
    seconds,
    bytes: seconds * bytesPerSecond[quality],
    units: recordingUnits(seconds),
  }
  if (now < stoppedAt) {
    const isPaused = pausedAt !== null && pausedAt <= now
    return {
      ...grown,
      status: isPaused ? 'paused' : 'recording',
      finishedAt: null,
      changedAt: lastsUntil,
    }
  }
  const isDone = now >= completedAt
  return {
    ...grown,
    status: isDone ? 'completed' : 'processing',
    finishedAt: stoppedAt,
    changedAt: isDone ? completedAt : stoppedAt,
  }
}
