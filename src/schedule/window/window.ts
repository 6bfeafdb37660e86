import {
  fieldTimeOf,
  fieldTimeText,
  parseFieldTime,
  resolveFieldTime,
} from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { utcOf } from '../offset.ts'
import type { Wall } from '../wall-time.ts'
import { readingAt, resolveWall, wallOfUtc } from '../wall-time.ts'

/** A step in wall-clock time: the clock stays, whatever the night between does to it. */
export type ShiftUnit = 'day' | 'week' | 'month'

/**
 * Moves both ends of a window. A reading chosen for the old day means nothing on the new one, so a
 * time that exists twice there must be chosen again.
 *
 * @param count how many, negative for earlier
 * @returns the moved window; an end that is absent or not whole stays as it is
 */
export function shiftWindow(value: ScheduleValue, unit: ShiftUnit, count: number): ScheduleValue {
  return {
    ...value,
    join_from: shiftFieldTime(value.join_from, unit, count),
    join_until: shiftFieldTime(value.join_until, unit, count),
  }
}

function shiftFieldTime(text: string, unit: ShiftUnit, count: number): string {
  const time = parseFieldTime(text)
  if (time.kind !== 'wall') return text
  const { year, month, day } = shiftDay(time.wall, unit, count)
  return year < 1000 || year > 9999 ? text : fieldTimeText({ ...time.wall, year, month, day })
}

/** @returns the next day of the calendar, at the same time */
export function dayAfter(wall: Wall): Wall {
  return { ...wall, ...dayOf(shiftDay(wall, 'day', 1)) }
}

function dayOf({ year, month, day }: Wall) {
  return { year, month, day }
}

/** Where a month is too short, its last day: 31 January and a month is 28 February. */
function shiftDay({ year, month, day }: Wall, unit: ShiftUnit, count: number): Wall {
  if (unit !== 'month')
    return wallOfUtc(utcOf(year, month, day + count * (unit === 'week' ? 7 : 1), 0, 0, 0))
  const last = wallOfUtc(utcOf(year, month + count + 1, 0, 0, 0, 0))
  return { ...last, day: Math.min(day, last.day) }
}

/** @returns the window, open from when the zone's clocks show the next full hour */
export function startNextHour(value: ScheduleValue, now: number): ScheduleValue {
  // All offsets in use are quarters of an hour, so some quarter is it, also when clocks change.
  let at = Math.floor(now / QUARTER_MS) * QUARTER_MS + QUARTER_MS
  for (let tries = 0; tries < 8; tries += 1, at += QUARTER_MS)
    if (readingAt(at, value.time_zone).wall.minute === 0) break
  return { ...value, join_from: fieldTimeOf(at, value.time_zone) }
}

/**
 * @param length in milliseconds, of real time; undefined where the end stays where it is
 * @returns the window with another start, and its end that long after it where the start is whole
 */
export function withStart(
  value: ScheduleValue,
  join_from: string,
  length: number | undefined,
): ScheduleValue {
  const next = { ...value, join_from }
  const from = resolveFieldTime(join_from, value.time_zone)
  if (length === undefined || value.join_until === '' || from.kind !== 'instant') return next
  return { ...next, join_until: fieldTimeOf(from.at + length, value.time_zone) }
}

/** @returns milliseconds from the start of a window to its end; undefined unless both are whole */
export function windowLength(value: ScheduleValue): number | undefined {
  const from = resolveFieldTime(value.join_from, value.time_zone)
  const until = resolveFieldTime(value.join_until, value.time_zone)
  if (from.kind !== 'instant' || until.kind !== 'instant') return undefined
  return until.at > from.at ? until.at - from.at : undefined
}

/** @returns the first instant of a day; where clocks skip midnight, that is the change itself */
export function startOfDay({ year, month, day }: Wall, zone: string): number {
  const midnight = resolveWall({ year, month, day, hour: 0, minute: 0, second: 0 }, zone)
  if (midnight.kind === 'fold') return midnight.earlier.at
  return midnight.kind === 'gap' ? midnight.before.at : midnight.at
}

/**
 * @returns for that day, `2026-12-01`, the time to fill in: the start of office hours, or an hour
 *   after the window's start, unless these would be over before they begin
 */
export function proposeTime(value: ScheduleValue, end: 'join_from' | 'join_until', now: number) {
  const from = resolveFieldTime(value.join_from, value.time_zone)
  const isEnd = end === 'join_until' && from.kind === 'instant'
  const earliest = isEnd
    ? fieldTimeOf(from.at + HOUR_MS, value.time_zone)
    : startNextHour(value, now).join_from
  const today = fieldTimeOf(now, value.time_zone).slice(0, 10)
  return (day: string): string => {
    const [earliestDay, clock = ''] = earliest.split('T')
    if (isEnd || day === earliestDay) return clock.slice(0, 5)
    return day === today ? lastMinute : '09:00'
  }
}

const lastMinute = '23:59'
const MINUTE_MS = 60_000
const QUARTER_MS = 15 * MINUTE_MS
const HOUR_MS = 60 * MINUTE_MS
