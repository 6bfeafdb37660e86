import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultTheme } from '#contract/theme.ts'
import { anyTheme } from '#testing/color-arbitraries.ts'
import { pairRatio, pairs, paletteOf, themeKindOf } from './contrast-pairs.ts'
import { contrastReport, groupByRoleToChange, passesAll } from './contrast-report.ts'

const dark = {
  primary: '#8AB4FF',
  background: '#101418',
  foreground: '#F1F3F4',
  success: '#5DD39E',
  negative: '#FF6B81',
}

const failing = (theme: typeof dark) =>
  contrastReport(theme)
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ pair }) => pair.id)

describe('The pairs', () => {
  test.each([
    ['foreground-background', 21],
    // 90 % white over black is rgb(229.5), over white it is white.
    ['foreground-bar-black', 16.75],
    ['foreground-bar-white', 21],
    // rgb(127.5) on white; on the panel rgb(121.125) on rgb(242.25).
    ['muted-background', 3.98],
    ['muted-panel', 3.89],
    ['background-foreground', 21],
    ['border-background', 2.11],
    ['white-primary', 4],
    ['white-negative', 8.59],
    ['negative-background', 8.59],
  ])('%s is blended first, then has %f', (id, expected) => {
    const pair = pairs.find((candidate) => candidate.id === id)
    const ratio =
      pair &&
      pairRatio(
        pair,
        paletteOf({
          primary: '#FF0000',
          background: '#FFFFFF',
          foreground: '#000000',
          success: '#008000',
          negative: '#0000FF',
        }),
      )
    expect(ratio).toBeCloseTo(expected, 2)
  })

  test('When a pair is called beyond reach, no colours make it pass', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        const palette = paletteOf(theme)
        for (const pair of pairs) {
          const bound = pair.beyond?.[themeKindOf(palette.background)]
          if (bound !== undefined) expect(pairRatio(pair, palette)).toBeLessThanOrEqual(bound)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('When a button is hovered, its text is never harder to read', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        const ratios = new Map(
          contrastReport(theme).map(({ pair, ratio }) => [pair.id, ratio] as const),
        )
        for (const id of ['white-primary', 'white-negative'])
          expect(ratios.get(`${id}-shade`)).toBeGreaterThanOrEqual(ratios.get(id) ?? Number.NaN)
      }),
    )
  })
})

describe('The report', () => {
  test('When the theme is SignalWire’s default, it does not pass', () => {
    expect(failing(defaultTheme)).toEqual([
      'success-panel',
      'white-negative',
      'negative-background',
    ])
  })

  test('When a pair fails, the colour in front is the one to change', () => {
    const grouped = groupByRoleToChange(contrastReport(defaultTheme))
    expect(grouped.map(([role, found]) => [role, found.length])).toEqual([
      ['success', 1],
      ['negative', 2],
    ])
  })

  test('When no foreground is readable on a background, the background is the one to change', () => {
    const grouped = groupByRoleToChange(contrastReport({ ...dark, background: '#747474' }))
    expect(grouped.map(([role]) => role)).toContain('background')
    expect(grouped.map(([role]) => role)).not.toContain('foreground')
  })

  test('When negative cannot work for both Leave and Cancel, the background is the one to change for Cancel', () => {
    const report = contrastReport({ ...dark, negative: '#B3122A' })
    const cancel = report.find(({ pair }) => pair.id === 'negative-background')
    expect(cancel).toMatchObject({ verdict: 'fails', blame: 'background' })
  })

  test('When nothing fails, the theme passes', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        expect(passesAll(theme)).toBe(failing(theme).length === 0)
      }),
    )
  })
})
