import { expect, test } from 'vitest'
import { durationOf, formatValue } from './submission-text.ts'

test.each([
  [0, '0.0 s'],
  [340, '0.3 s'],
  [12_400, '12 s'],
  [125_000, '2 min 5 s'],
  [2 * 3_600_000 + 180_000, '2 h 3 min'],
])('When it took %i ms, it is shown as %s', (ms, text) => {
  const createdAt = '2026-11-22T10:00:00.000Z'
  const settledAt = new Date(Date.parse(createdAt) + ms).toISOString()
  expect(durationOf({ createdAt, settledAt })).toBe(text)
})

test('When the outcome is unknown, so is the duration', () => {
  expect(durationOf({ createdAt: '2026-11-22T10:00:00Z', settledAt: null })).toBeNull()
})

test.each([
  [null, 'none'],
  ['', 'none'],
  [true, 'on'],
  [false, 'off'],
  ['large', 'large'],
  [{ a: 1 }, '{"a":1}'],
])('When a value is %j, it is shown as %s', (value, text) => {
  expect(formatValue(value)).toBe(text)
})
