import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDuration } from './duration.ts'
import { formatDuration } from './format.ts'

test.each([
  ['90 min', 90],
  ['90m', 90],
  ['1 h', 60],
  ['1h', 60],
  ['1.5 h', 90],
  ['1,5 Std.', 90],
  ['1h30', 90],
  ['1:30', 90],
  ['1 h 30 min', 90],
  ['2 hours and 15 minutes', 135],
  ['2 Stunden', 120],
  ['1 day', 1440],
  ['1 d 1 h', 1500],
])('When a length is written %s, it is %i minutes', (text, minutes) => {
  expect(parseDuration(text)).toBe(minutes * 60_000)
})

test.each(['', '0 min', '1', '1:75', '-1 h', '1 h 1 h', 'an hour ago', '1.01 h', '9999 h', 'h'])(
  'When the text is %j, it is no length',
  (text) => {
    expect(parseDuration(text)).toBeUndefined()
  },
)

test('When any length up to a month is formatted, it is read as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 * 1440 }), (minutes) => {
      expect(parseDuration(formatDuration(minutes * 60_000))).toBe(minutes * 60_000)
    }),
  )
})
