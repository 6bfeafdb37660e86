import { HALF_TYPED } from './native-clock.ts'

/** The parts of a date and time that somebody has filled in so far; months from 1, hours 0 to 23. */
export type DateTimeParts = {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
}

const pattern = /^([\d_]{4})-([\d_]{2})-([\d_]{2})T([\d_]{2}):([\d_]{2})(?::([\d_]{2}))?$/

/**
 * @param text `2026-12-01T09:30`, with seconds or not, and `_` for what is missing
 * @returns the parts that are there; none for any other text
 */
export function partsOf(text: string): DateTimeParts {
  const match = pattern.exec(text)
  if (!match) return {}
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => (part === undefined || part.includes('_') ? undefined : Number(part)))
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(hour !== undefined && { hour }),
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
  }
}

/** @returns the text of a date-time field: nothing for no parts, `_` for digits that are missing */
export function textOfParts(parts: DateTimeParts): string {
  const { year, month, day, hour, minute, second } = parts
  if ([year, month, day, hour, minute, second].every((part) => part === undefined)) return ''
  const seconds = second ? `:${digits(second, 2)}` : ''
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${digits(hour, 2)}:${digits(minute, 2)}${seconds}`
}

function digits(value: number | undefined, count: number): string {
  return value === undefined ? '_'.repeat(count) : String(value).padStart(count, '0')
}

/**
 * @param values of a field's segments; null for an empty one
 * @param hasPeriod whether the hours are those of a clock of twelve, with AM and PM beside them
 * @returns the parts they make up; no hour without its half of the day
 */
export function partsOfSegments(
  values: ReadonlyMap<string, number | null>,
  hasPeriod: boolean,
): DateTimeParts {
  const parts: DateTimeParts = {}
  for (const type of ['year', 'month', 'day', 'minute', 'second'] as const) {
    const value = values.get(type) ?? undefined
    if (value !== undefined) parts[type] = value
  }
  const hour = values.get('hour') ?? undefined
  const period = values.get('dayPeriod') ?? undefined
  if (hour !== undefined && !hasPeriod) parts.hour = hour
  if (hour !== undefined && period !== undefined) parts.hour = (hour % 12) + 12 * period
  return parts
}

/** @returns whether segments can show a text as it is; years of other than four digits they cannot */
export function isSegmentable(text: string): boolean {
  const parts = partsOf(text)
  return (textOfParts(parts) === text && parts.year !== 0) || text === HALF_TYPED
}

/** @returns whether every part is there; the day need not be in the calendar */
export function isComplete(parts: DateTimeParts): boolean {
  const { year, month, day, hour, minute } = parts
  return [year, month, day, hour, minute].every((part) => part !== undefined)
}
