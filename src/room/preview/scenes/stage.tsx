import type { Layout } from '#contract/conference-fields.ts'
import type { Rect } from '../../layouts/layout-tiles.ts'
import { layoutTiles } from '../../layouts/layout-tiles.ts'
import type { Person } from '../sample-people.ts'
import './stage.css'

/** Beyond this many columns a name would be too small to be read. */
const mostNamedColumns = 4

/** The video: everybody whom the layout shows, each a neutral grey with a name. */
export function Stage({ layout, people }: { layout: Layout; people: readonly Person[] }) {
  const { canvas, tiles } = layoutTiles(layout, people.length)
  return (
    <div data-part="stage">
      <div className="room-video" data-canvas={canvas}>
        {tiles.map((tile, index) => {
          const person = people[index]
          return person && <Tile key={person.id} rect={tile} name={person.name} />
        })}
      </div>
    </div>
  )
}

function Tile({ rect, name }: { rect: Rect; name: string }) {
  return (
    <div data-part="tile" ref={(element) => place(element, rect)}>
      {rect.width >= 1 / mostNamedColumns && (
        <span className="room-tile-name" dir="auto">
          {name}
        </span>
      )}
    </div>
  )
}

/**
 * By script and not by a `style` attribute: in a prerendered page our Content-Security-Policy
 * refuses the attribute, and hydration would not write it again.
 */
function place(element: HTMLElement | null, rect: Rect): void {
  if (!element) return
  element.style.left = percent(rect.x)
  element.style.top = percent(rect.y)
  element.style.width = percent(rect.width)
  element.style.height = percent(rect.height)
}

function percent(fraction: number): string {
  return `${fraction * 100}%`
}
