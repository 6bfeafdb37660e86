import { expect, test } from 'vitest'
import { visionVerdicts } from '#color/vision.ts'
import { colorPattern, colorRoles } from '#contract/theme.ts'
import { paletteOf, themeKindOf } from '../contrast/contrast-pairs.ts'
import { contrastReport } from '../contrast/contrast-report.ts'
import { presets } from './presets.ts'

const both = presets.flatMap(({ name, themes }) => [
  [name, 'light', themes.light] as const,
  [name, 'dark', themes.dark] as const,
])

test('When presets are listed, there are twelve with different names', () => {
  expect(new Set(presets.map(({ name }) => name)).size).toBe(12)
})

test.each(both)(
  'When the preset is %s, %s, every pair that can pass does',
  (_name, kind, theme) => {
    for (const role of colorRoles) expect(theme[role]).toMatch(colorPattern)
    expect(themeKindOf(paletteOf(theme).background)).toBe(kind)
    const failing = contrastReport(theme).filter(({ verdict }) => verdict === 'fails')
    expect(failing.map(({ pair }) => pair.id)).toEqual([])
  },
)

test.each(both)(
  'When the preset is %s, %s, success and negative are distinct to everybody',
  (_name, _look, theme) => {
    expect(visionVerdicts(theme).map(({ similarity }) => similarity)).toEqual(
      Array(4).fill('distinct'),
    )
  },
)
