import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDateTime } from '#contract/date-time.ts'
import { scheduleRequest } from './fields/schedule-value.ts'
import { readPastedTime } from './parse-time.ts'
import { allZones } from './zone/names/zone-list.ts'

describe('When a pasted time has an offset or zone, it is that instant in the form’s zone', () => {
  test.each([
    ['2026-12-01T09:30:00Z', '2026-12-01T10:30'],
    ['2026-12-01t09:30:00z', '2026-12-01T10:30'],
    ['2026-12-01T09:30:00.123Z', '2026-12-01T10:30'],
    ['2026-12-01T09:30:00+05:30', '2026-12-01T05:00'],
    ['2026-12-01T09:30+0530', '2026-12-01T05:00'],
    ['2026-12-01 09:30 UTC', '2026-12-01T10:30'],
    ['2026-12-01 09:30 GMT+2', '2026-12-01T08:30'],
    ['2026-12-01 09:30 -3', '2026-12-01T13:30'],
    ['2026-12-01 09:30 \u22123:30', '2026-12-01T14:00'],
    ['2026-12-01 09:30 America/New_York', '2026-12-01T15:30'],
    ['2026-12-01T09:30:00-05:00[America/New_York]', '2026-12-01T15:30'],
    ['2026-12-01T09:30[Asia/Tokyo]', '2026-12-01T01:30'],
    ['2026-12-01 9:30 pm UTC', '2026-12-01T22:30'],
    ['1796117400', '2026-12-01T10:30'],
    ['1796117400000', '2026-12-01T10:30'],
    ['  2026-12-01T09:30:00Z\n', '2026-12-01T10:30'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:59:59'],
    ['2026-10-25T01:30:00Z', '2026-10-25T02:30+01:00'],
  ])('%s', (text, value) => {
    expect(readPastedTime(text, 'Europe/Berlin')).toMatchObject({ value })
  })
})

describe('When a pasted time has no offset or zone, it is a wall time in the form’s zone', () => {
  test.each([
    ['2026-12-01 09:30', '2026-12-01T09:30'],
    ['2026-12-01T09:30', '2026-12-01T09:30'],
    ['2026-12-01T09:30:45', '2026-12-01T09:30:45'],
    ['2026-12-1, 9:30 PM', '2026-12-01T21:30'],
    ['2026-12-01 12:00 a.m.', '2026-12-01T00:00'],
    ['2026-03-29 02:30 Europe/Berlin', '2026-03-29T02:30'],
  ])('%s', (text, value) => {
    expect(readPastedTime(text, 'Europe/Berlin')).toEqual({ value, note: undefined })
  })
})

test('When a date alone is pasted, it is midnight UTC and the message says so', () => {
  const read = readPastedTime('2026-12-01', 'America/New_York')
  expect(read).toEqual({
    value: '2026-11-30T19:00',
    note: expect.stringContaining('midnight UTC, not local midnight'),
  })
})

describe('When a pasted text is not understood, the message gives examples', () => {
  test.each([
    ['tomorrow', /Paste a time like/],
    ['', /Paste a time like/],
    ['12/01/2026 09:30', /Paste a time like/],
    ['09', /Paste a time like/],
    ['2026-02-30 09:30', /no such date/],
    ['2026-12-01 25:00', /no such date/],
    ['2026-12-01 13:00 pm', /no such date/],
    ['2026-12-01 09:30 CST', /“CST” is not a single known time zone/],
    ['2026-12-01 09:30 Europe/Atlantis', /is not a single known time zone/],
    ['2026-03-08 02:30 America/New_York', /skip this time/],
    ['2026-11-01 01:30 America/New_York', /twice/],
    [`2026-12-01 09:30 ${'x'.repeat(10_000)}`, /Paste a time like/],
  ])('%s', (text, message) => {
    expect(readPastedTime(text, 'Europe/Berlin')).toEqual({
      error: expect.stringMatching(message),
    })
  })
})

test('When any instant is pasted in any zone, exactly that instant is sent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...allZones()),
      fc.integer({ min: Date.UTC(1970, 0) / 1000, max: Date.UTC(2100, 0) / 1000 }),
      (zone, seconds) => {
        const instant = writeDateTime(seconds * 1000)
        const read = readPastedTime(instant, zone)
        const join_from = 'value' in read ? read.value : ''
        expect(scheduleRequest({ time_zone: zone, join_from, join_until: '' })).toEqual({
          join_from: instant,
        })
      },
    ),
    { numRuns: 500 },
  )
})
