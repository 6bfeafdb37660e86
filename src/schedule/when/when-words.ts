import { foldTyped } from '#ui/date-time/typing/fold-typed.ts'
import { localeTypingRules } from '#ui/date-time/typing/locale-typing-rules.ts'

/** The words of the operator's language, beside English, that a date is written with. */
export type WhenWords = Readonly<{
  /** @returns the year that digits mean in the region's calendar; undefined where that is unclear */
  year: (digits: string) => number | undefined
  /** Names and abbreviations of the months, folded, each with its number from 1. */
  months: ReadonlyMap<string, number>
  /** Names and abbreviations of the weekdays, folded, each with its number; Monday is 1. */
  weekdays: ReadonlyMap<string, number>
  /** `today`, `tomorrow` and what else a language has one word for, each with its days from today. */
  days: ReadonlyMap<string, number>
  /** @returns phrases like `in 2 hours` with a number in them, as the languages write them */
  inUnits: (count: number, unit: RelativeUnit) => readonly string[]
}>

export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week'

/** Lower case without accents' other spellings, invisible characters and dots after abbreviations. */
export function foldWord(text: string): string {
  return foldTyped(text).replace(/\.$/, '')
}

const known = new Map<string, WhenWords>()

/** The words of English and of a locale, from what `Intl` knows of them. */
export function whenWords(locale: string): WhenWords {
  const words = known.get(locale) ?? collectWords(locale)
  known.set(locale, words)
  return words
}

function collectWords(locale: string): WhenWords {
  const { calendar, hasShortYears } = localeTypingRules(locale)
  // Other calendars have other months, which only English is read for.
  const isSolar = calendar === 'gregory' || calendar === 'buddhist'
  const locales = isSolar ? ['en-US', 'en-GB', locale] : ['en-US', 'en-GB']
  const months = new Map<string, number>()
  const weekdays = new Map<string, number>()
  const days = new Map<string, number>()
  const relative = locales.map((each) => new Intl.RelativeTimeFormat(each, { numeric: 'always' }))
  for (const each of locales) {
    for (const style of ['long', 'short'] as const) {
      for (let month = 1; month <= 12; month += 1)
        for (const name of monthNames(each, style, month)) add(months, name, month)
      const weekday = new Intl.DateTimeFormat(each, { weekday: style, timeZone: 'UTC' })
      // 1 January 2024 was a Monday.
      for (let day = 1; day <= 7; day += 1)
        add(weekdays, weekday.format(Date.UTC(2024, 0, day)), day)
    }
    const auto = new Intl.RelativeTimeFormat(each, { numeric: 'auto' })
    for (const count of [0, 1, 2]) {
      const text = auto.format(count, 'day')
      if (!/\d/.test(text)) add(days, text, count)
    }
  }
  for (const [name, day] of [
    ['tues', 2],
    ['thur', 4],
    ['thurs', 4],
  ] as const)
    add(weekdays, name, day)
  add(months, 'sept', 9)
  add(days, 'day after tomorrow', 2)
  const inUnits = (count: number, unit: RelativeUnit) =>
    relative.map((format) => foldWord(format.format(count, unit)))
  return {
    months,
    weekdays,
    days,
    inUnits,
    year: (digits) => yearOf(digits, calendar, hasShortYears),
  }
}

/** Years by which Thailand's calendar is ahead. */
const BUDDHIST_YEARS = 543

function yearOf(digits: string, calendar: string, hasShortYears: boolean): number | undefined {
  if (digits.length === 2) return hasShortYears ? 2000 + Number(digits) : undefined
  const year =
    Number(digits) - (calendar === 'buddhist' && Number(digits) >= 2400 ? BUDDHIST_YEARS : 0)
  // Four digits like 1430 are a time to some, or a year of another calendar.
  return year >= 1900 && year < 2200 ? year : undefined
}

/** By itself and within a date: Russian and Polish months have another ending there. */
function monthNames(locale: string, style: 'long' | 'short', month: number): string[] {
  const at = Date.UTC(2024, month - 1, 15)
  const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(at)
  const inDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, timeZone: 'UTC' })
    .formatToParts(at)
    .flatMap(({ type, value }) => (type === 'month' ? [value] : []))
  return [alone, ...inDate]
}

/** A word that means two things, such as a month and another in some language, means neither. */
function add(words: Map<string, number>, name: string, value: number): void {
  const word = foldWord(name)
  if (!/\p{L}/u.test(word)) return
  const known = words.get(word)
  words.set(word, known === undefined || known === value ? value : Number.NaN)
}
