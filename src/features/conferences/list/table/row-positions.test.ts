import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowPositions } from './row-positions.ts'

test('When rows have headings, each begins where the one above ends', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 5 }), (headed) => {
      const { topOf, heightOf } = rowPositions(
        56,
        36,
        headed.toSorted((a, b) => a - b),
      )
      for (let index = 0; index < 50; index += 1)
        expect(topOf(index + 1)).toBe(topOf(index) + heightOf(index))
    }),
  )
})

test('When a distance is given, the row there is found', () => {
  const positions = rowPositions(56, 36, [0, 3])
  for (const index of [0, 1, 2, 3, 4, 100]) {
    expect(positions.indexAt(positions.topOf(index))).toBe(index)
    expect(positions.indexAt(positions.topOf(index) + positions.heightOf(index) - 1)).toBe(index)
  }
})
