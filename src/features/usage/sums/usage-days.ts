import { epochMs } from '#contract/date-time.ts'
import { dateText, daysAfter } from '#schedule/calendar-day.ts'
import { dayRange } from '#schedule/day.ts'
import { readingAt, type Wall } from '#schedule/wall-time.ts'

/** A day of a zone's calendar, `2026-12-01`, from its first instant until, and without, its end. */
export type UsageDay = Readonly<{ day: string; start: number; end: number }>

/** More than a year of days is nothing that one can read. */
export const MAX_DAYS = 366

/**
 * @param from first day, `2026-12-01`
 * @param to last day, not before it
 * @param zone whose midnights count, also in nights in which the clocks change
 * @returns the days in their order, at most `MAX_DAYS`
 */
export function usageDays(from: string, to: string, zone: string): UsageDay[] {
  const days: UsageDay[] = []
  let day = from
  while (day <= to && days.length < MAX_DAYS) {
    const next = dayLater(day, 1)
    const { start = '', end = '' } = dayRange(day, day, zone)
    days.push({ day, start: epochMs(start), end: epochMs(end) })
    day = next
  }
  return days
}

/** @returns the day in which an instant is; undefined where it is in none of them */
export function dayAt(days: readonly UsageDay[], at: number): UsageDay | undefined {
  let low = 0
  let high = days.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = days[middle]
    if (!found) return undefined
    if (at < found.start) high = middle - 1
    else if (at >= found.end) low = middle + 1
    else return found
  }
  return undefined
}

/** @returns the day so many days later, or earlier */
export function dayLater(day: string, count: number): string {
  return dateText(daysAfter(wallOf(day), count))
}

/** @returns the day that a zone's calendar shows at an instant */
export function dayOfInstant(at: number, zone: string): string {
  return dateText(readingAt(at, zone).wall)
}

/** @returns the first day of the month of a day */
export function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function wallOf(day: string): Wall {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date, hour: 0, minute: 0, second: 0 }
}
