import { fieldTimeOf, parseFieldTime, resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { readingAt } from '../wall-time.ts'
import { dayAfter, startOfDay } from './window.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * @param now milliseconds since 1970
 * @returns the window, open from the present minute on
 */
export function startNow(value: ScheduleValue, now: number): ScheduleValue {
  return {
    ...value,
    join_from: fieldTimeOf(Math.floor(now / MINUTE_MS) * MINUTE_MS, value.time_zone),
  }
}

/**
 * @param length in milliseconds, of real time
 * @returns the window, that long from its start, or from now where it has none; undefined while its
 *   start is not a whole time
 */
export function setLength(
  value: ScheduleValue,
  length: number,
  now: number,
): ScheduleValue | undefined {
  const from = resolveFieldTime(value.join_from, value.time_zone)
  const start = from.kind === 'absent' ? Math.floor(now / MINUTE_MS) * MINUTE_MS : undefined
  const at = from.kind === 'instant' ? from.at : start
  if (at === undefined) return undefined
  return { ...value, join_until: fieldTimeOf(at + length, value.time_zone) }
}

/**
 * @returns the window from the first to the last instant of its first day in the zone, or of today
 *   where it has no start, but of tomorrow when today has less than an hour left; undefined while its
 *   start is not a whole time
 */
export function setAllDay(value: ScheduleValue, now: number): ScheduleValue | undefined {
  const from = parseFieldTime(value.join_from)
  if (from.kind === 'unfinished' || from.kind === 'impossible') return undefined
  const chosen = from.kind === 'wall' ? from.wall : readingAt(now, value.time_zone).wall
  const left = startOfDay(dayAfter(chosen), value.time_zone) - now
  const wall = left > 0 && left < HOUR_MS ? dayAfter(chosen) : chosen
  const start = startOfDay(wall, value.time_zone)
  const end = startOfDay(dayAfter(wall), value.time_zone)
  return {
    ...value,
    join_from: fieldTimeOf(start, value.time_zone),
    join_until: fieldTimeOf(end, value.time_zone),
  }
}
