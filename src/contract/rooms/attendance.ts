import { epochMs } from '../date-time.ts'
import type { RoomSession, SessionMember } from './room-session.ts'

/** When a session began and ended, in milliseconds since 1970; `end` is now while it runs. */
export type SessionSpan = Readonly<{ start: number; end: number; isRunning: boolean }>

/** From an instant until, and without, another one, in milliseconds since 1970. */
export type Stay = Readonly<{ from: number; until: number }>

/** One person, or one shared screen, however often they came. */
export type Attendee = Readonly<{
  /** Of the first of them as SignalWire counts them. */
  id: string
  /** Null where none was given. */
  name: string | null
  /** In their order, neither overlapping nor touching. */
  stays: readonly Stay[]
  /** Milliseconds in all. */
  total: number
  isInside: boolean
}>

/**
 * @param now milliseconds since 1970
 * @returns when a session was; without a known start, it is that of its creation
 */
export function spanOf(
  session: Pick<RoomSession, 'start_time' | 'end_time' | 'created_at' | 'duration' | 'status'>,
  now: number,
): SessionSpan {
  const start = epochMs(session.start_time ?? session.created_at)
  const isRunning = isSessionRunning(session)
  const ended =
    session.end_time !== null ? epochMs(session.end_time) : start + (session.duration ?? 0) * 1000
  return { start, end: Math.max(start, isRunning ? now : ended), isRunning }
}

/** @returns whether a session goes on; where SignalWire does not say, it does until it has an end */
export function isSessionRunning({
  status,
  end_time,
}: Pick<RoomSession, 'status' | 'end_time'>): boolean {
  return status === null ? end_time === null : status === 'in-progress'
}

/** @returns those who have not left, in the order in which they came */
export function membersInside<Member extends Pick<SessionMember, 'join_time' | 'leave_time'>>(
  members: readonly Member[],
): Member[] {
  return members
    .filter(({ leave_time }) => leave_time === null)
    .map((member) => ({ member, at: epochMs(member.join_time ?? '') || 0 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ member }) => member)
}

/** From so large a part of the places on, a room is nearly full. */
const NEARLY_FULL = 0.9

/**
 * @param inside how many are inside, shared screens included
 * @param max how many may be; null where SignalWire does not say
 */
export function fullness(inside: number, max: number | null): 'full' | 'nearly full' | undefined {
  if (max === null || max <= 0) return undefined
  if (inside >= max) return 'full'
  return inside >= max * NEARLY_FULL ? 'nearly full' : undefined
}

/**
 * @param end of the session, or now: when those left who are not known to have left
 * @returns undefined where it is not known when somebody came
 */
export function stayOf(
  { join_time, leave_time, duration }: SessionMember,
  end: number,
): Stay | undefined {
  const length = (duration ?? 0) * 1000
  const left = leave_time === null ? end : epochMs(leave_time)
  const from = join_time === null ? left - length : epochMs(join_time)
  if (join_time === null && (leave_time === null || duration === null)) return undefined
  return { from, until: Math.max(from, left) }
}

/**
 * How many were inside at once, shared screens included, as SignalWire counts them. Who leaves as
 * another one comes is not there with them.
 */
export function mostAtOnce(stays: readonly Stay[]): { count: number; at: number | null } {
  const changes = stays
    .filter(({ from, until }) => until > from)
    .flatMap(({ from, until }) => [
      { at: from, by: 1 },
      { at: until, by: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || a.by - b.by)
  let inside = 0
  let most: { count: number; at: number | null } = { count: 0, at: null }
  for (const { at, by } of changes) {
    inside += by
    if (inside > most.count) most = { count: inside, at }
  }
  return most
}

/** @returns stays in their order, those that overlap or touch being one */
export function mergeStays(stays: readonly Stay[]): Stay[] {
  const merged: Stay[] = []
  for (const stay of stays.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && stay.from <= last.until)
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, stay.until) }
    else merged.push(stay)
  }
  return merged
}

/**
 * Who was in a session. People of one name are one who came back, whatever the letters' case; those
 * without a name are each somebody else.
 *
 * @returns in the order in which they came first; those of whom that is not known come last
 */
export function attendanceOf(members: readonly SessionMember[], span: SessionSpan): Attendee[] {
  const groups = new Map<string, SessionMember[]>()
  for (const member of members) {
    const name = spokenName(member.name)
    const key = name === null ? `id ${member.id}` : `name ${name.toLowerCase()}`
    const group = groups.get(key)
    if (group) group.push(member)
    else groups.set(key, [member])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const stays = mergeStays(group.flatMap((member) => stayOf(member, span.end) ?? []))
      const total =
        stays.length > 0
          ? stays.reduce((sum, { from, until }) => sum + until - from, 0)
          : group.reduce((sum, { duration }) => sum + (duration ?? 0) * 1000, 0)
      const isInside = span.isRunning && group.some(({ leave_time }) => leave_time === null)
      return [{ id: first.id, name: spokenName(first.name), stays, total, isInside }]
    })
    .toSorted((a, b) => firstCame(a) - firstCame(b))
}

function firstCame({ stays }: Attendee): number {
  return stays[0]?.from ?? Number.MAX_SAFE_INTEGER
}

/** @returns a name without what nobody hears; null where nothing is left of it */
function spokenName(name: string | null): string | null {
  return name?.normalize().replace(/\s+/g, ' ').trim() || null
}
