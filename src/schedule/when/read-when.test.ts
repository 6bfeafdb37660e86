import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '#testing/any-text.ts'
import { resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { readWhen } from './read-when.ts'

/** A Thursday, 11:03 in Berlin. */
const now = Date.parse('2026-11-26T10:03:20Z')
const empty: ScheduleValue = { time_zone: 'Europe/Berlin', join_from: '', join_until: '' }

function read(text: string, locale = 'en-GB', value = empty) {
  return readWhen(text, { value, now, locale })
}

function windowOf(text: string, locale = 'en-GB', value = empty): string {
  const reading = read(text, locale, value)
  if (reading.kind === 'error') return `error: ${reading.message}`
  const { time_zone, join_from, join_until } = reading.value
  return [join_from, join_until, time_zone === value.time_zone ? '' : time_zone]
    .filter(Boolean)
    .join(' ')
}

describe('When a line is written as people do, it is that window', () => {
  test.each([
    ['en-GB', 'tomorrow 9am', '2026-11-27T09:00'],
    ['en-GB', 'fri 14-16', '2026-11-27T14:00 2026-11-27T16:00'],
    ['en-GB', '31.12.2026 14:30', '2026-12-31T14:30'],
    ['en-GB', '10/31/2027 2:30 PM', '2027-10-31T14:30'],
    ['en-US', '10/31/2027 2:30 PM', '2027-10-31T14:30'],
    ['en-GB', '9:30', '2026-11-27T09:30'],
    ['en-GB', '11:30', '2026-11-26T11:30'],
    ['en-US', '9:30', '2026-11-27T09:30'],
    ['en-GB', 'in 2 hours', '2026-11-26T13:03'],
    ['en-GB', 'in 90 min for 1 h', '2026-11-26T12:33 2026-11-26T13:33'],
    ['en-GB', 'in half an hour', '2026-11-26T11:33'],
    ['en-GB', 'next tuesday 10:00 for 90 min Europe/Berlin', '2026-12-01T10:00 2026-12-01T11:30'],
    ['en-GB', 'tomorrow', '2026-11-27T00:00'],
    ['en-GB', '2026-12-24', '2026-12-24T00:00'],
    ['en-GB', '4/12/2026 9:30', '2026-12-04T09:30'],
    ['en-US', '4/12/2027 9:30', '2027-04-12T09:30'],
    ['sv', '2026-12-04 9:30', '2026-12-04T09:30'],
    ['en-GB', '4.12. 9:30', '2026-12-04T09:30'],
    ['en-GB', '4 dec 9', '2026-12-04T09:00'],
    ['en-GB', 'dec 4 at 9am for 1 h', '2026-12-04T09:00 2026-12-04T10:00'],
    ['en-GB', 'December 4th, 2026 at 14:30', '2026-12-04T14:30'],
    ['en-GB', 'Fri 4 Dec 2026, 14:30', '2026-12-04T14:30'],
    ['en-US', 'fri 9-11am', '2026-11-27T09:00 2026-11-27T11:00'],
    ['en-US', 'fri 10-2pm', '2026-11-27T10:00 2026-11-27T14:00'],
    ['en-US', 'fri 2pm-4', '2026-11-27T14:00 2026-11-27T16:00'],
    ['en-US', 'fri 9-5', '2026-11-27T09:00 2026-11-27T17:00'],
    ['en-GB', 'fri 22:00 to 2:00', '2026-11-27T22:00 2026-11-28T02:00'],
    ['en-GB', 'tomorrow noon (90 min)', '2026-11-27T12:00 2026-11-27T13:30'],
    ['en-GB', 'in 3 days at 9:00', '2026-11-29T09:00'],
    ['de', 'morgen 9 Uhr', '2026-11-27T09:00'],
    ['de', 'übermorgen 14-16 Uhr', '2026-11-28T14:00 2026-11-28T16:00'],
    ['de', 'Freitag, 4. Dezember 2026 um 14:30', '2026-12-04T14:30'],
    ['de', 'nächsten Dienstag 10:00 für 90 min', '2026-12-01T10:00 2026-12-01T11:30'],
    ['de', 'in 2 Stunden', '2026-11-26T13:03'],
    ['fr', 'demain 9h30', '2026-11-27T09:30'],
    ['es', 'viernes 14-16', '2026-11-27T14:00 2026-11-27T16:00'],
    ['en-GB', 'tomorrow 9:00 New York', '2026-11-27T09:00 America/New_York'],
    ['en-GB', 'tomorrow 9:00 ET', '2026-11-27T09:00 America/New_York'],
    ['en-GB', 'tomorrow 9:00 Pacific time', '2026-11-27T09:00 America/Los_Angeles'],
    ['en-GB', 'tomorrow 9:00 CET', '2026-11-27T09:00'],
    ['en-GB', 'tomorrow 9:00 UTC', '2026-11-27T09:00 UTC'],
    ['en-GB', 'tomorrow 9:00 +05:30', '2026-11-27T04:30'],
    ['en-GB', '25.10.2026 2:30 +02:00', '2026-10-25T02:30+02:00'],
    ['en-GB', '2026-12-01T09:30:00Z', '2026-12-01T10:30'],
    ['en-GB', '2026-12-01 14:00-15:00', '2026-12-01T14:00 2026-12-01T15:00'],
    ['en-GB', '29 feb 9:00', '2028-02-29T09:00'],
  ])('in %s: %s', (locale, text, expected) => {
    expect(windowOf(text, locale)).toBe(expected)
  })

  test('When the line has no end, the window keeps its length', () => {
    const value = { ...empty, join_from: '2026-12-01T09:00', join_until: '2026-12-01T12:00' }
    expect(windowOf('fri 14:00', 'en-GB', value)).toBe('2026-11-27T14:00 2026-11-27T17:00')
    expect(windowOf('for 45 min', 'en-GB', value)).toBe('2026-12-01T09:00 2026-12-01T09:45')
  })
})

describe('When a line is unclear or not understood, it says so and means no window', () => {
  test.each([
    ['en-GB', '', 'Write a day and a time'],
    ['en-GB', 'bananas', 'Cannot read “bananas”'],
    ['en-GB', 'tomorow 9am', 'Cannot read'],
    ['en-GB', 'tomorrow 9am bananas', 'Cannot read “bananas”'],
    ['en-GB', 'fri 25:00', 'Cannot read'],
    ['en-GB', 'fri 9:75', 'Cannot read'],
    ['en-GB', '30 feb 2027 9:00', 'not in the calendar'],
    ['en-GB', 'next friday 9:00', '2026-11-27 or 2026-12-04'],
    ['en-GB', '10.11 9:30', 'a day or a time'],
    ['sv', '4/5/2027 9:30', 'two days'],
    ['en-US', 'tomorrow 2:30', 'Add am or pm'],
    ['en-GB', 'fri 5 dec 2026 9:00', 'another day of the week'],
    ['en-GB', 'thu 9:00', 'the time has passed'],
    ['en-GB', 'today 9:00 tomorrow', 'two times'],
    ['en-GB', 'fri 9-11 for 2 h', 'an end and a length'],
    ['en-GB', 'in 3 days', 'Add a time'],
    ['en-GB', 'fri 14:00 CST', 'Write the city'],
    ['en-GB', '1 july 2027 9:00 EST', 'not EST'],
    ['en-GB', '28.3.2027 2:30', 'skip this time'],
    ['en-GB', '31.10.2027 2:30', 'twice'],
    ['en-GB', 'midnight', 'Cannot read'],
    ['en-GB', 'for 2 h', 'Add a day and a time'],
  ])('in %s: %s', (locale, text, message) => {
    expect(windowOf(text, locale)).toMatch(/^error: /)
    expect(windowOf(text, locale)).toContain(message)
  })
})

const locales = [
  'en-GB',
  'en-US',
  'en-CA',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'sv',
  'pl',
  'pt-BR',
  'ru',
  'tr',
  'cs',
  'fi',
  'da',
  'hu',
  'ja',
  'ko',
  'zh',
  'ar',
  'fa',
  'th',
  'hi',
]
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']

/** The ways in which people and programs write an instant; those that Intl has, and our own. */
const ways: readonly ((at: number, zone: string, locale: string) => string)[] = [
  ...(['short', 'medium', 'long', 'full'] as const).map(
    (dateStyle) => (at: number, timeZone: string, locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', timeZone }).format(at),
  ),
  (at, timeZone, locale) => new Date(at).toLocaleString(locale, { timeZone }),
  (at, timeZone, locale) =>
    new Date(at).toLocaleString(locale, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }),
  (at, timeZone) =>
    `${new Intl.DateTimeFormat('en-US', { timeZone, month: 'short', day: 'numeric', year: 'numeric' }).format(at)} at ${new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(at)} ${timeZone}`,
  (at, timeZone) =>
    `${new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)} on ${new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(at)} for 1 h 30 min`,
  (at) => new Date(at).toISOString(),
]

test('When any instant is written in any of these ways, the line is that instant or an error', () => {
  let understood = 0
  let all = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.constantFrom(...zones),
      fc.constantFrom(...ways),
      fc.integer({ min: 1, max: 300 * 1440 }),
      (locale, zone, write, minutes) => {
        const at = Math.floor(now / 60_000) * 60_000 + minutes * 60_000
        const text = write(at, zone, locale)
        const value = { time_zone: zone, join_from: '', join_until: '' }
        const reading = readWhen(text, { value, now, locale })
        all += 1
        if (reading.kind === 'error') return
        understood += 1
        const from = resolveFieldTime(reading.value.join_from, reading.value.time_zone)
        expect(from, `${locale} ${zone}: ${text}`).toMatchObject({ kind: 'instant', at })
      },
    ),
    { numRuns: 800 },
  )
  expect(understood / all).toBeGreaterThan(0.5)
})

test('When any text is typed, reading it never throws, and gives whole times or a message', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'tomorrow',
      'fri',
      'next',
      '9',
      '9:30',
      '-',
      '14',
      'pm',
      'for',
      '2 h',
      'ET',
      '.',
      '/',
      '12',
      '2026',
      'dec',
      ',',
      'in',
      '+02:00',
      'uhr',
      '1st',
    ),
    anyText({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 7 }),
      fc.constantFrom(...locales),
      (pieces, locale) => {
        const reading = read(pieces.join(' '), locale)
        if (reading.kind === 'error') {
          expect(reading.message).not.toBe('')
          return
        }
        const { time_zone, join_from } = reading.value
        expect(resolveFieldTime(join_from, time_zone).kind).toBe('instant')
      },
    ),
    { numRuns: 500 },
  )
})
