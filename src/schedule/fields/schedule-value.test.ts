import { describe, expect, test } from 'vitest'
import { keepInstants, keepWallTimes } from '../zone/change-zone.ts'
import { displayedClock } from './field-time.ts'
import { scheduleIssues } from './schedule-issues.ts'
import type { ScheduleValue } from './schedule-value.ts'
import { scheduleFromWindow, scheduleRequest } from './schedule-value.ts'

const now = Date.parse('2026-06-01T12:00:00Z')

const berlin = (join_from: string, join_until = ''): ScheduleValue => ({
  time_zone: 'Europe/Berlin',
  join_from,
  join_until,
})

describe('When a window is sent, it is in UTC', () => {
  test.each([
    ['no limits', berlin(''), {}],
    ['a start', berlin('2026-12-01T09:30'), { join_from: '2026-12-01T08:30:00Z' }],
    ['an end', berlin('', '2026-07-01T09:30:15'), { join_until: '2026-07-01T07:30:15Z' }],
    [
      'the reading that was chosen',
      berlin('2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00'),
      { join_from: '2026-10-25T00:30:00Z', join_until: '2026-10-25T01:30:00Z' },
    ],
    ['nothing while a reading is to be chosen', berlin('2026-10-25T02:30', '2026-03-29T02:30'), {}],
    ['nothing for half a date', berlin('2026-12-__T09:30', '2026-02-30T10:00'), {}],
    [
      'an offset left over from another day is not heeded',
      berlin('2026-12-01T09:30+02:00'),
      {
        join_from: '2026-12-01T08:30:00Z',
      },
    ],
  ])('%s', (_, value, request) => {
    expect(scheduleRequest(value)).toEqual(request)
  })
})

describe('When a window cannot be sent, the field at fault says why', () => {
  test.each<[string, ScheduleValue, [string, RegExp][]]>([
    [
      'an instant that no four digits of a year can write',
      { time_zone: 'America/New_York', join_from: '', join_until: '9999-12-31T23:59:59' },
      [['join_until', /before the year 10000/]],
    ],
    ['no limits', berlin(''), []],
    ['a whole window', berlin('2026-12-01T09:30', '2026-12-01T10:30'), []],
    ['a start in the past', berlin('2020-12-01T09:30'), []],
    ['half a date', berlin('2026-12-01T__:__'), [['join_from', /^Complete/]]],
    ['a year on its way', berlin('0202-12-01T09:30'), [['join_from', /^Complete/]]],
    ['30 February', berlin('', '2027-02-30T09:30'), [['join_until', /not in the calendar/]]],
    ['a skipped time', berlin('2027-03-28T02:30'), [['join_from', /^Clocks skip/]]],
    ['a repeated time', berlin('', '2026-10-25T02:30'), [['join_until', /twice/]]],
    ['an end that has passed', berlin('', '2026-06-01T14:00'), [['join_until', /has passed/]]],
    [
      'an end at its start',
      berlin('2026-12-01T09:30', '2026-12-01T09:30'),
      [['join_until', /later/]],
    ],
    [
      'an end an hour before its start, by the same clock',
      berlin('2026-10-25T02:30+01:00', '2026-10-25T02:30+02:00'),
      [['join_until', /later/]],
    ],
    [
      'both halves',
      berlin('____-__-01T__:__', '2026-__-__T__:__'),
      [
        ['join_from', /^Complete/],
        ['join_until', /^Complete/],
      ],
    ],
    [
      'no such zone',
      { ...berlin('2026-12-01T09:30'), time_zone: 'Europe/Atlantis' },
      [['time_zone', /Choose/]],
    ],
    ['no zone', { ...berlin(''), time_zone: '' }, [['time_zone', /Choose/]]],
  ])('%s', (_, value, expected) => {
    const issues = scheduleIssues(value, now)
    expect(issues.map(({ field }) => field)).toEqual(expected.map(([field]) => field))
    for (const [index, [, message]] of expected.entries())
      expect(issues[index]?.message).toMatch(message)
  })
})

describe("A conference's window comes back to the form as the same instants", () => {
  test.each([
    ['2026-12-01T08:30:00Z', 'Asia/Tokyo', '2026-12-01T17:30'],
    ['2026-12-01T08:30:07Z', 'UTC', '2026-12-01T08:30:07'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30+01:00'],
  ])('%s in %s', (instant, zone, text) => {
    const value = scheduleFromWindow({ join_from: instant, join_until: null }, zone)
    expect(value).toEqual({ time_zone: zone, join_from: text, join_until: '' })
    expect(scheduleRequest(value)).toEqual({ join_from: instant })
  })
})

describe("A conference's window is shown by the clocks and goes back to the letter", () => {
  test.each([
    ['2026-12-01T14:15:00+05:45', 'UTC', '2026-12-01T08:30'],
    ['2026-12-01', 'America/New_York', '2026-11-30T19:00'],
    ['2026-10-25T01:30:00.250Z', 'Europe/Berlin', '2026-10-25T02:30'],
    ['2026-12-31T23:59:60Z', 'Pacific/Apia', '2027-01-01T12:59:59'],
    ['9999-12-31T23:59:59Z', 'Europe/Berlin', '10000-01-01T00:59:59'],
    ['9999-12-31T23:59:59Z', 'Asia/Tokyo', '10000-01-01T08:59:59'],
    ['9999-12-31T23:59:59Z', 'America/New_York', '9999-12-31T18:59:59'],
    ['9999-12-31T23:59:59-05:00', 'America/New_York', '9999-12-31T23:59:59'],
    ['0001-01-01T00:00:00Z', 'America/New_York', '0000-12-31T19:03:58'],
    ['0001-01-01T00:00:00Z', 'UTC', '0001-01-01T00:00'],
  ])('%s in %s', (instant, zone, text) => {
    const value = scheduleFromWindow({ join_from: instant, join_until: null }, zone)
    expect(displayedClock(value.join_from)).toBe(text)
    expect(scheduleRequest(value)).toEqual({ join_from: instant })
    expect(scheduleRequest(keepInstants(value, 'Asia/Kolkata'))).toEqual({ join_from: instant })
  })
})

test('When the zone changes to one with the same offset, the text stays as it came; with another, the wall time stays', () => {
  const value = scheduleFromWindow(
    { join_from: '2026-12-01T09:30:00.75Z', join_until: null },
    'UTC',
  )
  expect(scheduleRequest(keepWallTimes(value, 'Africa/Accra'))).toEqual({
    join_from: '2026-12-01T09:30:00.75Z',
  })
  expect(scheduleRequest(keepWallTimes(value, 'Asia/Tokyo'))).toEqual({
    join_from: '2026-12-01T00:30:00Z',
  })
})
