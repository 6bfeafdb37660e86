import { type DateTimeConventions, operatorConventions } from './conventions.ts'

const pattern = /^([\d_]{4,5})-([\d_]{2})-([\d_]{2})T([\d_]{2}):([\d_]{2})(?::([\d_]{2}))?$/

const missing: Readonly<Record<string, string>> = { year: 'yyyy', month: 'mm', day: 'dd' }

/**
 * @param text a date-time field's: `2026-12-01T09:30`, with `_` for what is missing
 * @returns the same as the field's segments show it: `01/12/2026, 09:30`
 */
export function formatDateTimeParts(
  text: string,
  { locale, hourCycle }: DateTimeConventions = operatorConventions(),
): string {
  const match = pattern.exec(text)
  if (!match) return text
  const [year, month, day, hour, minute, second] = match.slice(1)
  const known = { year, month, day, hour, minute, second, dayPeriod: hour }
  const isMissing = (type: string) =>
    Object.entries(known).some(([name, part]) => name === type && part?.includes('_'))
  const number = (part: string | undefined) => Number(part?.replaceAll('_', '1') ?? 0)
  const date = new Date(0)
  date.setUTCFullYear(number(year), number(month) - 1, number(day))
  date.setUTCHours(number(hour), number(minute), number(second))
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    ...(second !== undefined && { second: '2-digit' }),
    hourCycle,
    timeZone: 'UTC',
  })
    .formatToParts(date)
    .map(({ type, value }) => (isMissing(type) ? (missing[type] ?? '––') : value))
    .join('')
}
