import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHex } from '#testing/color-arbitraries.ts'
import { colorDifference, hexToOklch, oklchToHex, rgbToOklab } from './oklch.ts'
import { hexToRgb } from './rgb.ts'

describe('When a colour is converted to OKLCH, it is what CSS Color 4 gives', () => {
  test.each<[string, number, number, number]>([
    ['#FFFFFF', 1, 0, 0],
    ['#000000', 0, 0, 0],
    ['#FF0000', 0.62796, 0.25768, 29.234],
    ['#00FF00', 0.86644, 0.29483, 142.495],
    ['#0000FF', 0.45201, 0.31321, 264.052],
    ['#808080', 0.59987, 0, 0],
  ])('%s', (hex, lightness, chroma, hue) => {
    const [l, c, h] = hexToOklch(hex)
    expect(l).toBeCloseTo(lightness, 4)
    expect(c).toBeCloseTo(chroma, 4)
    expect(h).toBeCloseTo(hue, 1)
  })
})

test('When any colour is converted to OKLCH and back, it is the same', () => {
  fc.assert(
    fc.property(anyHex, (hex) => {
      expect(oklchToHex(hexToOklch(hex))).toBe(hex)
    }),
  )
})

test('When a colour is outside sRGB, lightness and hue stay and chroma is reduced', () => {
  const lightness = fc.double({ min: 0.2, max: 0.9, noNaN: true })
  const hue = fc.double({ min: 0, max: 359, noNaN: true })
  fc.assert(
    fc.property(lightness, hue, (l, h) => {
      const [shownLightness, shownChroma, shownHue] = hexToOklch(oklchToHex([l, 0.4, h]))
      expect(shownLightness).toBeCloseTo(l, 1)
      expect(shownChroma).toBeLessThan(0.4)
      const turn = Math.abs(shownHue - h)
      expect(Math.min(turn, 360 - turn)).toBeLessThan(4)
    }),
  )
})

test('When a lightness is below 0 or above 1, it is black or white', () => {
  expect(oklchToHex([1.2, 0.3, 90])).toBe('#FFFFFF')
  expect(oklchToHex([-0.2, 0.3, 90])).toBe('#000000')
})

test('When white and black are compared, they differ by 1', () => {
  const lab = (hex: string) => rgbToOklab(hexToRgb(hex))
  expect(colorDifference(lab('#FFFFFF'), lab('#000000'))).toBeCloseTo(1, 5)
})
