import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conventionsOf, type DateTimeConventions } from '../conventions.ts'
import type { DateTimeParts } from '../parts.ts'
import { isComplete, partsOf, partsOfSegments } from '../parts.ts'
import { localeTypingRules } from './locale-typing-rules.ts'
import { readTyping, type SegmentType, type TypingRules } from './read-typing.ts'

const dates = {
  'en-GB': ['day', 'month', 'year'],
  'en-US': ['month', 'day', 'year'],
  'en-CA': ['year', 'month', 'day'],
} as const

/** @returns the segments of a field, as React Aria has them in that region */
function segmentsOf({ locale, hourCycle }: DateTimeConventions): readonly SegmentType[] {
  const clock = ['hour', 'minute'] as const
  return [...dates[locale], ...clock, ...(hourCycle === 'h12' ? (['dayPeriod'] as const) : [])]
}

const rulesByLocale = new Map<string, TypingRules>()

function rulesOf(locale: string): TypingRules {
  const known = rulesByLocale.get(locale)
  if (known) return known
  const segments = segmentsOf(conventionsOf(locale))
  const start = segments[0] ?? 'day'
  const rules = {
    ...localeTypingRules(locale),
    segments,
    start,
    base: new Map<SegmentType, number>(),
  }
  rulesByLocale.set(locale, rules)
  return rules
}

/** What a field makes of a text that is typed into it from its first segment on. */
function typedIn(locale: string, text: string): DateTimeParts {
  const rules = rulesOf(locale)
  const { values } = readTyping(text, rules, true)
  return partsOfSegments(values, rules.segments.includes('dayPeriod'))
}

