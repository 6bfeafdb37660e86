import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colorPattern } from '#contract/theme.ts'
import { hexToRgb, hslToRgb, parseColor, rgbToHex, rgbToHsl, shade, withAlpha } from './rgb.ts'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
const byte = fc.integer({ min: 0, max: 255 })

describe('When a colour is converted, it has the same value in each notation', () => {
  test.each<[string, [number, number, number], [number, number, number]]>([
    ['#000000', [0, 0, 0], [0, 0, 0]],
    ['#FFFFFF', [255, 255, 255], [0, 0, 1]],
    ['#FF0000', [255, 0, 0], [0, 1, 0.5]],
    ['#00FF00', [0, 255, 0], [120, 1, 0.5]],
    ['#0000FF', [0, 0, 255], [240, 1, 0.5]],
    ['#800080', [128, 0, 128], [300, 1, 128 / 510]],
    ['#808000', [128, 128, 0], [60, 1, 128 / 510]],
    ['#8AB4FF', [138, 180, 255], [218.46, 1, 0.771]],
  ])('%s', (text, rgb, hsl) => {
    expect(hexToRgb(text)).toEqual(rgb)
    expect(rgbToHex(rgb)).toBe(text)
    rgbToHsl(rgb).forEach((value, index) => {
      expect(value).toBeCloseTo(hsl[index] ?? Number.NaN, 2)
    })
  })

  test('When any colour is converted to HSL and back, it is the same', () => {
    fc.assert(
      fc.property(hex, (text) => {
        const rgb = hexToRgb(text)
        hslToRgb(rgbToHsl(rgb)).forEach((channel, index) => {
          expect(channel).toBeCloseTo(rgb[index] ?? Number.NaN, 8)
        })
      }),
    )
  })
})

describe('When a button is hovered, its colour has 0.85 of the HSL lightness', () => {
  test.each([
    ['#8AB4FF', 'rgb(79.05 142.21 255)'],
    ['#000000', 'rgb(0 0 0)'],
    ['#FFFFFF', 'rgb(216.75 216.75 216.75)'],
    ['#044EF4', 'rgb(3.4 66.3 207.4)'],
  ])('%s becomes %s', (from, to) => {
    expect(shade(from)).toBe(to)
  })

  test('When any colour is shaded, its lightest and darkest channel together lose 15 %', () => {
    fc.assert(
      fc.property(hex, (text) => {
        const before = hexToRgb(text)
        const after =
          shade(text)
            .match(/[\d.]+/g)
            ?.map(Number) ?? []
        expect(Math.max(...after) + Math.min(...after)).toBeCloseTo(
          0.85 * (Math.max(...before) + Math.min(...before)),
          1,
        )
      }),
    )
  })
})

test('When an alpha is given, the channels stay', () => {
  expect(withAlpha('#FFF8E1', 0.9)).toBe('rgb(255 248 225 / 0.9)')
})

describe('When a colour is typed in any notation, it is read', () => {
  test.each([
    ['#abc', '#aabbcc'],
    ['aBc', '#aaBBcc'],
    ['#aAbBcC', '#aAbBcC'],
    ['044ef4', '#044ef4'],
    ['#044EF4ff', '#044EF4'],
    ['044EF4FF', '#044EF4'],
    [' \t#abc\n', '#aabbcc'],
    ['rgb(1, 2, 3)', '#010203'],
    ['rgb(1,2,3)', '#010203'],
    ['rgb(1 2 3)', '#010203'],
    ['RGB( 171 205 239 )', '#ABCDEF'],
    ['rgb(10% 20% 30%)', '#1A334D'],
    ['rgb(10%, 20%, 30%)', '#1A334D'],
    ['rgb(79.05 142.21 255)', '#4F8EFF'],
    ['rgba(1, 2, 3, 1)', '#010203'],
    ['rgba(1, 2, 3, 1.0)', '#010203'],
    ['rgb(1 2 3 / 100%)', '#010203'],
    ['rgba(1 2 3)', '#010203'],
  ])('%j is %s', (text, color) => {
    expect(parseColor(text)).toBe(color)
  })

  test.each([
    '',
    '#',
    '#ab',
    '#abcd',
    '#abcde',
    '#abcdef0',
    '#abcdef80',
    '##abcdef',
    '# abcdef',
    'ghi',
    'red',
    '0xabcdef',
    'rgb(1, 2)',
    'rgb(1, 2, 3, 4)',
    'rgb(1, 2 3)',
    'rgb(1 2 3 1)',
    'rgb(256, 0, 0)',
    'rgb(-1, 0, 0)',
    'rgb(101% 0% 0%)',
    'rgb(1% 2 3)',
    'rgba(1, 2, 3, 0.5)',
    'rgb(1 2 3 / 0)',
    'rgb(1. 2 3)',
    'hsl(1 2% 3%)',
    'rgb(1, 2, 3) and more',
  ])('%j is not a colour', (text) => {
    expect(parseColor(text)).toBeUndefined()
  })

  test('When six digits are typed, with # or without, they stay as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-fA-F]{6}$/), (digits) => {
        expect(parseColor(`#${digits}`)).toBe(`#${digits}`)
        expect(parseColor(digits)).toBe(`#${digits}`)
      }),
    )
  })

  test('When rgb() is typed, the colour has its channels', () => {
    fc.assert(
      fc.property(byte, byte, byte, fc.constantFrom(', ', ' ', ' , '), (r, g, b, gap) => {
        expect(parseColor(`rgb(${[r, g, b].join(gap)})`)).toBe(rgbToHex([r, g, b]))
      }),
    )
  })

  test('When any text is typed, the result is a colour that SignalWire accepts, or none', () => {
    const almost = fc.string({
      unit: fc.constantFrom(...'#0123456789abcdefABCDEF(),./% rgba'),
      maxLength: 24,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), almost), (text) => {
        expect(parseColor(text) ?? '#000000').toMatch(colorPattern)
      }),
    )
  })
})
