import type { Conference } from '#contract/conference.ts'
import type { Positioned } from '../api/paging.ts'
import { epochMilliseconds } from '../conferences/instant.ts'
import type { RecordingPlan } from '../recordings/recording-plan.ts'
import { seededUuid } from '../seeded-random.ts'
import type { WindowVersion } from './closed-spans.ts'
import { createNewestFirst, type NewestFirst } from './newest-first.ts'
import type { RoomSettings, SessionPlan } from './session-plan.ts'
import { isRunning } from './session-span.ts'

export type RecordingRow = Positioned & {
  readonly session: SessionPlan
  readonly recording: RecordingPlan
}
export type SessionStore = ReturnType<typeof createSessionStore>

/** @returns an empty store of sessions and their recordings, found by whatever the calls ask by */
export function createSessionStore() {
  const all = createNewestFirst<SessionPlan>()
  const byId = new Map<string, SessionPlan>()
  const byLogId = new Map<string, SessionPlan>()
  const byName = new Map<string, NewestFirst<SessionPlan>>()
  const byRoom = new Map<string, NewestFirst<SessionPlan>>()
  const byConference = new Map<string, NewestFirst<SessionPlan>>()
  const recordings = createNewestFirst<RecordingRow>()
  const recordingsById = new Map<string, RecordingRow>()
  const ofConference = (id: string) => byConference.get(id)?.rows() ?? []

  const drop = (plan: SessionPlan) => {
    for (const list of [
      all,
      byName.get(plan.settings.name),
      byRoom.get(plan.roomId),
      byConference.get(plan.conferenceId ?? ''),
    ])
      list?.remove(plan)
    byId.delete(plan.id)
    byLogId.delete(logIdOf(plan))
    for (const { id } of plan.recordings) deleteRecording(id)
  }
  const deleteRecording = (id: string) => {
    const row = recordingsById.get(id)
    if (row) recordings.remove(row)
    return recordingsById.delete(id)
  }

  return {
    add(plan: SessionPlan): void {
      all.add(plan)
      byId.set(plan.id, plan)
      byLogId.set(logIdOf(plan), plan)
      listAt(byName, plan.settings.name).add(plan)
      listAt(byRoom, plan.roomId).add(plan)
      if (plan.conferenceId !== null) listAt(byConference, plan.conferenceId).add(plan)
      for (const recording of plan.recordings) {
        const row = { position: recording.position, session: plan, recording }
        recordings.add(row)
        recordingsById.set(recording.id, row)
      }
    },
    find: (id: string): SessionPlan | undefined => byId.get(id),
    findByLogId: (id: string): SessionPlan | undefined => byLogId.get(id),
    newestFirst: all.rows,
    named: (name: string): readonly SessionPlan[] => byName.get(name)?.rows() ?? [],
    /** Of every room whose name has `part` in it. */
    namedLike(part: string): readonly SessionPlan[] {
      const names = [...byName.keys()].filter((name) => name.includes(part))
      return names
        .flatMap((name) => byName.get(name)?.rows() ?? [])
        .sort((a, b) => b.position - a.position)
    },
    inRoom: (id: string): readonly SessionPlan[] => byRoom.get(id)?.rows() ?? [],
    runningOf: (conferenceId: string, now: number): SessionPlan | undefined =>
      ofConference(conferenceId).find((plan) => isRunning(plan, now)),
    recordingsNewestFirst: recordings.rows,
    findRecording: (id: string): RecordingRow | undefined => recordingsById.get(id),
    hasRecording: (id: string): boolean => recordingsById.has(id),
    /** Its session keeps what it cost. */
    deleteRecording,
    /** A running session takes over what was changed; one that was to come is dropped. */
    conferenceChanged(conference: Conference, now: number): void {
      for (const plan of [...ofConference(conference.id)]) {
        if (plan.startedAt > now) drop(plan)
        if (!isRunning(plan, now)) continue
        plan.settings = conference
        plan.windows = [...plan.windows, windowOf(conference, now)]
      }
    },
    conferenceRemoved(conferenceId: string, now: number): void {
      for (const plan of ofConference(conferenceId)) plan.removedAt ??= now
    },
  }
}

/** @returns the id of the log about a session */
export function logIdOf({ id }: SessionPlan): string {
  return seededUuid(`log ${id}`)
}

/** @returns a conference's join window, as it is from `since` on */
export function windowOf(
  { join_from, join_until }: Pick<RoomSettings, 'join_from' | 'join_until'>,
  since: number,
): WindowVersion {
  return {
    since,
    joinFrom: join_from === null ? null : epochMilliseconds(join_from),
    joinUntil: join_until === null ? null : epochMilliseconds(join_until),
  }
}

function listAt(map: Map<string, NewestFirst<SessionPlan>>, key: string) {
  const list = map.get(key) ?? createNewestFirst<SessionPlan>()
  map.set(key, list)
  return list
}
