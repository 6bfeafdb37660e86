import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColorField } from '#contract/theme.ts'
import { colorPattern } from '#contract/theme.ts'
import { anyTheme } from '#testing/color-arbitraries.ts'
import { themeFields, writeCss, writeFields, writeJson } from '../theme/write-theme.ts'
import { readThemeText } from './read-theme-text.ts'

describe('When a theme is copied and pasted, it is read as the same theme', () => {
  test.each([
    ['CSS', writeCss],
    ['JSON', writeJson],
    ['the fields of the API', writeFields],
  ])('%s', (_name, write) => {
    fc.assert(
      fc.property(anyTheme, anyTheme, (light, dark) => {
        const { found } = readThemeText(write({ light, dark }))
        const colors = Object.fromEntries(
          Object.entries(found).map(([field, color]) => [field, color.hex]),
        )
        expect(colors).toEqual(themeFields({ light, dark }))
      }),
    )
  })
})

test('When named colours are in any order, each goes to its own field', () => {
  const fields = ['primary', 'background', 'foreground', 'success', 'negative'] as const
  fc.assert(
    fc.property(anyTheme, fc.shuffledSubarray([...fields], { minLength: 1 }), (theme, order) => {
      const texts = [
        JSON.stringify(Object.fromEntries(order.map((role) => [role, theme[role]]))),
        JSON.stringify({
          color: Object.fromEntries(order.map((role) => [role, { $value: theme[role] }])),
        }),
        `:root { ${order.map((role) => `--${role}: ${theme[role]};`).join(' ')} }`,
        order.map((role) => `$${role}: ${theme[role]};`).join('\n'),
        order.map((role) => `${role}: ${theme[role]}`).join('\n'),
      ]
      for (const text of texts) {
        const { found } = readThemeText(text)
        expect(Object.keys(found)).toHaveLength(order.length)
        for (const role of order) {
          const field: ColorField = `light_${role}`
          expect(found[field]?.hex, text).toBe(theme[role])
        }
      }
    }),
  )
})

test('When a value can be computed only by a browser, it is reported as unread', () => {
  const { found, unread } = readThemeText(
    ':root { --primary: color-mix(in oklab, red, blue); --bg: #fff }',
  )
  expect(Object.keys(found)).toEqual(['light_background'])
  expect(unread).toEqual({
    light_primary: '--primary in :root: color-mix(in oklab, red, blue)',
  })
})

test('When a colour is translucent, its opacity is returned', () => {
  expect(readThemeText('--primary: #0b5cad80;').found.light_primary).toEqual({
    hex: '#0b5cad',
    alpha: 128 / 255,
    source: '--primary',
  })
})

test('When a text is too long, it is cut and that is reported', () => {
  const long = `:root { --primary: #0b5cad; }\n${'.x { --y: 1px; }\n'.repeat(40_000)}`
  const { found, isCut } = readThemeText(long)
  expect(found.light_primary?.hex).toBe('#0b5cad')
  expect(isCut).toBe(true)
})

test('When any text is pasted, only colours that SignalWire accepts come out', () => {
  const pieces = [
    '--primary',
    '$bg',
    'dark',
    '{',
    '}',
    ':',
    ';',
    ',',
    '#fff',
    '"',
    "'",
    '\n',
    '(',
    ')',
    ' ',
    '|',
    '[',
    ']',
    'var(--primary)',
    '@media',
    '/*',
    '$value',
    'colors',
    '`',
    '\\',
    '=',
  ]
  const almost = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 })
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      const { found, palette } = readThemeText(text)
      for (const color of [...Object.values(found), ...palette])
        expect(color.hex).toMatch(colorPattern)
    }),
    { numRuns: 1000 },
  )
})
