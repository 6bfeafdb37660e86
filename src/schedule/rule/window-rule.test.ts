import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDateTime } from '#contract/date-time.ts'
import { dateText, weekdayOf } from '../calendar-day.ts'
import { scheduleIssues } from '../fields/schedule-issues.ts'
import { scheduleRequest } from '../fields/schedule-value.ts'
import { readingAt } from '../wall-time.ts'
import { allZones } from '../zone/names/zone-list.ts'
import { endOfRule, type RuleDay, type WindowRule, windowOf } from './window-rule.ts'

const berlin = (day: RuleDay, time = '10:00', minutes = 90): WindowRule => ({
  day,
  time,
  minutes,
  zone: 'Europe/Berlin',
})
const tuesday = { weekday: 2, weeks: 0 }

describe('When a rule names a day, the window is the next one of it', () => {
  test.each([
    // 24 November 2026 is a Tuesday.
    ['a Tuesday before its time', berlin(tuesday), '2026-11-24T08:59:59Z', '2026-11-24T09:00:00Z'],
    ['a Tuesday at its time', berlin(tuesday), '2026-11-24T09:00:00Z', '2026-12-01T09:00:00Z'],
    ['a Wednesday', berlin(tuesday), '2026-11-25T12:00:00Z', '2026-12-01T09:00:00Z'],
    ['a Monday', berlin(tuesday), '2026-11-30T12:00:00Z', '2026-12-01T09:00:00Z'],
    [
      'a Tuesday by its own clocks, elsewhere still Monday',
      { ...berlin(tuesday), zone: 'Pacific/Auckland' },
      '2026-11-23T12:00:00Z',
      '2026-11-23T21:00:00Z',
    ],
    [
      'two weeks later',
      berlin({ weekday: 2, weeks: 2 }),
      '2026-11-24T08:00:00Z',
      '2026-12-08T09:00:00Z',
    ],
    [
      'two weeks later, its time over',
      berlin({ weekday: 2, weeks: 2 }),
      '2026-11-24T10:00:00Z',
      '2026-12-15T09:00:00Z',
    ],
    ['today, over or not', berlin({ days: 0 }), '2026-11-24T20:00:00Z', '2026-11-24T09:00:00Z'],
    ['tomorrow', berlin({ days: 1 }), '2026-11-24T20:00:00Z', '2026-11-25T09:00:00Z'],
    ['over the year', berlin({ days: 45 }), '2026-11-24T20:00:00Z', '2027-01-08T09:00:00Z'],
    ['over a leap day', berlin({ days: 2 }), '2028-02-28T09:00:00Z', '2028-03-01T09:00:00Z'],
  ])('%s', (_name, rule, now, from) => {
    const found = windowOf(rule, Date.parse(now))
    expect(found?.start).toEqual({
      kind: 'instant',
      from: Date.parse(from),
      until: Date.parse(from) + rule.minutes * 60_000,
    })
    expect(found && scheduleRequest(found.value)).toEqual({
      join_from: from,
      join_until: writeDateTime(Date.parse(from) + rule.minutes * 60_000),
    })
  })
})

test('When clocks change within a window, it is as long as it was meant to be', () => {
  // Clocks go back from 03:00 to 02:00 on 25 October 2026.
  const found = windowOf(berlin({ days: 0 }, '01:30', 120), Date.parse('2026-10-24T22:30:00Z'))
  expect(found?.value).toEqual({
    time_zone: 'Europe/Berlin',
    join_from: '2026-10-25T01:30',
    join_until: '2026-10-25T02:30+01:00',
  })
})

describe('When clocks skip the start or show it twice, both readings are given and none is chosen', () => {
  test.each([
    ['gap', '2026-03-28T12:00:00Z', '2026-03-29', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
    ['fold', '2026-10-24T12:00:00Z', '2026-10-25', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ])('%s', (kind, now, day, earlier, later) => {
    const rule = berlin({ weekday: 7, weeks: 0 }, '02:30', 60)
    const found = windowOf(rule, Date.parse(now))
    const ends = (from: string) => ({ from: Date.parse(from), until: Date.parse(from) + 3_600_000 })
    expect(found?.day).toBe(day)
    expect(found?.start).toEqual({ kind, readings: [ends(earlier), ends(later)] })
    expect(found?.value).toEqual({
      time_zone: 'Europe/Berlin',
      join_from: `${day}T02:30`,
      join_until: '',
    })
    expect(found && scheduleIssues(found.value, 0).map(({ field }) => field)).toEqual(['join_from'])
  })

  test('it still counts as ahead while its later reading is', () => {
    const rule = berlin({ weekday: 7, weeks: 0 }, '02:30', 60)
    expect(windowOf(rule, Date.parse('2026-10-25T01:00:00Z'))?.day).toBe('2026-10-25')
    expect(windowOf(rule, Date.parse('2026-10-25T01:30:00Z'))?.day).toBe('2026-11-01')
  })

  test('the end follows the reading that is chosen', () => {
    const rule = berlin(tuesday, '02:30', 60)
    expect(endOfRule(rule, Date.parse('2026-10-25T00:30:00Z'))).toBe('2026-10-25T02:30+01:00')
    expect(endOfRule(rule, Date.parse('2026-10-25T01:30:00Z'))).toBe('2026-10-25T03:30')
  })
})

test.each([
  ['a zone that the browser does not know', { ...berlin(tuesday), zone: 'Mars/Olympus' }],
  ['an hour that no clock has', berlin(tuesday, '24:00')],
  ['something else than a time', berlin(tuesday, '9:00')],
])('When a rule has %s, it means no window', (_name, rule) => {
  expect(windowOf(rule, 0)).toBeUndefined()
})

test('In any zone at any time, the window of a weekday is that weekday, ahead, and the nearest', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 52 }),
      fc.integer({ min: 0, max: 24 * 60 - 1 }),
      fc.constantFrom(...allZones()),
      fc.date({
        min: new Date('2020-01-01'),
        max: new Date('2037-12-31'),
        noInvalidDate: true,
      }),
      (weekday, weeks, minute, zone, date) => {
        const now = date.getTime()
        const hour = String(Math.floor(minute / 60)).padStart(2, '0')
        const time = `${hour}:${String(minute % 60).padStart(2, '0')}`
        const found = windowOf({ day: { weekday, weeks }, time, minutes: 60, zone }, now)
        expect(found?.value.join_from).toBe(`${found?.day}T${time}`)
        const [year = 0, month = 0, day = 0] = (found?.day ?? '').split('-').map(Number)
        const first = { year, month, day, hour: 0, minute: 0, second: 0 }
        expect(weekdayOf(first)).toBe(weekday)
        const { start } = found ?? {}
        const last = start?.kind === 'instant' ? start.from : start?.readings[1].from
        expect(last).toBeGreaterThan(now)
        // The same day a week earlier would be over, by every reading of it; clocks move by less
        // than a day, and once a zone has skipped a whole one.
        const nearest = (last ?? 0) - weeks * 7 * 86_400_000
        expect(nearest).toBeLessThanOrEqual(now + 8 * 86_400_000)
        expect(found && found.day >= dateText(readingAt(now, zone).wall)).toBe(true)
      },
    ),
  )
})
