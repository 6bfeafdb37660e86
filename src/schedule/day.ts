import { writeDateTime } from '#contract/date-time.ts'
import { isWall, type Wall } from './wall-time.ts'
import { dayAfter, startOfDay } from './window/window.ts'

/** @returns whether a text is a day of the calendar, such as `2026-12-01` */
export function isDay(text: string): boolean {
  return wallOfDay(text) !== undefined
}

/**
 * @param from first day, `2026-12-01`; anything else is no limit
 * @param until last day, which counts as a whole
 * @param zone whose midnights count
 * @returns the first instant of the first day, and the first after the last
 */
export function dayRange(
  from: string,
  until: string,
  zone: string,
): { start: string | undefined; end: string | undefined } {
  const first = wallOfDay(from)
  const last = wallOfDay(until)
  return {
    start: first && writeDateTime(startOfDay(first, zone)),
    end: last && writeDateTime(startOfDay(dayAfter(last), zone)),
  }
}

function wallOfDay(text: string): Wall | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: 0,
    minute: 0,
    second: 0,
  }
  return isWall(wall) ? wall : undefined
}