/** @returns whether a form would take it for a time */
function isTime(parts: DateTimeParts): boolean {
  const { year = 0, month = 0, day = 0, hour = 24, minute = 60, second = 0 } = parts
  if (!isComplete(parts) || year < 1000 || hour > 23 || minute > 59 || second > 59) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

describe('When a date and time is typed as its region writes it, it is read as such', () => {
  test.each([
    ['en-GB', '1/12/2026 9:30', '2026-12-01T09:30'],
    ['en-GB', '01/12/2026 1:30', '2026-12-01T01:30'],
    ['en-GB', '1/12/26 9:30', '2026-12-01T09:30'],
    ['en-GB', '011220260930', '2026-12-01T09:30'],
    ['en-GB', '1/12/2026 2.30pm', '2026-12-01T14:30'],
    ['en-GB', '1/12/2026 12:05 am', '2026-12-01T00:05'],
    ['en-GB', '2026-12-01 14:30', '2026-12-01T14:30'],
    ['en-GB', '2026-12-01T14:30:15', '2026-12-01T14:30:15'],
    ['de', '1.12.2026, 9:30', '2026-12-01T09:30'],
    ['de', '1.12.2026 9:30 Uhr', '2026-12-01T09:30'],
    ['fr', '1/12/2026 9h30', '2026-12-01T09:30'],
    ['fi', '1.12.2026 klo 9.30', '2026-12-01T09:30'],
    ['cs', '1. 12. 2026 9:30', '2026-12-01T09:30'],
    ['en-US', '1/15/2027 10:00AM', '2027-01-15T10:00'],
    ['en-US', '1/15/2027 14:30', '2027-01-15T14:30'],
    ['en-US', '1/15/2027 14:30 PM', '2027-01-15T14:30'],
    ['en-US', '1/15/2027 0:30', '2027-01-15T00:30'],
    ['en-US', '1/15/2027 at 2:30 p.m.', '2027-01-15T14:30'],
    ['en-US', '1/15/2027 at 14:30', '2027-01-15T14:30'],
    ['en-US', '1/15/2027 12:30 pm', '2027-01-15T12:30'],
    ['en-US', '01152027230p', '2027-01-15T14:30'],
    ['en-US', '01152027245p', '2027-01-15T14:45'],
    ['en-US', '011520271030a', '2027-01-15T10:30'],
    ['en-US', '2027-01-15 2:30 pm', '2027-01-15T14:30'],
    ['sv', '2026-1-2 9:30', '2026-01-02T09:30'],
    ['ja', '2026年1月2日 9時30分', '2026-01-02T09:30'],
    ['ja', '２０２６/１/２ ９:３０', '2026-01-02T09:30'],
    ['ko', '2026. 1. 2. 오후 2:30', '2026-01-02T14:30'],
    ['ar-EG', '٢/١/٢٠٢٦ ٢:٣٠ م', '2026-01-02T14:30'],
    ['th', '2/1/2569 14:30', '2026-01-02T14:30'],
  ])('in %s: %s', (locale, text, expected) => {
    expect(typedIn(locale, text)).toEqual(partsOf(expected))
  })
})

describe('When what is typed is no time, or ambiguous, there is no time', () => {
  test.each([
    ['en-US', '1/15/2027 2:30'],
    ['en-US', '1/15/2027 14:30 AM'],
    ['en-US', '15/1/2027 2:30 PM'],
    ['en-GB', '1/15/2026 9:30'],
    ['en-GB', '32/1/2026 9:30'],
    ['en-GB', '45/1/2026 9:30'],
    ['sv', '2026-21-10 9:30'],
    ['en-US', '1/2/2027 29:30 PM'],
    ['en-GB', '01122026130'],
    ['en-GB', '1/12/2026 9:75'],
    ['en-GB', '1/12/202 9:30'],
    ['sv', '12/1/2026 9:30'],
    ['fa', '1405/9/10 9:30'],
    ['fa', '05/9/10 9:30'],
    ['th', '2/1/69 9:30'],
  ])('in %s: %s', (locale, text) => {
    expect(isTime(typedIn(locale, text))).toBe(false)
  })
})

test('When keys are typed, each goes to the next open segment and can change the reading of those before', () => {
  const segments = segmentsOf(conventionsOf('en-US'))
  const rules = {
    ...localeTypingRules('en-US'),
    segments,
    start: 'month',
    base: new Map(),
  } as const
  const at = (text: string) => readTyping(text, rules).at
  expect([at('1'), at('1/'), at('1/2'), at('1/2/'), at('1/2/202')]).toEqual([
    'month',
    'day',
    'day',
    'year',
    'year',
  ])
  expect([at('1/2/2027'), at('1/2/2027 '), at('1/2/2027 2'), at('1/2/2027 2:')]).toEqual([
    'hour',
    'hour',
    'hour',
    'minute',
  ])
  expect(readTyping('1/2/2027 2:30 a', rules).values.get('dayPeriod')).toBe(0)
  expect(readTyping('1/2/2027 2:30 at', rules).values.has('dayPeriod')).toBe(false)
  expect(readTyping('1/2/2027 2:30 ap', rules).values.get('dayPeriod')).toBe(1)
})

/** Every language that `Intl` has data of, and those that are written differently by region. */
function localesOfIntl(): string[] {
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz']
  const pairs = alphabet.flatMap((a) => alphabet.map((b) => a + b))
  const triples = pairs.flatMap((pair) => alphabet.map((c) => pair + c))
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const regions = pairs.map((pair) => pair.toUpperCase()).filter((region) => names.of(region))
  return [
    ...Intl.DateTimeFormat.supportedLocalesOf([...pairs, ...triples]),
    ...['en', 'es', 'fr', 'ar'].flatMap((tongue) => regions.map((region) => `${tongue}-${region}`)),
    ...['de-CH', 'de-AT', 'nl-BE', 'pt-PT', 'zh-Hant', 'zh-HK', 'sr-Latn', 'pa-Arab', 'uz-Cyrl'],
  ]
}

/** The ways in which a locale writes a date and a time by numbers. */
function waysToWrite(locale: string): Intl.DateTimeFormat[] {
  const date = (style: '2-digit' | 'numeric', year: '2-digit' | 'numeric' = 'numeric') =>
    ({ year, month: style, day: style }) as const
  const clock = { hour: 'numeric', minute: '2-digit' } as const
  const options: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'short', timeStyle: 'short' },
    { ...date('numeric'), ...clock },
    { ...date('2-digit'), ...clock },
    { ...date('numeric', '2-digit'), ...clock },
    { ...date('numeric'), ...clock, hourCycle: 'h23' },
    { ...date('numeric'), ...clock, hourCycle: 'h12' },
    { ...date('2-digit'), ...clock, hour: '2-digit', second: '2-digit' },
  ]
  return options.map((each) => new Intl.DateTimeFormat(locale, { ...each, timeZone: 'UTC' }))
}

