import { describe, expect, test } from 'vitest'
import { conferenceFields, type Layout } from '#contract/conference-fields.ts'
import type { Rect } from './layout-tiles.ts'
import { layoutTiles } from './layout-tiles.ts'

const nearly = 1e-9
const rect = ([x, y, width, height]: readonly [number, number, number, number]): Rect => ({
  x,
  y,
  width,
  height,
})
const third = 1 / 3

describe('When a layout has published geometry, tiles are where SignalWire puts them', () => {
  test.each<[Layout, number, [number, number, number, number][]]>([
    ['1x1', 1, [[0, 0, 1, 1]]],
    ['1x1', 9, [[0, 0, 1, 1]]],
    [
      '2x1',
      2,
      [
        [0, 0.25, 0.5, 0.5],
        [0.5, 0.25, 0.5, 0.5],
      ],
    ],
    ['2x1', 1, [[0, 0.25, 0.5, 0.5]]],
    [
      '2x2',
      10,
      [
        [0, 0, 0.5, 0.5],
        [0.5, 0, 0.5, 0.5],
        [0, 0.5, 0.5, 0.5],
        [0.5, 0.5, 0.5, 0.5],
      ],
    ],
    [
      '5up',
      5,
      [
        [0, 0, third, third],
        [2 / 3, 0, third, third],
        [third, third, third, third],
        [0, 2 / 3, third, third],
        [2 / 3, 2 / 3, third, third],
      ],
    ],
  ])('%s with %i people', (layout, people, expected) => {
    const { canvas, tiles } = layoutTiles(layout, people)
    expect(canvas).toBe('16:9')
    expect(tiles).toEqual(expected.map(rect))
  })

  test.each([
    [1, '1x1'],
    [2, '2x1'],
    [3, '2x2'],
    [4, '2x2'],
    [5, '3x3'],
    [9, '3x3'],
    [10, '4x4'],
    [16, '4x4'],
    [17, '5x5'],
    [26, '6x6'],
    [37, '8x8'],
    [64, '8x8'],
    [65, '10x10'],
    [100, '10x10'],
    [101, '10x10'],
  ] as const)('When %i people are there, the growing grid is %s', (people, layout) => {
    expect(layoutTiles('grid-responsive', people)).toEqual(layoutTiles(layout, people))
  })

  test('When the layout is the grid for phones, the canvas is upright', () => {
    expect(layoutTiles('grid-responsive-mobile', 7).canvas).toBe('9:16')
  })

  test('When the layout is a highlight, one tile is larger than all others', () => {
    const [first, ...others] = layoutTiles('highlight-1-responsive', 20).tiles
    for (const other of others) expect(other.width).toBeLessThan((first?.width ?? 0) / 2)
  })
})

const most: Record<Layout, number> = {
  'grid-responsive': 100,
  'grid-responsive-mobile': 100,
  'highlight-1-responsive': 100,
  '1x1': 1,
  '2x1': 2,
  '2x2': 4,
  '5up': 5,
  '3x3': 9,
  '4x4': 16,
  '5x5': 25,
  '6x6': 36,
  '8x8': 64,
  '10x10': 100,
}

describe.each(conferenceFields.layout.values)(
  'For every head count from 1 to 300, %s',
  (layout) => {
    const everyCount = Array.from({ length: 300 }, (_, index) => index + 1)

    test('shows each person once until it is full', () => {
      for (const people of everyCount) {
        expect(layoutTiles(layout, people).tiles).toHaveLength(Math.min(people, most[layout]))
      }
    })

    test('keeps its tiles on the canvas', () => {
      for (const people of everyCount) {
        expect(layoutTiles(layout, people).tiles.filter(isOutside)).toEqual([])
      }
    })

    test('never lays one tile over another', () => {
      for (const people of everyCount) {
        const { tiles } = layoutTiles(layout, people)
        const overlapping = tiles.filter((one, index) =>
          tiles.slice(index + 1).some((other) => overlap(one, other)),
        )
        expect(overlapping).toEqual([])
      }
    })
  },
)

function isOutside({ x, y, width, height }: Rect): boolean {
  const inside =
    Math.min(x, y) >= 0 &&
    Math.min(width, height) > 0 &&
    Math.max(x + width, y + height) <= 1 + nearly
  return !inside
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x + one.width > other.x + nearly &&
    other.x + other.width > one.x + nearly &&
    one.y + one.height > other.y + nearly &&
    other.y + other.height > one.y + nearly
  )
}
