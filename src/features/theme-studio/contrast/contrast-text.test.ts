import { describe, expect, test } from 'vitest'
import { defaultTheme } from '#contract/theme.ts'

import { contrastReport } from '#room/theme/contrast/contrast-report.ts'
import { presets } from '#room/theme/derived/presets.ts'
import { formatApca, formatRatio, summarize } from './contrast-text.ts'

const failing = contrastReport(defaultTheme)
const passing = contrastReport(presets[0]?.themes.dark ?? defaultTheme)
const one = contrastReport({ ...defaultTheme, negative: '#C01038' })

describe('The summary', () => {
  test.each([
    [{ light: failing, dark: failing }, 'Light: 3 pairs, Dark: 3 pairs hard to read'],
    [{ light: passing, dark: failing }, 'Dark: 3 pairs hard to read'],
    [{ light: one, dark: passing }, 'Light: 1 pair hard to read'],
    [{ light: passing, dark: passing }, ''],
  ])('%#', (reports, words) => {
    expect(summarize(reports)).toBe(words)
  })
})

describe('When a ratio is shown, it is truncated, not rounded', () => {
  test.each([
    [4.499, '4.49'],
    [4.5, '4.50'],
    [2.9953, '2.99'],
    [21, '21.00'],
    [1, '1.00'],
  ])('%f is %s', (ratio, text) => {
    expect(formatRatio(ratio)).toBe(text)
  })
})

test.each([
  [-70.4, '−70'],
  [64.6, '65'],
  [0, '0'],
])('An APCA contrast of %f is written %s', (lightness, text) => {
  expect(formatApca(lightness)).toBe(text)
})
