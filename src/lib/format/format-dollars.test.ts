import { expect, test } from 'vitest'
import { formatDollars } from './format-dollars.ts'

test.each([
  [0, '$0.00'],
  [-0, '$0.00'],
  [0.0042, '$0.0042'],
  [0.004, '$0.004'],
  [0.00999, '$0.01'],
  [4e-7, '$0.0000004'],
  [0.01, '$0.01'],
  [0.019, '$0.02'],
  [12.4, '$12.40'],
  [1234.567, '$1,234.57'],
  [-0.005, '-$0.005'],
])('When %s dollars are written, it is %s', (dollars, text) => {
  expect(formatDollars(dollars)).toBe(text)
})

test.each([
  [0n, 0, '$0.00'],
  [1_234_567_895n, 3, '$1,234,567.90'],
  [999_995n, 3, '$1,000.00'],
  [-120_050n, 2, '-$1,200.50'],
  [4n, 3, '$0.004'],
  [12_345n, 7, '$0.0012'],
])('When a sum is %d with %d places, it is %s', (digits, scale, text) => {
  expect(formatDollars({ digits, scale })).toBe(text)
})
