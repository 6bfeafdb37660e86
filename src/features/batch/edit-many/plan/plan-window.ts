import { isWritable, readDateTime, writeDateTime } from '#contract/date-time.ts'
import { resolveFieldTime } from '#schedule/fields/field-time.ts'
import type { InstantWindow } from '#schedule/fields/schedule-value.ts'
import { utcOf } from '#schedule/offset.ts'
import { type Reading, readingAt, resolveWall, wallOfUtc } from '#schedule/wall-time.ts'
import type { ClockReading, EndEdit, TypedMove, WindowEdit } from './conference-edit.ts'

export const windowEnds = ['join_from', 'join_until'] as const
export type WindowEnd = (typeof windowEnds)[number]

/** A time that clocks skip or show twice, and what it can mean. */
export type ClockChange = Readonly<{
  end: WindowEnd
  kind: 'gap' | 'fold'
  earlier: Reading
  later: Reading
}>

/** What an edit makes of one window. */
export type WindowPlan = Readonly<{
  /** The ends that change, as they are sent; null takes a limit away. */
  values: Readonly<Partial<Record<WindowEnd, string | null>>>
  clockChanges: readonly ClockChange[]
  /** Why it cannot be sent. */
  problem: string | undefined
}>

/** How far a window is moved in wall-clock time; below zero for earlier. */
export type WindowMove = Readonly<{ days: number; minutes: number }>

const unchanged: WindowPlan = { values: {}, clockChanges: [], problem: undefined }

/** @returns the move; undefined where something else than whole numbers was typed */
export function readMove({ direction, days, hours, minutes }: TypedMove): WindowMove | undefined {
  const numbers = [days, hours, minutes].map((text) => (text.trim() === '' ? '0' : text.trim()))
  if (numbers.some((text) => !/^\d{1,5}$/.test(text))) return undefined
  const [inDays = 0, inHours = 0, inMinutes = 0] = numbers.map(Number)
  const sign = direction === 'earlier' ? -1 : 1
  // Not -0, which no test could tell from 0.
  return { days: sign * inDays || 0, minutes: sign * (60 * inHours + inMinutes) || 0 }
}

/**
 * Works out what becomes of a window. A time that clocks skip or show twice needs a reading to be
 * chosen, unless the edit does not touch it.
 *
 * @param now milliseconds since 1970: a window that is over by then lets nobody in
 */
export function planWindow(
  window: InstantWindow,
  edit: WindowEdit,
  zone: string,
  reading: ClockReading | undefined,
  now: number,
): WindowPlan {
  if (edit.kind === 'keep') return unchanged
  const move = edit.kind === 'move' ? readMove(edit) : undefined
  if (edit.kind === 'move' && (!move || (move.days === 0 && move.minutes === 0))) return unchanged
  const values: Partial<Record<WindowEnd, string | null>> = {}
  const clockChanges: ClockChange[] = []
  const at = { join_from: instantOf(window.join_from), join_until: instantOf(window.join_until) }
  for (const end of windowEnds) {
    const before = at[end]
    const next = move
      ? before === undefined
        ? undefined
        : movedTime(before, move, zone)
      : edit.kind === 'set'
        ? setTime(edit[end], zone)
        : undefined
    if (next === undefined) continue
    const time = next === null ? null : chosen(next, reading)
    if (next !== null && next.kind !== 'instant') clockChanges.push({ end, ...next })
    if (time === before || (time === null && before === undefined)) continue
    at[end] = time ?? undefined
    values[end] = time === null ? null : writeDateTime(time)
  }
  if (Object.keys(values).length === 0) return { ...unchanged, clockChanges }
  return { values, clockChanges, problem: problemOf(at, clockChanges, reading, now) }
}

function problemOf(
  { join_from: from, join_until: until }: Readonly<Record<WindowEnd, number | undefined>>,
  clockChanges: readonly ClockChange[],
  reading: ClockReading | undefined,
  now: number,
): string | undefined {
  if (clockChanges.length > 0 && reading === undefined)
    return clockChanges.some(({ kind }) => kind === 'gap')
      ? 'Clocks skip this time'
      : 'Clocks show this time twice'
  if ([from, until].some((at) => at !== undefined && !isWritable(at)))
    return 'Must be before the year 10000'
  if (until === undefined) return undefined
  if (from !== undefined && until <= from) return '“Join until” must be later than “Join from”'
  return until <= now ? 'The window would be over already: nobody could join' : undefined
}

type NewTime =
  | Readonly<{ kind: 'instant'; at: number }>
  | Readonly<{ kind: 'gap' | 'fold'; earlier: Reading; later: Reading }>

function chosen(time: NewTime, reading: ClockReading | undefined): number {
  return time.kind === 'instant' ? time.at : time[reading ?? 'earlier'].at
}

/** The clock stays, whatever the night between does to it. */
function movedTime(at: number, { days, minutes }: WindowMove, zone: string): NewTime {
  const { wall } = readingAt(at, zone)
  const { year, month, day, hour, minute, second } = wall
  const moved = wallOfUtc(utcOf(year, month, day + days, hour, minute + minutes, second))
  // Beyond what a calendar with years of four digits has, no zone knows anything.
  if (moved.year < 1 || moved.year > 9999 || Number.isNaN(moved.year))
    return { kind: 'instant', at: at + days * 86_400_000 + minutes * 60_000 }
  const resolved = resolveWall(moved, zone)
  if (resolved.kind === 'instant') return { kind: 'instant', at: resolved.at }
  if (resolved.kind === 'fold') return resolved
  // The clocks of after the change make of it the earlier instant.
  return { kind: 'gap', earlier: resolved.after, later: resolved.before }
}

/** @returns null for no limit; undefined for an end that stays, or is not typed to its end */
function setTime(end: EndEdit, zone: string): NewTime | null | undefined {
  if (end === undefined || end === null) return end
  const time = resolveFieldTime(end, zone)
  if (time.kind === 'instant') return { kind: 'instant', at: time.at }
  if (time.kind === 'fold') return time
  if (time.kind === 'gap') return { kind: 'gap', earlier: time.after, later: time.before }
  return undefined
}

function instantOf(text: string | null): number | undefined {
  return text === null ? undefined : readDateTime(text)?.at
}
