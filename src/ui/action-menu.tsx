import { ChevronDown } from 'lucide-react'
import { useId, useRef } from 'react'
import { classNames } from './class-names.ts'

/** One thing to do. */
export type Action = { label: string; onSelect: () => void }

type Props = {
  label: string
  /** In groups, each under a word of its own. */
  groups: readonly (readonly [heading: string, actions: readonly Action[]])[]
}

/** A button that opens a list of things to do. Escape or a press elsewhere closes it. */
export function ActionMenu({ label, groups }: Props) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={classNames(
          'inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 font-medium text-quiet transition-colors',
          'hover:bg-hover hover:text-ink',
        )}
        style={{ anchorName: anchorOf(id) }}
      >
        <span>{label}</span>
        <ChevronDown aria-hidden className="size-4" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="beneath max-h-[60vh] min-w-56 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-raised"
        style={{ positionAnchor: anchorOf(id) }}
      >
        {groups.map(([heading, actions]) => (
          <section key={heading} aria-label={heading} className="not-first:mt-1">
            <p aria-hidden className="px-2.5 pt-1.5 pb-1 text-quiet text-xs">
              {heading}
            </p>
            {actions.map((action) => (
              <button
                key={action.label}
                type="button"
                onClick={() => {
                  menu.current?.hidePopover()
                  action.onSelect()
                }}
                className="flex min-h-8 w-full items-center rounded-md px-2.5 text-start hover:bg-hover focus-visible:-outline-offset-2"
              >
                {action.label}
              </button>
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

/** An id of React's has colons, which no CSS name may have. */
function anchorOf(id: string): string {
  return `--menu-${id.replace(/\W/g, '')}`
}
