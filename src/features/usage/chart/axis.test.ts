import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisTicks, columnLabels } from './axis.ts'

test.each([
  [0, false, [0, 1]],
  [1, true, [0, 1]],
  [3, true, [0, 1, 2, 3]],
  [10, true, [0, 3, 6, 9, 12]],
  [0.3, false, [0, 0.1, 0.2, 0.3]],
  [97, false, [0, 25, 50, 75, 100]],
])('When the largest figure is %d, the axis has the right steps', (most, isWhole, ticks) => {
  expect(axisTicks(most, isWhole)).toEqual(ticks)
})

test('Whatever the largest figure is, the axis holds it and has few steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.boolean(), (most, isWhole) => {
      const ticks = axisTicks(most, isWhole)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9))
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test.each([
  [1, [0]],
  [7, [6, 5, 4, 3, 2, 1, 0]],
  [8, [7, 5, 3, 1]],
  [26, [25, 21, 17, 13, 9, 5, 1]],
  [366, [365, 312, 259, 206, 153, 100, 47]],
])(
  'When there are %d columns, the last one has a label, and others at equal distances',
  (columns, indices) => {
    expect(columnLabels(columns).map(({ index }) => index)).toEqual(indices)
  },
)
