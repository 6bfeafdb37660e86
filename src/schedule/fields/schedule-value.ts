import { writeDateTime } from '#contract/date-time.ts'
import { isZone } from '../zone/names/zone-names.ts'
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

/** One reason why a window cannot be sent. */
export type ScheduleIssue = { field: ScheduleField; message: string }

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

/**
 * Finds everything that keeps a window from being sent. A window that has already begun is none:
 * it means "open now".
 *
 * @param now milliseconds since 1970
 * @returns one message per field at most
 */
export function scheduleIssues(value: ScheduleValue, now: number): ScheduleIssue[] {
  if (!isZone(value.time_zone))
    return [{ field: 'time_zone', message: 'Choose a time zone from the list' }]
  const issues: ScheduleIssue[] = []
  const from = resolveFieldTime(value.join_from, value.time_zone)
  const until = resolveFieldTime(value.join_until, value.time_zone)
  const add = (field: ScheduleField, message: string | undefined) => {
    if (message) issues.push({ field, message })
  }
  add('join_from', faults[from.kind])
  add('join_until', faults[until.kind])
  if (until.kind !== 'instant') return issues
  if (until.at <= now) add('join_until', 'This time has passed: nobody could join')
  else if (from.kind === 'instant' && until.at <= from.at)
    add('join_until', 'Must be later than “Join from”')
  return issues
}

const faults: Readonly<Record<ReturnType<typeof resolveFieldTime>['kind'], string | undefined>> = {
  absent: undefined,
  instant: undefined,
  unfinished: 'Complete the date and time, or clear it',
  impossible: 'This day is not in the calendar',
  gap: 'Clocks skip this time: choose one of the two readings',
  fold: 'Clocks show this time twice: choose which one is meant',
  beyond: 'Must be before the year 10000, by the clocks of UTC',
}

/** A conference's window as SignalWire answers it. */
export type InstantWindow = { join_from: string | null; join_until: string | null }

/** @returns the form's window that means the same instants, to the letter */
export function scheduleFromWindow(window: InstantWindow, zone: string): ScheduleValue {
  const text = (instant: string | null) => (instant === null ? '' : fieldTimeOfText(instant, zone))
  return { time_zone: zone, join_from: text(window.join_from), join_until: text(window.join_until) }
}
