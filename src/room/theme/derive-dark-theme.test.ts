import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexToOklch } from '#color/oklch.ts'
import { defaultTheme } from '#contract/theme.ts'
import { anyTheme } from '#testing/color-arbitraries.ts'
import { lookOf, paletteOf } from './contrast-pairs.ts'
import { passesAll } from './contrast-report.ts'
import { darkTwin, lightTwin } from './derive-dark-theme.ts'

test('Whatever the light theme, its twin is dark and passes; and the reverse', () => {
  fc.assert(
    fc.property(anyTheme, (theme) => {
      const dark = darkTwin(theme)
      const light = lightTwin(theme)
      expect(lookOf(paletteOf(dark).background)).toBe('dark')
      expect(lookOf(paletteOf(light).background)).toBe('light')
      expect(passesAll(dark) && passesAll(light)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('Roles keep their hues', () => {
  const dark = darkTwin(defaultTheme)
  for (const role of ['primary', 'success', 'negative'] as const)
    expect(Math.abs(hexToOklch(dark[role])[2] - hexToOklch(defaultTheme[role])[2])).toBeLessThan(5)
})
