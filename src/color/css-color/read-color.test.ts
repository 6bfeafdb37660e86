import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colorPattern } from '#contract/theme.ts'
import { namedColors } from './named-colors.ts'
import { readColor } from './read-color.ts'

describe('When an opaque colour is in any CSS notation, it is read', () => {
  test.each([
    ['#044ef4', '#044ef4'],
    ['044EF4', '#044EF4'],
    ['#abc', '#aabbcc'],
    ['rgb(4 78 244)', '#044EF4'],
    ['rgb(1.5%, 30.6%, 95.7%)', '#044EF4'],
    ['white', '#FFFFFF'],
    ['RebeccaPurple', '#663399'],
    ['hsl(120, 100%, 25%)', '#008000'],
    ['hsl(120deg 100% 25% / 1)', '#008000'],
    ['hsl(0.333333333turn 100% 25%)', '#008000'],
    ['hsl(-240 100% 25%)', '#008000'],
    ['hsl(120 100 25)', '#008000'],
    ['hsla(120, 100%, 25%, 1)', '#008000'],
    ['hwb(120 0% 50%)', '#008000'],
    ['hwb(0 60% 60%)', '#808080'],
    // The bare triple of shadcn's first themes.
    ['222.2 47.4% 11.2%', '#0F172A'],
    // Tailwind 4's blue-600 and red-500.
    ['oklch(54.6% 0.245 262.881)', '#155DFC'],
    ['oklch(0.637 0.237 25.331)', '#FB2C36'],
    ['oklch(100% 0 none)', '#FFFFFF'],
    // https://www.w3.org/TR/css-color-4/ has these as equals of a dark red and of green.
    ['lab(29.2345% 39.3825 20.0664)', '#7D2329'],
    ['lch(29.2345% 44.2 27)', '#7D2329'],
    ['oklab(51.975% -0.1403 0.10768)', '#008000'],
    ['color(srgb 0 0.50196 0)', '#008000'],
    ['color(srgb-linear 0 0.21586 0)', '#008000'],
    ['color(display-p3 0.21604 0.49418 0.13151)', '#008000'],
    ['0x0B5CAD', '#0B5CAD'],
    ['0xFF0B5CAD', '#0B5CAD'],
    ['#0B5CADFF', '#0B5CAD'],
    ['"#0b5cad";', '#0b5cad'],
    ['#0b5cad !important;', '#0b5cad'],
    ['\u200b#0b5cad\u2060\ufeff', '#0b5cad'],
    ['#0b\u00ad5cad', '#0b5cad'],
    ['\u202a#0b5cad\u202c', '#0b5cad'],
    ['\u00a0rgb(11\u00a092\u00a0173)', '#0B5CAD'],
  ])('%j is %s', (text, hex) => {
    expect(readColor(text)).toEqual({ hex, alpha: 1 })
  })
})

describe('When a colour is translucent, its alpha is returned', () => {
  test.each([
    ['#044ef480', '#044ef4', 0x80 / 255],
    ['#abc8', '#aabbcc', 0x88 / 255],
    ['0x800B5CAD', '#0B5CAD', 0x80 / 255],
    ['rgba(4, 78, 244, 0.25)', '#044EF4', 0.25],
    ['rgb(4 78 244 / 25%)', '#044EF4', 0.25],
    ['hsl(120 100% 25% / .5)', '#008000', 0.5],
    ['oklch(100% 0 0 / 50%)', '#FFFFFF', 0.5],
    ['222.2 47.4% 11.2% / 0.9', '#0F172A', 0.9],
  ])('%j is %s at %f', (text, hex, alpha) => {
    expect(readColor(text)).toEqual({ hex, alpha })
  })
})

test.each([
  '',
  '#',
  'facade.',
  'reddish',
  'transparent',
  '#0b5cad00',
  'rgb(0 0 0 / 0)',
  'rgb(256 0 0)',
  'rgb(1, 2 3)',
  'rgb(1 2 3 / 4 / 5)',
  'hsl(0 101% 50%)',
  'hwb(0, 10%, 10%)',
  'oklch(0.5 0.1)',
  'oklch(2 0.1 20)',
  'oklch(0.5, 0.1, 20)',
  'color(rec2100-pq 1 0 0)',
  'color(constructor 1 0 0)',
  'hsl(calc(1) 2% 3%)',
  'var(--x)',
  '0x0B5CA',
  '#0b5cad #ffffff',
])('%j is not a colour', (text) => {
  expect(readColor(text)).toBeUndefined()
})

test('When a CSS colour name is read, its colour is known', () => {
  expect(namedColors.size).toBe(148)
  for (const hex of namedColors.values()) expect(hex).toMatch(colorPattern)
})

test('When any text is typed, the result is a colour that SignalWire accepts, or none', () => {
  const almost = fc
    .tuple(
      fc.constantFrom('rgb', 'hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', '#', '0x'),
      fc.string({
        unit: fc.constantFrom(...'0159afe.%-, /', ' srgb ', 'none', 'deg'),
        maxLength: 20,
      }),
    )
    .map(([name, inside]) =>
      /^\w+$/.test(name) && name !== '0x' ? `${name}(${inside})` : name + inside,
    )
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      const read = readColor(text)
      expect(read?.hex ?? '#000000').toMatch(colorPattern)
      expect(read?.alpha ?? 1).toBeGreaterThan(0)
      expect(read?.alpha ?? 1).toBeLessThanOrEqual(1)
    }),
  )
})
