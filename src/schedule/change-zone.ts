import { fieldTimeOf, resolveFieldTime, withoutOffset } from './field-time.ts'
import type { ScheduleValue } from './schedule-value.ts'

/**
 * Puts a window into another zone so that its clock times stay what they were: the usual meaning of
 * "that was Tokyo time, of course".
 */
export function keepClocks(value: ScheduleValue, zone: string): ScheduleValue {
  return {
    time_zone: zone,
    join_from: withoutOffset(value.join_from),
    join_until: withoutOffset(value.join_until),
  }
}

/**
 * Puts a window into another zone so that it means the same instants. A time that means none yet
 * stays as it is.
 */
export function keepInstants(value: ScheduleValue, zone: string): ScheduleValue {
  const moved = (text: string) => {
    const time = resolveFieldTime(text, value.time_zone)
    return time.kind === 'instant' ? fieldTimeOf(time.at, zone) : withoutOffset(text)
  }
  return { time_zone: zone, join_from: moved(value.join_from), join_until: moved(value.join_until) }
}
