import { expect, test } from 'vitest'
import { lengthText } from './recording-text.ts'

test.each([
  [null, '–'],
  [0.2, '0 s'],
  [59, '59 s'],
  [599, '9 min 59 s'],
  [629, '10 min'],
  [3600, '1 h'],
  [146_220, '40 h 37 min'],
])('When a recording has %s seconds, its length is %s', (seconds, text) => {
  expect(lengthText(seconds)).toBe(text)
})
