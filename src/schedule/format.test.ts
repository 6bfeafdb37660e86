import { describe, expect, test } from 'vitest'
import { readDateTime } from '#contract/date-time.ts'
import { conventionsOf } from '#ui/date-time/conventions.ts'
import {
  describeWindow,
  formatDistance,
  formatDuration,
  formatInstant,
  formatWindow,
  formatZone,
} from './format.ts'

const british = { locale: 'en-GB', hourCycle: 'h23' } as const
const american = { locale: 'en-US', hourCycle: 'h12' } as const
const at = (text: string) => Date.parse(text)

describe("An instant is written in the operator's order, by the clocks of a zone", () => {
  test.each([
    ['2026-12-01T09:30:00Z', 'Europe/Berlin', british, 'Tue 1 Dec 2026, 10:30'],
    ['2026-12-01T09:30:00Z', 'America/New_York', american, 'Tue, Dec 1, 2026, 4:30 AM'],
    ['2026-12-01T00:00:00Z', 'UTC', british, 'Tue 1 Dec 2026, 00:00'],
    ['2026-12-01T09:30:07Z', 'UTC', british, 'Tue 1 Dec 2026, 09:30:07'],
    ['2026-12-01T09:30:07.999999Z', 'UTC', british, 'Tue 1 Dec 2026, 09:30:07'],
    ['2026-12-01T09:30:00+05:45', 'UTC', british, 'Tue 1 Dec 2026, 03:45'],
    ['2026-12-01T09:30:00-03:30', 'America/St_Johns', british, 'Tue 1 Dec 2026, 09:30'],
    ['2016-12-31T23:59:60Z', 'UTC', british, 'Sat 31 Dec 2016, 23:59:60'],
    ['2016-12-31T23:59:60.5Z', 'America/New_York', american, 'Sat, Dec 31, 2016, 6:59:60 PM'],
    ['2016-12-31T18:59:60-05:00', 'Asia/Kathmandu', british, 'Sun 1 Jan 2017, 05:44:60'],
    ['2026-12-01', 'America/New_York', british, 'Mon 30 Nov 2026, 19:00'],
  ] as const)('%s in %s', (text, zone, style, expected) => {
    const read = readDateTime(text)
    if (!read) throw new Error('Expected an instant')
    expect(plain(formatInstant(read.at, zone, read.leap, style))).toBe(expected)
  })
})

// Intl writes commas after weekdays and narrow spaces in some versions and not in others.
function plain(text: string): string {
  return text.replaceAll(/[\u202f\u00a0]/g, ' ').replace(/^(\w{3}), (?=\d)/, '$1 ')
}

test.each(['', 'soon', '2026-13-01', '2026-12-01T09:30', '2026-12-01T24:30:00Z'])(
  'What is no instant is not read as one: %j',
  (text) => {
    expect(readDateTime(text)).toBeUndefined()
  },
)

describe('A window', () => {
  test.each([
    [undefined, undefined, 'No limits'],
    ['2026-12-01T09:30:00Z', undefined, 'From Tue 1 Dec 2026, 10:30'],
    [undefined, '2026-12-01T09:30:00Z', 'Until Tue 1 Dec 2026, 10:30'],
    ['2026-12-01T09:30:00Z', '2026-12-01T12:00:00Z', 'Tue 1 Dec 2026, 10:30 – 13:00'],
    [
      '2026-12-01T09:30:00Z',
      '2026-12-02T12:00:00Z',
      'Tue 1 Dec 2026, 10:30 – Wed 2 Dec 2026, 13:00',
    ],
    [
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      'Sun 25 Oct 2026, 02:30 UTC+02:00 – 02:30 UTC+01:00',
    ],
  ])('%s to %s', (from, until, expected) => {
    const ends = { from: from && at(from), until: until && at(until) }
    const text = formatWindow(
      { from: ends.from || undefined, until: ends.until || undefined },
      'Europe/Berlin',
      british,
    )
    expect(text.replaceAll(/(\b[A-Z][a-z]{2}), (?=\d)/g, '$1 ')).toBe(expected)
  })

  const now = at('2026-06-01T12:00:00Z')
  test.each([
    [undefined, undefined, 'Open at once, never closes'],
    ['2026-06-04T12:00:00Z', undefined, 'Opens in 3 days, never closes'],
    ['2026-06-04T12:00:00Z', '2026-06-04T14:30:00Z', 'Opens in 3 days, for 2 h 30 min'],
    ['2026-06-01T11:00:00Z', undefined, 'Open now, never closes'],
    ['2026-06-01T11:00:00Z', '2026-06-01T13:00:00Z', 'Open now, closes in 1 hour'],
    [undefined, '2026-06-03T13:00:00Z', 'Open at once, closes in 2 days'],
    [undefined, '2026-06-01T10:00:00Z', 'Closed 2 hours ago'],
    ['2026-05-01T10:00:00Z', '2026-06-01T12:00:00Z', 'Closed just now'],
  ])('from %s until %s is “%s”', (from, until, expected) => {
    const ends = {
      from: from === undefined ? undefined : at(from),
      until: until === undefined ? undefined : at(until),
    }
    expect(describeWindow(ends, now)).toBe(expected)
  })
})

describe('How long', () => {
  test.each([
    [0, '0 min'],
    [45_000, '45 s'],
    [30 * 60_000, '30 min'],
    [150 * 60_000, '2 h 30 min'],
    [25 * 3_600_000, '1 d 1 h'],
    [1200 * 86_400_000, '1,200 d'],
  ])('%i ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

describe('How far away', () => {
  test.each([
    [0, 'now'],
    [29_000, 'now'],
    [60_000, 'in 1 minute'],
    [-90 * 60_000, '1 h 30 min ago'],
    [26 * 3_600_000, 'in 26 hours'],
    [3 * 86_400_000, 'in 3 days'],
    [-21 * 86_400_000, '3 weeks ago'],
    [120 * 86_400_000, 'in 4 months'],
    [3 * 366 * 86_400_000, 'in 3 years'],
  ])('%i ms is %s', (ms, text) => {
    expect(formatDistance(at('2026-06-01T12:00:00Z') + ms, at('2026-06-01T12:00:00Z'))).toBe(text)
  })
})

test.each([
  ['Asia/Kolkata', 'Kolkata, UTC+05:30'],
  ['America/Indiana/Knox', 'Knox, Indiana, UTC-06:00'],
  ['UTC', 'UTC'],
  ['Africa/Accra', 'Accra, UTC'],
])('The zone %s is %s', (zone, text) => {
  expect(formatZone(zone, at('2026-12-01T00:00:00Z'))).toBe(text)
})

describe('When a locale is given, date order and clock are those of its region', () => {
  test.each([
    ['de-DE', 'en-GB', 'h23'],
    ['pt-BR', 'en-GB', 'h23'],
    ['en-US', 'en-US', 'h12'],
    ['en-AU', 'en-GB', 'h12'],
    ['fr-CA', 'en-CA', 'h23'],
    ['sv-SE', 'en-CA', 'h23'],
    ['ja-JP', 'en-CA', 'h23'],
    ['ar-EG', 'en-GB', 'h12'],
    ['fa-IR', 'en-CA', 'h23'],
    ['he-IL', 'en-GB', 'h23'],
    ['en-US-u-hc-h23', 'en-US', 'h23'],
  ])('%s', (tag, locale, hourCycle) => {
    expect(conventionsOf(tag)).toEqual({ locale, hourCycle })
  })
})
