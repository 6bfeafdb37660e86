import { ChevronRight, CornerUpLeft } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ConferenceCommands } from '#features/conferences/commands/conference-commands.ts'
import { titleOf } from '#features/conferences/title.ts'
import { classNames } from '#ui/class-names.ts'
import { isComposing } from '#ui/is-composing.ts'
import { globalShortcuts } from './global-shortcuts.ts'
import type { Item } from './item.ts'
import { type PalettePage, usePaletteItems } from './use-palette-items.tsx'

type Props = {
  commands: ConferenceCommands
  hasLink: boolean
  onShortcuts: () => void
  onClose: () => void
}

/** Typing goes on for so long before the count of what is found is read out. */
const ANNOUNCE_DELAY_MS = 400

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

const all: PalettePage = { kind: 'all' }

/**
 * Goes anywhere and does anything by typing: an editable combo box with a list that is always open
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), in a dialog. The focus stays in its input.
 */
export function CommandPalette({ commands, hasLink, onShortcuts, onClose }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [page, setPage] = useState(all)
  const [marked, setMarked] = useState<string>()
  // Enter means what was typed, which may be found a moment later.
  const [isChoosing, setChoosing] = useState(false)
  const show = (next: PalettePage) => {
    setPage(next)
    setQuery('')
    setMarked(undefined)
    setChoosing(false)
    input.current?.focus()
  }
  const { groups, listing } = usePaletteItems({
    query,
    page,
    onPage: show,
    commands,
    hasLink,
    onShortcuts,
  })
  const items = groups.flatMap((group) => group.items)
  const active = items.find((item) => item.id === marked) ?? items[0]
  const isBehind = listing !== undefined && query.trim() !== '' && listing.isBehind
  const isLoading = listing?.query.isPending === true
  const isFailed = listing?.query.isError === true && !listing.query.data

  // A layout effect: closed before it is taken out of the page, it gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    input.current?.focus()
    return () => element?.close()
  }, [])
  useEffect(() => {
    if (active) document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [active, id])

  const choose = (item: Item) => {
    setChoosing(false)
    // What leads to more items keeps it open.
    const isWay = item.id === 'presets'
    if (!isWay) onClose()
    item.run()
  }
  const chooseActive = () => {
    if (isBehind || (isLoading && items.length === 0)) setChoosing(true)
    else if (active) choose(active)
  }
  useLayoutEffect(() => {
    if (isChoosing && !isBehind && !isLoading) chooseActive()
  })

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length
    const step = steps[event.key]
    if (step !== undefined) move(step)
    else if (event.key === 'Enter') chooseActive()
    else if (event.key === 'ArrowRight' && isAtEnd && active?.more) active.more()
    else if (
      (event.key === 'Backspace' || event.key === 'ArrowLeft') &&
      value === '' &&
      page !== all
    )
      show(all)
    else return
    event.preventDefault()
  }
  const move = (step: number) => {
    const last = items.length - 1
    const index = (active ? items.indexOf(active) : -1) + step
    const wrapped = (index + items.length) % Math.max(1, items.length)
    setMarked(items[Math.abs(step) > 1 ? Math.min(Math.max(index, 0), last) : wrapped]?.id)
  }

  const place = placeOf(page)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      aria-label={globalShortcuts.commands.label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // What is outside the box is the dialog itself; what is inside, its content.
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="mx-auto mt-[max(0.5rem,10vh)] w-[min(40rem,calc(100vw-1rem))] rounded-xl border border-line bg-raised p-0 text-ink text-sm shadow-raised backdrop:bg-black/40"
    >
      <div className="flex max-h-[min(32rem,80vh)] flex-col">
        <div className="flex items-center gap-2 border-line border-b px-2 py-2">
          {place !== undefined && (
            <button
              type="button"
              onClick={() => show(all)}
              className="inline-flex h-9 max-w-[45%] shrink-0 items-center gap-1.5 rounded-md bg-hover px-2.5 font-medium"
            >
              <CornerUpLeft aria-hidden className="size-4 shrink-0" />
              <span className="sr-only">Back from </span>
              <span className="truncate" dir="auto">
                {place}
              </span>
            </button>
          )}
          <input
            ref={input}
            type="text"
            role="combobox"
            aria-label={globalShortcuts.commands.label}
            aria-expanded
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active && optionId(id, active)}
            aria-describedby={`${id}-keys`}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            placeholder={place === undefined ? 'A page, a conference or a command' : 'What to do'}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setMarked(undefined)
              setChoosing(false)
            }}
            onKeyDown={press}
            className="h-10 min-w-0 flex-1 bg-transparent px-2 text-base outline-none"
          />
          <button
            type="button"
            onClick={onClose}
            className="h-9 shrink-0 rounded-md px-2.5 font-medium text-quiet hover:bg-hover hover:text-ink"
          >
            Close
          </button>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a press from taking the focus */}
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
                <div
                  aria-hidden
                  dir="auto"
                  className="truncate px-2.5 pt-2 pb-1 text-quiet text-xs"
                >
                  {group.title}
                </div>
                {group.items.map((item) => (
                  <Option
                    key={item.id}
                    id={optionId(id, item)}
                    item={item}
                    isActive={item === active}
                    onMark={() => setMarked(item.id)}
                    onChoose={() => choose(item)}
                  />
                ))}
              </div>
            ))}
          </div>
          {isLoading && <p className="px-2.5 py-2 text-quiet">Loading the conferences…</p>}
          {isFailed && (
            <p className="px-2.5 py-2 text-danger">The conferences could not be loaded.</p>
          )}
          {items.length === 0 && !isLoading && !isBehind && (
            <p className="px-2.5 py-2 text-quiet">
              Nothing found. Search by a conference’s name or id, or for a page.
            </p>
          )}
        </div>
        <p
          id={`${id}-keys`}
          className="border-line border-t px-4 py-2 text-quiet text-xs max-sm:sr-only"
        >
          Enter chooses.{active?.more && ' Right arrow shows what can be done with it.'} Escape
          closes.
        </p>
      </div>
      <Count key={isLoading ? 'loading' : 'loaded'} count={items.length} />
    </dialog>
  )
}

function placeOf(page: PalettePage): string | undefined {
  if (page.kind === 'conference') return titleOf(page.conference)
  return page.kind === 'presets' ? 'Theme presets' : undefined
}

function optionId(id: string, item: Item): string {
  return `${id}-${item.id}`
}

type OptionProps = {
  id: string
  item: Item
  isActive: boolean
  onMark: () => void
  onChoose: () => void
}

function Option({ id, item, isActive, onMark, onChoose }: OptionProps) {
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

/** How many there are, for screen readers, once typing rests. */
function Count({ count }: { count: number }) {
  const [said, setSaid] = useState<number>()
  useEffect(() => {
    const timer = setTimeout(() => setSaid(count), ANNOUNCE_DELAY_MS)
    return () => clearTimeout(timer)
  }, [count])
  return (
    <p role="status" className="sr-only">
      {said !== undefined && (said === 1 ? '1 result' : `${said} results`)}
    </p>
  )
}
