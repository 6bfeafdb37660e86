import { expect, test } from 'vitest'
import { describeShift, nextShift, parseShift, shiftText } from './shift.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const window = (join_from: string, join_until = '') => ({
  time_zone: 'Europe/Berlin',
  join_from,
  join_until,
})

test.each([
  ['1d', { unit: 'day', count: 1 }],
  ['-2w', { unit: 'week', count: -2 }],
  ['12m', { unit: 'month', count: 12 }],
] as const)('The text %s and its shift stand for each other', (text, shift) => {
  expect(parseShift(text)).toEqual(shift)
  expect(shiftText(shift)).toBe(text)
})

test.each([[null], [''], ['w'], ['1y'], ['1.5w'], ['99999d'], ['1w '], ['toString']])(
  'The text %j is no shift',
  (text) => {
    expect(parseShift(text)).toBeUndefined()
  },
)

test.each([
  ['last week’s event', '2026-11-17T09:30', 'week', 1],
  ['one of three weeks ago', '2026-10-28T09:30', 'week', 4],
  ['one that began an hour ago', '2026-11-22T12:00', 'day', 1],
  ['one to come', '2026-12-24T18:00', 'month', 1],
  ['one on a day that the next months lack', '2026-08-31T10:00', 'month', 3],
  ['one in a time that clocks skip', '2026-03-29T02:30', 'week', 35],
  ['one without a time', '', 'week', 1],
  ['one of another century', '1900-01-01T12:00', 'month', 1523],
] as const)('To hold %s (%s) again takes this many steps of a %s: %i', (_, from, unit, count) => {
  expect(nextShift(window(from), unit, now)).toEqual({ unit, count })
})

test('When there is only an end, it must lie ahead', () => {
  expect(nextShift(window('', '2026-11-10T10:00'), 'week', now).count).toBe(2)
})

test.each([
  [1, 'a week later'],
  [3, '3 weeks later'],
])('When the shift is %i weeks, its text is %s', (count, words) => {
  expect(describeShift({ unit: 'week', count })).toBe(words)
})
