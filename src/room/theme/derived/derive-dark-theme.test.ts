import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexToOklch } from '#color/oklch.ts'
import { defaultTheme } from '#contract/theme.ts'
import { anyTheme } from '#testing/color-arbitraries.ts'
import { paletteOf, themeKindOf } from '../contrast/contrast-pairs.ts'
import { passesAll } from '../contrast/contrast-report.ts'
import { deriveDarkTheme, deriveLightTheme } from './derive-dark-theme.ts'

test('When a dark theme is derived from any light one, or the reverse, it passes every check', () => {
  fc.assert(
    fc.property(anyTheme, (theme) => {
      const dark = deriveDarkTheme(theme)
      const light = deriveLightTheme(theme)
      expect(themeKindOf(paletteOf(dark).background)).toBe('dark')
      expect(themeKindOf(paletteOf(light).background)).toBe('light')
      expect(passesAll(dark) && passesAll(light)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('When a dark theme is derived, each role keeps its hue', () => {
  const dark = deriveDarkTheme(defaultTheme)
  for (const role of ['primary', 'success', 'negative'] as const)
    expect(Math.abs(hexToOklch(dark[role])[2] - hexToOklch(defaultTheme[role])[2])).toBeLessThan(5)
})
