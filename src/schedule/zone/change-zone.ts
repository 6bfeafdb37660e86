import {
  displayedClock,
  fieldTimeOf,
  fieldTimeOfText,
  resolveFieldTime,
} from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'

/**
 * Puts a window into another zone so that its clock times stay what they were: the usual meaning of
 * "that was Tokyo time, of course".
 */
export function keepWallTimes(value: ScheduleValue, zone: string): ScheduleValue {
  const kept = (text: string) => {
    const clock = displayedClock(text)
    const [, exact = ''] = text.split('=')
    // In a zone with the same offset, it is still the instant that was read.
    const there = fieldTimeOfText(exact, zone)
    return displayedClock(there) === clock ? there : clock
  }
  return { time_zone: zone, join_from: kept(value.join_from), join_until: kept(value.join_until) }
}

/**
 * Puts a window into another zone so that it means the same instants. A time that means none yet
 * stays as it is.
 */
export function keepInstants(value: ScheduleValue, zone: string): ScheduleValue {
  const moved = (text: string) => {
    const time = resolveFieldTime(text, value.time_zone)
    if (time.kind !== 'instant') return displayedClock(text)
    return time.exact === undefined ? fieldTimeOf(time.at, zone) : fieldTimeOfText(time.exact, zone)
  }
  return { time_zone: zone, join_from: moved(value.join_from), join_until: moved(value.join_until) }
}
