import { writeDateTime } from '#contract/date-time.ts'
import { fieldTimeOfText, resolveFieldTime } from './field-time.ts'

/** The join window as a form holds it: wall clocks and their zone, all texts (see `FieldTime`). */
export type ScheduleValue = {
  /** IANA name of the zone whose clocks the two times are. */
  time_zone: string
  /** Nobody new is let in before it; empty for no limit. */
  join_from: string
  /** Nobody new is let in after it; empty for no limit. */
  join_until: string
}

export type ScheduleField = keyof ScheduleValue

/** What of a window goes to SignalWire. */
export type ScheduleRequest = { join_from?: string; join_until?: string }

/**
 * @returns the fields of the request: UTC to the second, or as it came where nobody touched it;
 *   absent where there is no limit. A time that `scheduleIssues` finds fault with is left out.
 */
export function scheduleRequest(value: ScheduleValue): ScheduleRequest {
  const request: ScheduleRequest = {}
  for (const field of ['join_from', 'join_until'] as const) {
    const time = resolveFieldTime(value[field], value.time_zone)
    if (time.kind === 'instant') request[field] = time.exact ?? writeDateTime(time.at)
  }
  return request
}

/** A conference's window as SignalWire answers it. */
export type InstantWindow = { join_from: string | null; join_until: string | null }

/** @returns the form's window that means the same instants, to the letter */
export function scheduleFromWindow(window: InstantWindow, zone: string): ScheduleValue {
  const text = (instant: string | null) => (instant === null ? '' : fieldTimeOfText(instant, zone))
  return { time_zone: zone, join_from: text(window.join_from), join_until: text(window.join_until) }
}
