import { expect, test } from 'vitest'
import { formatDollars } from './format-dollars.ts'

test.each([
  [0, '$0.00'],
  [0.0042, '$0.0042'],
  [0.00999, '$0.01'],
  [0.01, '$0.01'],
  [12.4, '$12.40'],
  [1234.567, '$1,234.57'],
  [-0.005, '-$0.005'],
])('When %s dollars are written, it is %s', (dollars, text) => {
  expect(formatDollars(dollars)).toBe(text)
})
