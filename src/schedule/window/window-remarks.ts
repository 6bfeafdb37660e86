import { resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { formatClock, formatDistance, formatDuration } from '../format.ts'
import { readingAt } from '../wall-time.ts'
import { cityOf } from '../zone/names/zone-names.ts'
import { windowLength } from './window.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const LONG_MS = 12 * HOUR_MS
const SOON_MS = 15 * MINUTE_MS
const NIGHT_FROM_HOUR = 22
const NIGHT_UNTIL_HOUR = 6

/**
 * What is allowed but often a slip: a window that is very long, starts at night in its zone or
 * within minutes. A whole day is chosen on purpose.
 *
 * @param now milliseconds since 1970
 * @returns a sentence each
 */
export function windowRemarks(value: ScheduleValue, now: number): readonly string[] {
  const from = resolveFieldTime(value.join_from, value.time_zone)
  if (from.kind !== 'instant') return []
  const { hour, minute } = readingAt(from.at, value.time_zone).wall
  const length = windowLength(value)
  const isMidnight = hour === 0 && minute === 0
  // A day of a clock change has 23 or 25 hours.
  const isWholeDays = isMidnight && length !== undefined && length >= 23 * HOUR_MS
  const remarks: string[] = []
  if (length !== undefined && length > LONG_MS && !isWholeDays)
    remarks.push(`This window is ${formatDuration(length)} long.`)
  if (from.at <= now) return remarks
  if ((hour >= NIGHT_FROM_HOUR || hour < NIGHT_UNTIL_HOUR) && !isWholeDays)
    remarks.push(
      `It starts at ${formatClock(from.at, value.time_zone)} in ${cityOf(value.time_zone)}, at night.`,
    )
  if (from.at - now < SOON_MS) remarks.push(`It starts ${formatDistance(from.at, now)}.`)
  return remarks
}
