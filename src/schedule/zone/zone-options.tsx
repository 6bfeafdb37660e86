import type { Ref } from 'react'
import { formatOffset } from '../offset.ts'
import type { ZoneEntry } from './names/zone-search.ts'
import type { ZoneSection } from './names/zone-sections.ts'

type Props = {
  readonly ref: Ref<HTMLDivElement>
  readonly id: string
  readonly sections: readonly ZoneSection[]
  readonly chosen: string
  /** The zone that Enter would choose. */
  readonly marked: string | undefined
  readonly onMark: (zone: string) => void
  readonly onChoose: (zone: string) => void
}

/** @returns the element id of a zone's option, for `aria-activedescendant` */
export function zoneOptionId(listId: string, zone: string): string {
  return `${listId}-${zone}`
}

/** The list of a zone combo box. The focus stays in its input. */
export function ZoneOptions(props: Props) {
  const { ref, id, sections, chosen, marked, onMark, onChoose } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a press from taking the focus
    <div
      ref={ref}
      // The margin keeps it clear of what sticks to the bottom of the page.
      className="absolute top-full z-20 scroll-mb-20 mt-1.5 w-full overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-raised"
      // Else the press would take the focus, and the input would close the list before the click.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {sections.length === 0 && (
        <p className="px-3.5 py-3 text-quiet text-sm">
          No such zone. Try a city, a country, CET or +05:30.
        </p>
      )}
      <div
        id={id}
        role="listbox"
        aria-label="Time zones"
        className="max-h-80 scroll-p-1 overflow-y-auto p-1 empty:hidden"
      >
        {sections.map(({ title, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a list box may hold groups, not fieldsets
          <div key={title} role="group" aria-label={title}>
            <div aria-hidden className="px-2.5 pt-2 pb-1 text-quiet text-xs">
              {title}
            </div>
            {entries.map((entry) => (
              <Option
                key={entry.zone}
                id={zoneOptionId(id, entry.zone)}
                entry={entry}
                isChosen={entry.zone === chosen}
                isMarked={entry.zone === marked}
                onMark={onMark}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function Option(props: {
  readonly id: string
  readonly entry: ZoneEntry
  readonly isChosen: boolean
  readonly isMarked: boolean
  readonly onMark: (zone: string) => void
  readonly onChoose: (zone: string) => void
}) {
  const { id, entry, isChosen, isMarked, onMark, onChoose } = props
  const { zone, city, country, offset } = entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys arrive at the input, which has the focus
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={`flex min-h-9 cursor-pointer scroll-my-1 items-center gap-2 rounded-md px-2.5 py-1 text-sm ${isMarked ? 'bg-hover forced-colors:outline-2 forced-colors:-outline-offset-2 forced-colors:outline-[Highlight]' : ''} ${isChosen ? 'font-medium' : ''}`}
      onPointerMove={() => {
        if (!isMarked) onMark(zone)
      }}
      onClick={() => onChoose(zone)}
    >
      <span className="min-w-0 flex-1 truncate">
        <span>{city}</span> {country !== '' && <span className="text-quiet">{` ${country}`}</span>}
      </span>
      <span className="shrink-0 text-quiet tabular-nums">{formatOffset(offset)}</span>
    </div>
  )
}
