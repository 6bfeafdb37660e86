import { utcOf } from './offset.ts'
import { type Wall, wallOfUtc } from './wall-time.ts'

/** @returns 1 for Monday to 7 for Sunday */
export function weekdayOf({ year, month, day }: Wall): number {
  return new Date(utcOf(year, month, day, 0, 0, 0)).getUTCDay() || 7
}

/** @returns midnight of a day so many days later */
export function daysAfter({ year, month, day }: Wall, count: number): Wall {
  return wallOfUtc(utcOf(year, month, day + count, 0, 0, 0))
}

/** @returns such as `2026-12-01` */
export function dateText({ year, month, day }: Wall): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
