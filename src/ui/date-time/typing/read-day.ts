import { isComplete, partsOf } from '../parts.ts'

/** On the way to 2026, a field holds the years 2, 20 and 202. */
const FIRST_YEAR = 1900

/**
 * @param text of a day field, `2026-12-01T00:00`, with `_` for what is missing
 * @returns the day; empty where a part is missing; undefined for what no calendar has, or too early
 */
export function readDay(text: string): string | undefined {
  const parts = partsOf(text)
  if (!isComplete(parts)) return ''
  const { year = 0, month = 0, day = 0 } = parts
  if (year < FIRST_YEAR) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? text.slice(0, 10)
    : undefined
}
