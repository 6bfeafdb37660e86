import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHex } from '#testing/color-arbitraries.ts'
import { apca } from './apca.ts'
import { hexToRgb } from './rgb.ts'

describe('When APCA’s published test pairs are compared, the values agree', () => {
  test.each([
    ['#888888', '#FFFFFF', 63.056469930209424],
    ['#FFFFFF', '#888888', -68.54146436644962],
    ['#000000', '#AAAAAA', 58.146262578561334],
    ['#AAAAAA', '#000000', -56.24113336839742],
    ['#112233', '#DDEEFF', 91.66830811481631],
    ['#DDEEFF', '#112233', -93.06770049484275],
    ['#112233', '#444444', 8.32326136957393],
    ['#444444', '#112233', -7.526878460278154],
  ])('%s on %s', (text, background, expected) => {
    expect(apca(hexToRgb(text), hexToRgb(background))).toBeCloseTo(expected, 9)
  })
})

test('When text is dark on light the value is positive, and negative for the reverse, within APCA’s scale', () => {
  fc.assert(
    fc.property(anyHex, anyHex, (a, b) => {
      const one = apca(hexToRgb(a), hexToRgb(b))
      const other = apca(hexToRgb(b), hexToRgb(a))
      expect(one * other).toBeLessThanOrEqual(0)
      expect(one).toBeGreaterThan(-108)
      expect(one).toBeLessThan(106.1)
    }),
  )
})
