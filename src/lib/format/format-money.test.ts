import { expect, test } from 'vitest'
import { formatMoney } from './format-money.ts'

test.each([
  [0n, 0, '$0.00'],
  [1_234_567_895n, 3, '$1,234,567.90'],
  [999_995n, 3, '$1,000.00'],
  [-120_050n, 2, '-$1,200.50'],
  [4n, 3, '$0.00'],
])('When an amount is %d with %d places, it is %s', (digits, scale, text) => {
  expect(formatMoney({ digits, scale })).toBe(text)
})
