import { ChevronRight } from 'lucide-react'
import { classNames } from '#ui/class-names.ts'
import type { Item } from './items/item.ts'

type Props = {
  id: string
  item: Item
  isActive: boolean
  onMark: () => void
  onChoose: () => void
}

/** One item in the list, chosen by a press; the input keeps the focus. */
export function PaletteOption({ id, item, isActive, onMark, onChoose }: Props) {
  const { label, icon, detail, end, more } = item
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys arrive at the input, which has the focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerMove={() => {
        if (!isActive) onMark()
      }}
      onClick={onChoose}
      className={classNames(
        'flex min-h-10 cursor-pointer scroll-my-2 items-center gap-3 rounded-md px-2.5 py-1',
        isActive &&
          'bg-hover forced-colors:outline-2 forced-colors:-outline-offset-2 forced-colors:outline-[Highlight]',
      )}
    >
      {icon && (
        <span aria-hidden className="shrink-0 text-quiet">
          {icon}
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span dir="auto" translate={item.isName ? 'no' : undefined} className="block truncate">
          {label}
        </span>
        {detail && <span className="flex min-w-0 gap-x-3 text-quiet text-xs">{detail}</span>}
      </span>
      {end && <span className="shrink-0 text-quiet text-xs">{end}</span>}
      {more && (
        <span
          aria-hidden
          title="What can be done with it"
          // For a pointer; the keyboard has the right arrow.
          onClick={(event) => {
            event.stopPropagation()
            more()
          }}
          className="-my-1 -me-2.5 grid size-10 shrink-0 place-items-center rounded-md text-quiet hover:text-ink"
        >
          <ChevronRight className="size-4" />
        </span>
      )}
    </div>
  )
}
