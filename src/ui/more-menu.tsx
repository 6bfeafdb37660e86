import { Ellipsis } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Link } from 'wouter'

/** One thing to do: an address to go to, or something that happens here. */
export type MoreItem = { label: string; icon?: ReactNode; isDanger?: boolean } & (
  | { href: string }
  | { onSelect: () => void }
)

type Props = {
  /** What the button says to those who do not see its three dots. */
  label: string
  items: readonly MoreItem[]
  className?: string
}

const row =
  'flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-start hover:bg-hover focus-visible:-outline-offset-2'

/** Three dots that open what there is no room for. Escape or a press elsewhere closes it. */
export function MoreMenu({ label, items, className = '' }: Props) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const anchor = `--more-${id.replace(/\W/g, '')}`
  return (
    <span className={className}>
      <button
        type="button"
        aria-label={label}
        popoverTarget={id}
        style={{ anchorName: anchor }}
        className="grid size-9 place-items-center rounded-md text-quiet hover:bg-hover hover:text-ink"
      >
        <Ellipsis aria-hidden className="size-4" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="beneath min-w-56 rounded-lg border border-line bg-raised p-1 text-sm shadow-raised"
        style={{ positionAnchor: anchor }}
      >
        {/* Only then: a table can have a hundred of them. */}
        {isOpen &&
          items.map((item) =>
            'href' in item ? (
              <Link key={item.label} href={item.href} className={row}>
                {item.icon}
                <span>{item.label}</span>
              </Link>
            ) : (
              <button
                key={item.label}
                type="button"
                onClick={() => {
                  menu.current?.hidePopover()
                  item.onSelect()
                }}
                className={`${row} ${item.isDanger ? 'text-danger' : ''}`}
              >
                {item.icon}
                <span>{item.label}</span>
              </button>
            ),
          )}
      </div>
    </span>
  )
}
