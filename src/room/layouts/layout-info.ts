import { type Layout, type Size, sizeLimits } from '#contract/conference-fields.ts'
import { fixedTileCount, layoutTiles } from './layout-tiles.ts'

/**
 * What a layout does, in people's words. `summary` says it in one sentence, `phrase` completes
 * "4 people in ...". `illustration`: SignalWire does not publish the exact geometry, so what we draw
 * is only like it.
 */
export type LayoutInfo = Readonly<{
  summary: string
  phrase: string
  illustration: boolean
}>

const square = (side: number): LayoutInfo => ({
  summary: `Shows ${side * side} people at most.`,
  phrase: `${side === 8 ? 'an' : 'a'} ${side} × ${side} grid`,
  illustration: false,
})

/** Every layout of the API in people's words. */
export const layoutInfo: Readonly<Record<Layout, LayoutInfo>> = {
  'grid-responsive': {
    summary: 'One picture, then two, then the smallest grid that holds everybody, up to 10 × 10.',
    phrase: 'a grid that grows with the room',
    illustration: false,
  },
  'grid-responsive-mobile': {
    summary: 'A grid that grows with the room, on an upright picture.',
    phrase: 'an upright grid that grows with the room',
    illustration: true,
  },
  'highlight-1-responsive': {
    summary: 'One person large, the others beside in a small grid that grows with the room.',
    phrase: 'one large picture and a small grid',
    illustration: true,
  },
  '1x1': {
    summary: 'Shows one person, as large as the room.',
    phrase: 'one picture',
    illustration: false,
  },
  '2x1': {
    summary: 'Shows two people at most, side by side.',
    phrase: 'two pictures side by side',
    illustration: false,
  },
  '2x2': square(2),
  '5up': {
    summary: 'Shows five people at most, placed like the dots of a five on a die.',
    phrase: 'the five of a die',
    illustration: false,
  },
  '3x3': square(3),
  '4x4': square(4),
  '5x5': square(5),
  '6x6': square(6),
  '8x8': square(8),
  '10x10': square(10),
}

/**
 * @returns how many of them are seen at once when the room is full; for an illustrated layout, how
 *   many we draw
 */
export function visibleAtOnce(layout: Layout, size: Size): number {
  return layoutTiles(layout, sizeLimits[size]).tiles.length
}

/** @returns how many places of a fixed layout nobody can ever take; 0 for a layout that grows */
export function unreachableTiles(layout: Layout, size: Size): number {
  const places = fixedTileCount(layout) ?? 0
  return Math.max(0, places - sizeLimits[size])
}
