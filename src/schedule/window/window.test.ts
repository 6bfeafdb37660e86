import { describe, expect, test } from 'vitest'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { keepInstants, keepWallTimes } from '../zone/change-zone.ts'
import { proposeTime, shiftWindow, startNextHour } from './window.ts'
import { setAllDay, setLength, startNow } from './window-presets.ts'

const now = Date.parse('2026-06-01T12:10:30Z')

const window = (time_zone: string, join_from = '', join_until = ''): ScheduleValue => ({
  time_zone,
  join_from,
  join_until,
})

describe('When a window is moved, it moves by the calendar and keeps its clock times', () => {
  test.each([
    ['day', 1, '2026-03-28T09:00', '2026-03-29T09:00'],
    ['day', -1, '2026-03-01T09:00', '2026-02-28T09:00'],
    ['week', 1, '2026-12-28T09:00', '2027-01-04T09:00'],
    ['week', -1, '2026-12-28T09:00', '2026-12-21T09:00'],
    ['month', 1, '2026-01-31T09:00', '2026-02-28T09:00'],
    ['month', 1, '2026-12-15T09:00', '2027-01-15T09:00'],
    ['month', -1, '2028-03-31T09:00', '2028-02-29T09:00'],
  ] as const)('%s %i from %s', (unit, count, from, moved) => {
    expect(shiftWindow(window('Europe/Berlin', from), unit, count)).toEqual(
      window('Europe/Berlin', moved),
    )
  })

  test('into the night of a clock change, where the offset must be chosen again', () => {
    const value = window('Europe/Berlin', '2026-10-24T02:30', '2025-10-26T02:30+01:00')
    const moved = shiftWindow(value, 'day', 1)
    expect(moved.join_from).toBe('2026-10-25T02:30')
    expect(moved.join_until).toBe('2025-10-27T02:30')
  })

  test('but an incomplete date stays', () => {
    const value = window('UTC', '2026-__-__T09:00', '2026-02-30T09:00')
    expect(shiftWindow(value, 'day', 1)).toEqual(value)
  })
})

describe('Suggestions', () => {
  test('Now is the present minute in the zone', () => {
    expect(startNow(window('Asia/Kathmandu'), now).join_from).toBe('2026-06-01T17:55')
  })

  test.each([
    ['Europe/Berlin', now, '2026-06-01T15:00'],
    ['Asia/Kolkata', now, '2026-06-01T18:00'],
    ['Asia/Kathmandu', now, '2026-06-01T18:00'],
    ['UTC', Date.parse('2026-06-01T12:00:00Z'), '2026-06-01T13:00'],
    // Clocks go from 02:00 to 02:30, so 03:00 comes half an hour early.
    ['Australia/Lord_Howe', Date.parse('2026-10-03T15:20:00Z'), '2026-10-04T03:00'],
    // The hour after 02:10 summer time is 02:00 again, in winter time.
    ['Europe/Berlin', Date.parse('2026-10-25T00:10:00Z'), '2026-10-25T02:00+01:00'],
  ])('The next full hour in %s', (zone, at, text) => {
    expect(startNextHour(window(zone), at).join_from).toBe(text)
  })

  test.each([
    ['2026-12-01T09:30', 120, '2026-12-01T11:30'],
    ['', 30, '2026-06-01T14:40'],
    // The true length, through the night the clocks go forward and back.
    ['2026-03-29T01:30', 60, '2026-03-29T03:30'],
    ['2026-10-25T01:30', 120, '2026-10-25T02:30+01:00'],
  ])('A length after %j of %i minutes', (from, minutes, until) => {
    const next = setLength(window('Europe/Berlin', from), minutes * 60_000, now)
    expect(next).toEqual(window('Europe/Berlin', from, until))
  })

  test.each(['2026-12-__T09:30', '2026-03-29T02:30', '2026-10-25T02:30'])(
    'No length while the start is no instant: %s',
    (from) => {
      expect(setLength(window('Europe/Berlin', from), 60_000, now)).toBeUndefined()
    },
  )

  test.each([
    ['Europe/Berlin', '2026-12-01T09:30', '2026-12-01T00:00', '2026-12-02T00:00'],
    ['America/New_York', '', '2026-06-01T00:00', '2026-06-02T00:00'],
    // In Beirut and Havana clocks skip midnight; in Havana they also repeat it.
    ['Asia/Beirut', '2026-03-29T09:00', '2026-03-29T01:00', '2026-03-30T00:00'],
    ['America/Havana', '2026-11-01T09:00', '2026-11-01T00:00-04:00', '2026-11-02T00:00'],
  ])('All day in %s', (zone, given, from, until) => {
    expect(setAllDay(window(zone, given), now)).toEqual(window(zone, from, until))
  })
})

describe('When the day is nearly over, All day is the next day', () => {
  const late = Date.parse('2026-06-01T23:56:00Z')

  test.each([
    ['', late, '2026-06-02T00:00', '2026-06-03T00:00'],
    ['2026-06-01T23:56', late, '2026-06-02T00:00', '2026-06-03T00:00'],
    ['', Date.parse('2026-06-01T22:59:00Z'), '2026-06-01T00:00', '2026-06-02T00:00'],
    ['2026-06-04T23:56', late, '2026-06-04T00:00', '2026-06-05T00:00'],
  ])('from %j', (given, at, from, until) => {
    expect(setAllDay(window('UTC', given), at)).toEqual(window('UTC', from, until))
  })
})

describe('When a day is picked before a time, a time is proposed', () => {
  test.each([
    ['join_from', '', '2026-06-02', '09:00'],
    ['join_from', '', '2026-06-01', '15:00'],
    ['join_from', '', '2026-05-31', '09:00'],
    ['join_until', '2026-06-02T09:30', '2026-06-02', '10:30'],
    ['join_until', '2026-06-02T09:30', '2026-06-05', '10:30'],
    ['join_until', '', '2026-06-02', '09:00'],
  ] as const)('%s after %j on %s', (end, from, day, time) => {
    expect(proposeTime(window('Europe/Berlin', from), end, now)(day)).toBe(time)
  })

  test('which is the last minute of today when no full hour is left', () => {
    const late = Date.parse('2026-06-01T23:10:00Z')
    expect(proposeTime(window('UTC'), 'join_from', late)('2026-06-01')).toBe('23:59')
  })
})

describe('When the zone changes', () => {
  const before = window('Europe/Berlin', '2026-12-01T09:30', '2026-10-25T02:30+01:00')

  test('the clock times can stay, without the chosen offset', () => {
    expect(keepWallTimes(before, 'Asia/Tokyo')).toEqual(
      window('Asia/Tokyo', '2026-12-01T09:30', '2026-10-25T02:30'),
    )
  })

  test('or the instants can stay', () => {
    expect(keepInstants(before, 'Asia/Tokyo')).toEqual(
      window('Asia/Tokyo', '2026-12-01T17:30', '2026-10-25T10:30'),
    )
  })

  test('an incomplete date stays in both cases', () => {
    const half = window('UTC', '2026-__-01T09:30')
    expect(keepInstants(half, 'Asia/Tokyo').join_from).toBe('2026-__-01T09:30')
  })
})
