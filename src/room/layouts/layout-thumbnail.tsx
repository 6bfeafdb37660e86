import type { Layout } from '#contract/conference-fields.ts'
import type { Rect } from './layout-tiles.ts'
import { layoutTiles } from './layout-tiles.ts'

const box = { width: 32, height: 18 }

/**
 * A layout as a tiny picture in the colour of the text beside it. It says nothing to a screen
 * reader, so a label must stand next to it; it may stand in an `<option>`.
 */
export function LayoutThumbnail({ layout, className }: { layout: Layout; className?: string }) {
  const { solid, faint } = paths(layout)
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className={className}
      viewBox={`0 0 ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      fill="currentColor"
    >
      {faint && <path d={faint} opacity={0.3} />}
      <path d={solid} />
    </svg>
  )
}

/** A growing grid is drawn in the act: people, and the places that come next. */
function paths(layout: Layout): { solid: string; faint: string } {
  if (layout === 'grid-responsive') return growing(layout, box.width, 9, 4)
  if (layout === 'grid-responsive-mobile') return growing(layout, (box.height * 9) / 16, 4, 2)
  const people = layout === 'highlight-1-responsive' ? 5 : 100
  return { solid: pathOf(layoutTiles(layout, people).tiles, box.width), faint: '' }
}

function growing(layout: Layout, width: number, places: number, people: number) {
  const { tiles } = layoutTiles(layout, places)
  return { solid: pathOf(tiles.slice(0, people), width), faint: pathOf(tiles.slice(people), width) }
}

function pathOf(tiles: readonly Rect[], width: number): string {
  const left = (box.width - width) / 2
  return tiles
    .map((tile) => {
      const gap = Math.min(0.5, tile.height * box.height * 0.12)
      const x = left + tile.x * width + gap
      const y = tile.y * box.height + gap
      const w = tile.width * width - 2 * gap
      const h = tile.height * box.height - 2 * gap
      return `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`
    })
    .join('')
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
