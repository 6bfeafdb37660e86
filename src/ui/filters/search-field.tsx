import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { classNames } from '../class-names.ts'
import { controlStyle } from '../fields/control-style.ts'
import { isComposing } from '../keyboard/is-composing.ts'
import { Kbd } from '../keyboard/kbd.tsx'

type Props = {
  ref: RefObject<HTMLInputElement | null>
  value: string
  onChange: (value: string) => void
  /** Move into the results. */
  onDown: () => void
  onEnter: () => void
  onLeave: () => void
}

/** The search of a page. `/` leads to it. */
export function SearchField({ ref, value, onChange, onDown, onEnter, onLeave }: Props) {
  return (
    <div className="relative min-w-0 grow basis-48 lg:max-w-80">
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-quiet"
      />
      <input
        ref={ref}
        type="search"
        aria-label="Search"
        aria-keyshortcuts="/"
        placeholder="Search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Enter and the arrows may be the input method's own, to choose a word with.
          if (isComposing(event)) return
          if (event.key === 'ArrowDown') onDown()
          else if (event.key === 'Enter' && value.trim() !== '') onEnter()
          else return
          event.preventDefault()
        }}
        onBlur={onLeave}
        className={classNames(
          controlStyle,
          'h-9 appearance-none ps-8 pe-9 [&::-webkit-search-cancel-button]:hidden',
        )}
      />
      <span className="absolute inset-y-0 right-2 flex items-center">
        {value === '' ? (
          <span aria-hidden className="max-sm:hidden">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <button
            type="button"
            aria-label="Clear the search"
            className="rounded-sm p-1 text-quiet hover:text-ink"
            onClick={() => {
              onChange('')
              ref.current?.focus()
            }}
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
      </span>
    </div>
  )
}
