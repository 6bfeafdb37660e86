import { retryInterval } from '#api/recovery.ts'
import type { Item, ItemGroup } from './items/item.ts'
import { PaletteOption } from './palette-option.tsx'

type Props = {
  /** Of the palette, which the ids of the list and of its options are made from. */
  id: string
  groups: readonly ItemGroup[]
  active: Item | undefined
  isLoading: boolean
  /** Why the conferences could not be loaded, where they could not. */
  failure: Error | null
  /** Whether what is shown is not yet what the query asks for. */
  isBehind: boolean
  onMark: (item: Item) => void
  onChoose: (item: Item) => void
}

/** What the palette offers, in groups, or why there is nothing. */
export function PaletteResults(props: Props) {
  const { id, groups, active, isLoading, failure, isBehind, onMark, onChoose } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a press from taking the focus
    <div
      className="min-h-0 flex-1 overflow-y-auto p-1.5"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Results"
        aria-busy={isLoading}
        className="empty:hidden"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a list box may hold groups, not fieldsets
          <div key={group.title} role="group" aria-label={group.title}>
            <div aria-hidden dir="auto" className="truncate px-2.5 pt-2 pb-1 text-quiet text-xs">
              {group.title}
            </div>
            {group.items.map((item) => (
              <PaletteOption
                key={item.id}
                id={optionId(id, item)}
                item={item}
                isActive={item === active}
                onMark={() => onMark(item)}
                onChoose={() => onChoose(item)}
              />
            ))}
          </div>
        ))}
      </div>
      {isLoading && <p className="px-2.5 py-2 text-quiet">Loading the conferences…</p>}
      {failure && (
        <p className="px-2.5 py-2 text-danger">
          {retryInterval(failure) === false
            ? 'The conferences could not be loaded.'
            : 'The conferences could not be loaded. Reconnecting…'}
        </p>
      )}
      {groups.every(({ items }) => items.length === 0) && !isLoading && !isBehind && (
        <p className="px-2.5 py-2 text-quiet">
          Nothing found. Search by a conference’s name or id, or for a page.
        </p>
      )}
    </div>
  )
}

/** The element's id, by which the input names its active option. */
export function optionId(id: string, item: Item): string {
  return `${id}-${item.id}`
}
