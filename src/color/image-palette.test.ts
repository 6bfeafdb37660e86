import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colorPattern } from '#contract/theme.ts'
import { dominantColors } from './image-palette.ts'

type Pixel = readonly [number, number, number, number]

const picture = (...runs: readonly (readonly [Pixel, number])[]) =>
  Uint8ClampedArray.from(runs.flatMap(([pixel, count]) => Array(count).fill(pixel).flat()))

test('When the picture is a logo, its vivid colour comes before its white background', () => {
  const logo = picture(
    [[255, 255, 255, 255], 700],
    [[225, 29, 72, 255], 250],
    [[17, 24, 39, 255], 50],
  )
  expect(dominantColors(logo, 6)).toEqual(['#E11D48', '#FFFFFF', '#111827'])
})

test('When pixels are transparent, they do not count', () => {
  expect(dominantColors(picture([[0, 200, 0, 0], 900], [[0, 0, 255, 255], 100]), 6)).toEqual([
    '#0000FF',
  ])
})

test('When few pixels have a colour, such as antialiased edges, it does not count', () => {
  const edged = picture([[255, 255, 255, 255], 999], [[140, 80, 200, 255], 1])
  expect(dominantColors(edged, 6)).toEqual(['#FFFFFF'])
})

test('When the picture is empty, there are no colours', () => {
  expect(dominantColors(new Uint8ClampedArray(), 6)).toEqual([])
})

test('When any picture is given, there are at most the colours asked for, all different', () => {
  fc.assert(
    fc.property(
      fc.uint8ClampedArray({ maxLength: 400 }),
      fc.integer({ min: 0, max: 8 }),
      (pixels, most) => {
        const colors = dominantColors(pixels, most)
        expect(colors.length).toBeLessThanOrEqual(most)
        expect(new Set(colors).size).toBe(colors.length)
        for (const color of colors) expect(color).toMatch(colorPattern)
      },
    ),
  )
})
