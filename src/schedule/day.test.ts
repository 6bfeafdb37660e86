import { expect, test } from 'vitest'
import { isDateTime } from '#contract/date-time.ts'
import { dayRange, isDay } from './day.ts'

test.each([
  ['2026-12-01', true],
  ['9999-12-31', true],
  ['0001-01-01', true],
  ['0000-01-01', false],
  ['20266-12-01', false],
  ['2026-02-30', false],
  ['tomorrow', false],
  ['', false],
])('%j is a day: %j', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test.each([
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
  ['UTC', '0099-01-01', '0099-01-01T00:00:00Z', '0099-01-02T00:00:00Z'],
  ['America/New_York', '9999-12-31', '9999-12-31T05:00:00Z', '9999-12-31T23:59:59Z'],
  ['Asia/Tokyo', '9999-12-31', '9999-12-30T15:00:00Z', '9999-12-31T15:00:00Z'],
  ['Asia/Tokyo', '0001-01-01', '0000-12-31T14:41:01Z', '0001-01-01T14:41:01Z'],
])('In %s the day %s can be asked for', (zone, day, start, end) => {
  expect(dayRange(day, day, zone)).toEqual({ start, end })
  expect([start, end].every(isDateTime)).toBe(true)
})
