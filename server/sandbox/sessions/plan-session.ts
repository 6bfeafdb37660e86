import { SeededRandom, seededUuid } from '../seeded-random.ts'
import type { WindowVersion } from './closed-spans.ts'
import type { RoomSettings, SessionPlan } from './session-plan.ts'

const MINUTE_MS = 60_000

type SessionWish = {
  /** What every id is made of: the same sessions have the same addresses after a restart. */
  readonly key: string
  readonly settings: RoomSettings
  readonly conferenceId: string | null
  readonly startedAt: number
  readonly closesAt: number
  readonly seats: number
  readonly fullAt?: number
  readonly steadyPart?: number
  readonly linger?: SessionPlan['linger']
  readonly windows?: readonly WindowVersion[]
  readonly recordings?: readonly { startedAt: number; stopsAt?: number; pausedAt?: number }[]
  readonly removedAt?: number
}

/** Once nobody new is let in, people say goodbye. */
export const goodbye = { from: 5_000, to: 4 * MINUTE_MS, last: 5 * MINUTE_MS } as const

/** @returns the plan, with ids of its own */
export function planSession(wish: SessionWish): SessionPlan {
  const { key, recordings = [] } = wish
  const id = seededUuid(`session ${key}`)
  return {
    id,
    position: positionAt(wish.startedAt, id),
    roomId: seededUuid(`room ${wish.conferenceId ?? wish.settings.name}`),
    conferenceId: wish.conferenceId,
    startedAt: wish.startedAt,
    closesAt: wish.closesAt,
    seats: wish.seats,
    fullAt: wish.fullAt ?? null,
    steadyPart: wish.steadyPart ?? 0.5,
    linger: wish.linger ?? goodbye,
    recordings: recordings.map(({ startedAt, stopsAt = null, pausedAt = null }, index) => {
      const recordingId = seededUuid(`recording ${id} ${index}`)
      return {
        id: recordingId,
        position: positionAt(startedAt, recordingId),
        startedAt,
        stopsAt,
        pausedAt,
      }
    }),
    settings: wish.settings,
    windows: wish.windows ?? [],
    removedAt: wish.removedAt ?? null,
  }
}

/** Ordered by time; what begins in the same millisecond is told apart by its id. */
function positionAt(at: number, id: string): number {
  return at * 1000 + new SeededRandom(id).whole(0, 999)
}
