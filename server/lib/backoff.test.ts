import { expect, test, vi } from 'vitest'
import { backoffMs, equalJitter, fullJitter } from './backoff.ts'

test('When attempts fail, the longest pause doubles up to the maximum', () => {
  const pauses = [0, 1, 2, 3].map((tries) => backoffMs({ firstMs: 400, maxMs: 2_000 }, tries))
  expect(pauses).toEqual([400, 800, 1_600, 2_000])
  expect(backoffMs({ firstMs: 1 }, 12)).toBe(4_096)
})

test.each([
  [0, 0, 50],
  [0.5, 50, 75],
])('When chance draws %d, jitter is full or leaves half', (drawn, full, equal) => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(drawn)
  expect([fullJitter(100), equalJitter(100)]).toEqual([full, equal])
  random.mockRestore()
})
