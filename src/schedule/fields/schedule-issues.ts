import { isZone } from '../zone/names/zone-names.ts'
import { resolveFieldTime } from './field-time.ts'
import type { ScheduleField, ScheduleValue } from './schedule-value.ts'

/** One reason why a window cannot be sent. */
export type ScheduleIssue = { field: ScheduleField; message: string }

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
