import type { DateTimeConventions } from './date-time-conventions.ts'
import type { SegmentType, TypingRules } from './date-time-typing.ts'

/**
 * @param locale the operator's
 * @returns what of a locale matters to the reading of typed keys
 */
export function typingOf(
  locale: string,
): Pick<TypingRules, 'periods' | 'calendar' | 'hasShortYears'> {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
  const period = (hour: number) =>
    format.formatToParts(hour * 3_600_000).find(({ type }) => type === 'dayPeriod')?.value ?? ''
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions()
  const usual = orderOf(locale, { year: 'numeric', month: '2-digit', day: '2-digit' })
  const hasShortYears =
    calendar === 'gregory' &&
    orderOf(locale, { year: '2-digit', month: 'numeric', day: 'numeric' }) === usual &&
    orderOf(locale, { dateStyle: 'short' }) === usual
  return { periods: [period(9), period(21)], calendar, hasShortYears }
}

function orderOf(locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(0)
  return parts.flatMap(({ type }) => (type === 'literal' ? [] : [type])).join(' ')
}

const dates = {
  'en-GB': ['day', 'month', 'year'],
  'en-US': ['month', 'day', 'year'],
  'en-CA': ['year', 'month', 'day'],
} as const

/** @returns the segments of a field, in the order in which that region has them */
export function segmentsOf({ locale, hourCycle }: DateTimeConventions): readonly SegmentType[] {
  const clock = ['hour', 'minute'] as const
  return [...dates[locale], ...clock, ...(hourCycle === 'h12' ? (['dayPeriod'] as const) : [])]
}
