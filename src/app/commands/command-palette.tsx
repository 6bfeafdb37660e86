import { CornerUpLeft } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import type { ConferenceCommands } from '#features/conferences/commands/conference-commands.ts'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { globalShortcuts } from './global-shortcuts.ts'
import type { Item } from './items/item.ts'
import { type PalettePage, usePaletteItems } from './items/use-palette-items.tsx'
import { optionId, PaletteResults } from './palette-results.tsx'
import { ResultCount } from './result-count.tsx'

type Props = {
  /** What is listed at first. */
  start: 'all' | 'templates'
  commands: ConferenceCommands
  hasLink: boolean
  onShortcuts: () => void
  onClose: () => void
}

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
export function CommandPalette({ start, commands, hasLink, onShortcuts, onClose }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [page, setPage] = useState<PalettePage>(start === 'all' ? all : { kind: start })
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
  const failure = useErrorUntilData(listing?.query ?? { data: null, error: null })
  const hasFailed = failure !== null && !listing?.query.data
  const isLoading = listing?.query.isPending === true && !hasFailed

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
    if (!item.keepsOpen) onClose()
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
              <span
                className="truncate"
                dir="auto"
                translate={page.kind === 'conference' ? 'no' : undefined}
              >
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
        <PaletteResults
          id={id}
          groups={groups}
          active={active}
          isLoading={isLoading}
          failure={hasFailed ? failure : null}
          isBehind={isBehind}
          onMark={(item) => setMarked(item.id)}
          onChoose={choose}
        />
        <p
          id={`${id}-keys`}
          className="border-line border-t px-4 py-2 text-quiet text-xs max-sm:sr-only"
        >
          <span>Enter chooses. </span>
          {active?.more && <span>Right arrow shows what can be done with it. </span>}
          <span>Escape closes.</span>
        </p>
      </div>
      <ResultCount key={isLoading ? 'loading' : 'loaded'} count={items.length} />
    </dialog>
  )
}

function placeOf(page: PalettePage): string | undefined {
  if (page.kind === 'conference') return titleOf(page.conference)
  if (page.kind === 'templates') return 'New from template'
  return page.kind === 'presets' ? 'Theme presets' : undefined
}
