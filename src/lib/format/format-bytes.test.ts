import { expect, test } from 'vitest'
import { formatBytes } from './format-bytes.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 kB'],
  [1_449_000, '1.4 MB'],
  [9_960_000, '10 MB'],
  [999_400_000, '999 MB'],
  [999_500_000, '1 GB'],
  [3_240_000_000, '3.2 GB'],
  [5_000_000_000_000_000, '5,000 TB'],
])('When a file has %d bytes, it is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
