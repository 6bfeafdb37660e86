import { expect, test } from 'vitest'
import { retryAfterSeconds } from './retry-after.ts'

const now = Date.parse('2026-12-01T00:00:00Z')

test.each([
  ['0', 0],
  [' 30 ', 30],
  ['999999999', 3600],
  ['Tue, 01 Dec 2026 00:00:30 GMT', 30],
  ['Mon, 30 Nov 2026 23:59:00 GMT', 0],
  ['Fri, 01 Jan 2027 00:00:00 GMT', 3600],
  [undefined, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['2026', 2026],
  ['5, 6', undefined],
  ['5\r\nX-Evil: 1', undefined],
])('When Retry-After is %j, it is %j seconds', (value, seconds) => {
  expect(retryAfterSeconds(value, now)).toBe(seconds)
})