/** @returns whether day and month stand in another order than in the field, with the year in its place */
function isSwapped(locale: string, format: Intl.DateTimeFormat): boolean {
  const field = rulesOf(locale).segments.slice(0, 3)
  const own = format.formatToParts(0).flatMap(({ type }) => field.filter((each) => each === type))
  return own.indexOf('year') === field.indexOf('year') && own.join() !== field.join()
}

/** @returns whether hours of a clock of twelve stand without their half of the day in a field of 24 hours */
function lacksHalf(locale: string, format: Intl.DateTimeFormat): boolean {
  const { hour12 } = format.resolvedOptions()
  const parts = format.formatToParts(0)
  return (
    hour12 === true &&
    !rulesOf(locale).segments.includes('dayPeriod') &&
    parts.every(({ type }) => type !== 'dayPeriod')
  )
}

/**
 * What a text that is written in this way may be read as. That is the instant alone, but for two
 * ways that are the field's own way of writing another instant. To refuse them would be to refuse
 * what the field asks for:
 *
 * - Kyrgyz, Maltese, N'Ko, Somali and Uyghur write day and month in two orders: `2027-10-02` is
 *   10 February in one style and 2 October in the other. The field has one of them, and says which
 *   segment is which; if both had to agree, no day up to the 12th could be typed.
 * - French of Cameroon, in the data of some browsers, writes 16:05 on a clock of twelve as `4:05`.
 *   In a field of 24 hours that is five past four.
 */
function readingsOf(locale: string, format: Intl.DateTimeFormat) {
  const swapped = isSwapped(locale, format)
  const halved = lacksHalf(locale, format)
  return {
    isAmbiguous: swapped || halved,
    of: (instant: Date): readonly DateTimeParts[] => {
      const text = instant.toISOString().slice(0, 16)
      const otherHalf = String((instant.getUTCHours() + 12) % 24).padStart(2, '0')
      return [
        partsOf(text),
        ...(swapped ? [partsOf(text.replace(/-(\d\d)-(\d\d)/, '-$2-$1'))] : []),
        ...(halved ? [partsOf(text.replace(/T\d\d/, `T${otherHalf}`))] : []),
      ]
    },
  }
}

test('When a date and time is written as any Intl locale does, it is never read as another one', () => {
  const locales = localesOfIntl()
  expect(locales.length).toBeGreaterThan(1000)
  // Regions of one language mostly write alike: each way of writing is tried once.
  const distinct = new Map<string, string>()
  for (const locale of locales) {
    const written = new Date(Date.UTC(2026, 1, 3, 16, 5)).toLocaleString(locale)
    const key = JSON.stringify([conventionsOf(locale), written])
    if (!distinct.has(key)) distinct.set(key, locale)
  }
  const ways = [...distinct.values()].flatMap((locale) =>
    waysToWrite(locale).map((format) => ({ locale, format, readings: readingsOf(locale, format) })),
  )
  const ambiguous = ways.filter(({ readings }) => readings.isAmbiguous)
  expect(ambiguous.length / ways.length).toBeLessThan(0.03)
  let understood = 0
  let all = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...ways),
      fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2099, 0) / 60_000 - 1 }),
      ({ locale, format, readings }, minutes) => {
        const instant = new Date(minutes * 60_000)
        const written = format.format(instant)
        const typed = typedIn(locale, written)
        all += 1
        if (!isTime(typed)) return
        understood += 1
        const { year, month, day, hour, minute } = typed
        const read = JSON.stringify({ year, month, day, hour, minute })
        const legal = readings.of(instant).map((parts) => JSON.stringify(parts))
        expect(legal, `${locale}: ${written}`).toContain(read)
      },
    ),
    // Some four for each way of writing.
    { numRuns: 2_000 },
  )
  expect(understood / all).toBeGreaterThan(0.8)
})
