import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test.each([
  ['', ''],
  ['2026-12-01T00:00', '2026-12-01'],
  ['2026-12-__T00:00', ''],
  ['2028-02-29T00:00', '2028-02-29'],
  ['2026-02-29T00:00', undefined],
  ['2026-13-01T00:00', undefined],
  ['0202-12-01T00:00', undefined],
])('A day field that holds %j has the day %j', (text, day) => {
  expect(readDay(text)).toBe(day)
})
