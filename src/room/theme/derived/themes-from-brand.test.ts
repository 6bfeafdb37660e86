import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHex } from '#testing/color-arbitraries.ts'
import { paletteOf, themeKindOf } from '../contrast/contrast-pairs.ts'
import { passesAll } from '../contrast/contrast-report.ts'
import { themesFromBrand } from './themes-from-brand.ts'

test('When any brand colour is given, the light and the dark theme pass', () => {
  fc.assert(
    fc.property(anyHex, (brand) => {
      const { light, dark } = themesFromBrand(brand)
      expect(passesAll(light) && passesAll(dark)).toBe(true)
      expect(themeKindOf(paletteOf(light).background)).toBe('light')
      expect(themeKindOf(paletteOf(dark).background)).toBe('dark')
    }),
    { numRuns: 60 },
  )
})

test('When white text is readable on the brand colour, it is used as it is', () => {
  expect(themesFromBrand('#4F46E5').light.primary).toBe('#4F46E5')
})

test('When white text is not readable on it, the brand colour is darkened until it is', () => {
  expect(themesFromBrand('#FFCC00').light.primary).toBe('#917300')
})
