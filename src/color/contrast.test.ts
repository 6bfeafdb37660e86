import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHex } from '#testing/color-arbitraries.ts'
import { blend, contrastRatio, luminance } from './contrast.ts'
import { hexToRgb, rgbToHex } from './rgb.ts'

const ratio = (a: string, b: string) =>
  contrastRatio(luminance(hexToRgb(a)), luminance(hexToRgb(b)))

describe('When two colours are compared, the ratio is WCAG 2.2’s', () => {
  test.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    // The greys that WCAG's own techniques and WebAIM's checker give as the edge of 4.5 and 3.
    ['#767676', '#FFFFFF', 4.54],
    ['#777777', '#FFFFFF', 4.48],
    ['#949494', '#FFFFFF', 3.03],
    ['#959595', '#FFFFFF', 2.995],
    ['#FF0000', '#FFFFFF', 4],
    ['#0000FF', '#FFFFFF', 8.59],
    // SignalWire's default green on its default white.
    ['#17BB58', '#FFFFFF', 2.535],
  ])('%s and %s have %f', (a, b, expected) => {
    expect(ratio(a, b)).toBeCloseTo(expected, 2)
  })

  test('When the colours change places, the ratio stays; it is 1 to 21, and 1 only for equal luminance', () => {
    fc.assert(
      fc.property(anyHex, anyHex, (a, b) => {
        expect(ratio(a, b)).toBe(ratio(b, a))
        expect(ratio(a, b)).toBeGreaterThanOrEqual(1)
        expect(ratio(a, b)).toBeLessThanOrEqual(21)
        expect(ratio(a, a)).toBe(1)
      }),
    )
  })
})

describe('When a colour is translucent, it is blended in sRGB', () => {
  test.each([
    ['#000000', 0.5, '#FFFFFF', [127.5, 127.5, 127.5]],
    ['#FFFFFF', 0.3, '#000000', [76.5, 76.5, 76.5]],
    ['#FF0000', 0.05, '#0000FF', [12.75, 0, 242.25]],
  ])('%s at %f over %s', (front, alpha, back, seen) => {
    blend(hexToRgb(front), alpha, hexToRgb(back)).forEach((channel, index) => {
      expect(channel).toBeCloseTo(seen[index] ?? Number.NaN, 9)
    })
  })

  test('When alpha is 0 the lower colour is seen, at 1 the upper one', () => {
    fc.assert(
      fc.property(anyHex, anyHex, (front, back) => {
        expect(rgbToHex(blend(hexToRgb(front), 0, hexToRgb(back)))).toBe(back)
        expect(rgbToHex(blend(hexToRgb(front), 1, hexToRgb(back)))).toBe(front)
      }),
    )
  })
})
