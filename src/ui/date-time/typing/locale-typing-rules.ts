import type { TypingRules } from './read-typing.ts'

/** @returns what of a locale matters to the reading of typed keys */
export function localeTypingRules(
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
