import type { Layout } from '#contract/conference-fields.ts'

/** A rectangle in fractions of the canvas, from its top left corner. */
export type Rect = Readonly<{ x: number; y: number; width: number; height: number }>

/** Where the pictures of those who are seen lie. */
export type Arrangement = Readonly<{ canvas: '16:9' | '9:16'; tiles: readonly Rect[] }>

const all: Rect = { x: 0, y: 0, width: 1, height: 1 }
const sideBySide: readonly Rect[] = [0, 0.5].map((x) => ({ x, y: 0.25, width: 0.5, height: 0.5 }))
const stacked: readonly Rect[] = [0, 0.5].map((y) => ({ x: 0, y, width: 1, height: 0.5 }))
const nine = grid(3)
/** Top left, top right, centre, bottom left, bottom right. */
const five: readonly Rect[] = [0, 2, 4, 6, 8].flatMap((cell) => nine[cell] ?? [])

/** The places of the layouts that do not grow, in the order in which they fill. */
const fixedLayouts = {
  '1x1': [all],
  '2x1': sideBySide,
  '2x2': grid(2),
  '5up': five,
  '3x3': nine,
  '4x4': grid(4),
  '5x5': grid(5),
  '6x6': grid(6),
  '8x8': grid(8),
  '10x10': grid(10),
} as const satisfies Partial<Record<Layout, readonly Rect[]>>

/** @returns how many places it always has; undefined for one that grows with the room */
export function fixedTileCount(layout: Layout): number | undefined {
  return layout in fixedLayouts
    ? layoutTiles(layout, Number.POSITIVE_INFINITY).tiles.length
    : undefined
}

const growth = ['1x1', '2x1', '2x2', '3x3', '4x4', '5x5', '6x6', '8x8', '10x10'] as const

/**
 * @returns the fixed layout that a growing grid has reached with them: the smallest that holds
 *   everybody, or else the largest there is
 */
export function grownTo(headCount: number): (typeof growth)[number] {
  return growth.find((layout) => fixedLayouts[layout].length >= headCount) ?? '10x10'
}

/**
 * Where a layout puts the people who are in the room. SignalWire publishes the geometry of the
 * fixed layouts and of `grid-responsive`; the other two are illustrations (see `layoutInfo`).
 *
 * @param headCount people in the room, from 1
 * @returns the shape of the whole picture and one tile per person seen, first comer first; a fixed
 *   layout with too few people leaves the rest of its places black
 */
export function layoutTiles(layout: Layout, headCount: number): Arrangement {
  if (layout === 'grid-responsive') return layoutTiles(grownTo(headCount), headCount)
  if (layout === 'grid-responsive-mobile') {
    const grown = grownTo(headCount)
    const places = grown === '2x1' ? stacked : fixedLayouts[grown]
    return { canvas: '9:16', tiles: places.slice(0, headCount) }
  }
  if (layout === 'highlight-1-responsive') {
    return { canvas: '16:9', tiles: highlight(headCount) }
  }
  return { canvas: '16:9', tiles: fixedLayouts[layout].slice(0, headCount) }
}

function grid(side: number): readonly Rect[] {
  const edge = 1 / side
  return Array.from({ length: side * side }, (_, cell) => ({
    x: (cell % side) * edge,
    y: Math.floor(cell / side) * edge,
    width: edge,
    height: edge,
  }))
}

/** One tile of three quarters, the others in a strip of whole columns at its right. */
function highlight(headCount: number): readonly Rect[] {
  const others = Math.min(headCount, 100) - 1
  if (others < 1) return [all].slice(0, headCount)
  const columns = [1, 2, 3, 4, 5].find((count) => count * count * 4 >= others) ?? 5
  const edge = 0.25 / columns
  const top = (1 - Math.ceil(others / columns) * edge) / 2
  const strip = Array.from({ length: others }, (_, index) => ({
    x: 0.75 + (index % columns) * edge,
    y: top + Math.floor(index / columns) * edge,
    width: edge,
    height: edge,
  }))
  return [{ x: 0, y: 0.125, width: 0.75, height: 0.75 }, ...strip]
}
