import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colorPattern } from '#contract/theme.ts'
import { dominantColors } from './image-palette.ts'

type Pixel = readonly [number, number, number, number]

const picture = (...runs: readonly (readonly [Pixel, number])[]) =>
  Uint8ClampedArray.from(runs.flatMap(([pixel, count]) => Array(count).fill(pixel).flat()))

test('A logo’s colours are found, the vivid one before its white ground', () => {
  const logo = picture(
    [[255, 255, 255, 255], 700],
    [[225, 29, 72, 255], 250],
    [[17, 24, 39, 255], 50],
  )
  expect(dominantColors(logo, 6)).toEqual(['#E11D48', '#FFFFFF', '#111827'])
})

test('What is transparent does not count', () => {
  expect(dominantColors(picture([[0, 200, 0, 0], 900], [[0, 0, 255, 255], 100]), 6)).toEqual([
    '#0000FF',
  ])
})

test('The few pixels of a smoothed edge do not count', () => {
  const edged = picture([[255, 255, 255, 255], 999], [[140, 80, 200, 255], 1])
  expect(dominantColors(edged, 6)).toEqual(['#FFFFFF'])
})

test('An empty picture has none', () => {
  expect(dominantColors(new Uint8ClampedArray(), 6)).toEqual([])
})

test('Whatever the picture, there are no more than asked for, and each is another', () => {
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
