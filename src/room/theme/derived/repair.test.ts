import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexToOklch } from '#color/oklch.ts'
import { hexToRgb } from '#color/rgb.ts'
import type { ColorRole } from '#contract/theme.ts'
import { colorRoles, defaultTheme } from '#contract/theme.ts'
import { anyTheme } from '#testing/color-arbitraries.ts'
import { themeKindOf } from '../contrast/contrast-pairs.ts'
import { contrastReport, passesAll } from '../contrast/contrast-report.ts'
import { presets } from './presets.ts'
import { colorForLock, repairColor, repairTheme } from './repair.ts'

const anyLocks = fc
  .subarray([...colorRoles])
  .map((roles): ReadonlySet<ColorRole> => new Set<ColorRole>(roles))

const having = (wanted: 'fails' | 'passes') => (theme: typeof defaultTheme) =>
  contrastReport(theme)
    .filter(({ verdict }) => verdict === wanted)
    .map(({ pair }) => pair.id)
const failing = having('fails')
const passing = having('passes')

describe('A theme', () => {
  test('When nothing is locked, every pair that can pass does', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        expect(failing(repairTheme(theme))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('When the theme passes, it is returned unchanged', () => {
    for (const { themes } of presets) {
      expect(repairTheme(themes.light)).toBe(themes.light)
      expect(repairTheme(themes.dark)).toBe(themes.dark)
    }
  })

  test('When colours are locked, they stay, nothing gets worse, and a second repair changes nothing', () => {
    fc.assert(
      fc.property(anyTheme, anyLocks, (theme, locked) => {
        const repaired = repairTheme(theme, locked)
        for (const role of locked) expect(repaired[role]).toBe(theme[role])
        expect(failing(repaired).length).toBeLessThanOrEqual(failing(theme).length)
        expect(repairTheme(repaired, locked)).toBe(repaired)
      }),
      { numRuns: 60 },
    )
  })

  test('When pairs still fail beside locked colours, no single other colour would fix them', () => {
    fc.assert(
      fc.property(anyTheme, anyLocks, (theme, locked) => {
        const repaired = repairTheme(theme, locked)
        for (const role of colorRoles.filter((candidate) => !locked.has(candidate))) {
          const color = repairColor(repaired, role)
          const better = color === undefined ? repaired : { ...repaired, [role]: color }
          expect(failing(better).length).toBeGreaterThanOrEqual(failing(repaired).length)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('When any colours are locked, a light theme stays light and a dark one dark', () => {
    const kindOf = (hex: string) => themeKindOf(hexToRgb(hex))
    fc.assert(
      fc.property(anyTheme, anyLocks, (theme, locked) => {
        expect(kindOf(repairTheme(theme, locked).background)).toBe(kindOf(theme.background))
        const background = repairColor(theme, 'background') ?? theme.background
        expect(kindOf(background)).toBe(kindOf(theme.background))
      }),
      { numRuns: 60 },
    )
    const orange = { ...defaultTheme, primary: '#FF6600' }
    expect(repairTheme(orange, new Set<ColorRole>(['primary'])).background).toBe('#FFFFFF')
  })

  test('When a lock prevents a fix, the nearest colour that would work is offered', () => {
    const orange = { ...defaultTheme, primary: '#FF6600' }
    const locked = new Set<ColorRole>(['primary'])
    const instead = colorForLock(orange, locked, 'primary') ?? ''
    expect(instead).toBe('#CA4F00')
    expect(failing(repairTheme({ ...orange, primary: instead }, locked))).toEqual([])
    expect(colorForLock(defaultTheme, locked, 'primary')).toBeUndefined()
  })

  test('When other colours can fix the theme, the background stays', () => {
    expect(repairTheme(defaultTheme)).toMatchObject({
      background: defaultTheme.background,
      foreground: defaultTheme.foreground,
      primary: defaultTheme.primary,
    })
  })

  test('When white text is on a locked yellow, that pair stays and the rest is fixed', () => {
    const yellow = { ...defaultTheme, primary: '#FFD400' }
    const repaired = repairTheme(yellow, new Set<ColorRole>(['primary']))
    expect(failing(repaired)).toEqual(['white-primary', 'white-primary-shade', 'primary-panel'])
    expect(repaired.primary).toBe('#FFD400')
  })
})

describe('One colour', () => {
  test('When the colour is SignalWire’s default green, it becomes a darker green that passes', () => {
    const color = repairColor(defaultTheme, 'success') ?? ''
    expect(color).toBe('#00A349')
    expect(failing({ ...defaultTheme, success: color })).not.toContain('success-panel')
  })

  test('When one colour is repaired, its hue stays and no passing pair starts to fail', () => {
    fc.assert(
      fc.property(anyTheme, fc.constantFrom(...colorRoles), (theme, role) => {
        const color = repairColor(theme, role)
        if (color === undefined) return
        // Not by what fails: a pair that nothing could repair on the old background may be repairable now.
        expect(passing({ ...theme, [role]: color })).toEqual(expect.arrayContaining(passing(theme)))
        const [, chroma, hue] = hexToOklch(color)
        if (chroma < 0.04) return
        const turn = Math.abs(hue - hexToOklch(theme[role])[2])
        expect(Math.min(turn, 360 - turn)).toBeLessThan(8)
      }),
      { numRuns: 60 },
    )
  })

  test('When nothing fails, the colour stays', () => {
    const { light } = presets[0]?.themes ?? { light: defaultTheme }
    for (const role of colorRoles) expect(repairColor(light, role)).toBe(light[role])
  })

  test('When negative cannot work for both Leave and Cancel on a grey, no colour is offered', () => {
    const onGrey = { ...defaultTheme, background: '#2D2D2D', foreground: '#FFFFFF' }
    expect(passesAll(onGrey)).toBe(false)
    expect(repairColor(onGrey, 'negative')).toBeUndefined()
  })
})
