import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Conference } from '#contract/conference.ts'
import { type ConferenceCommands, commandOfKey } from '../../commands/conference-commands.ts'
import { rowShortcuts } from '../list-shortcuts.ts'

type Options = {
  rows: readonly Conference[]
  body: RefObject<HTMLTableSectionElement | null>
  /** The row to begin with, which takes the focus: where the page was left. */
  leftRow: string | undefined
  /** Rows that fit on the screen. */
  pageLength: number
  reveal: (index: number) => void
  onOpen: (id: string) => void
  onSelect: (id: string, isRange?: boolean) => void
  commands: ConferenceCommands
}

/**
 * One stop for Tab among all rows; arrows move it. It is tied to the conference and not to the
 * place, so that a list that is read again under it takes nothing away.
 *
 * @returns which row it is, how to move it there, and what to do on a key
 */
export function useRowFocus(options: Options) {
  const { rows, body, leftRow, pageLength, reveal, onOpen, onSelect, commands } = options
  const [chosen, setChosen] = useState<{ id: string; index: number } | undefined>(() =>
    rowOf(rows, leftRow),
  )
  const wanted = useRef(false)
  const activeIndex = placeOf(rows, chosen)
  const activeId = rows[activeIndex]?.id

  const focusWanted = () => {
    if (!wanted.current || activeId === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(activeId)}"]`)
    if (!row) return
    wanted.current = false
    row.focus({ preventScroll: true })
  }

  // Not a layout effect: the page's heading takes the focus first, as on every other page.
  const goOn = useEffectEvent(() => {
    wanted.current = chosen !== undefined
    focusWanted()
  })
  useEffect(() => goOn(), [])

  // The row may be drawn only by the render that the move itself has caused, or by one after it.
  useLayoutEffect(focusWanted)

  const settle = (id: string) => {
    wanted.current = false
    const index = rows.findIndex((row) => row.id === id)
    if (id !== activeId) setChosen({ id, index })
  }
  const moveTo = (index: number) => {
    const at = Math.max(0, Math.min(index, rows.length - 1))
    const row = rows[at]
    if (!row) return
    wanted.current = true
    reveal(at)
    setChosen({ id: row.id, index: at })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || activeId === undefined) return
    const { move, page, ends, open, select } = rowShortcuts
    const places: Readonly<Record<string, number>> = {
      [move.keys[0]]: activeIndex + 1,
      [move.keys[1]]: activeIndex - 1,
      [page.keys[0]]: activeIndex + pageLength,
      [page.keys[1]]: activeIndex - pageLength,
      [ends.keys[0]]: 0,
      [ends.keys[1]]: rows.length - 1,
    }
    const place = places[event.key]
    const command = commandOfKey(event.key)
    const row = rows[activeIndex]
    // On a row's own buttons Enter and Space are theirs.
    const isOnRow = event.target instanceof HTMLTableRowElement
    if (place !== undefined) moveTo(place)
    else if (command !== undefined && row) commands[command](row)
    else if (event.key === open.keys[0] && isOnRow) onOpen(activeId)
    else if (event.key === select.keys[0] && isOnRow) onSelect(activeId, event.shiftKey)
    else return
    event.preventDefault()
  }
  return { activeIndex, activeId, settle, moveTo, onKeyDown }
}

/** Where the row is now; where it has gone, whatever took its place. */
function placeOf(rows: readonly Conference[], chosen: { id: string; index: number } | undefined) {
  if (!chosen) return 0
  const index = rows.findIndex(({ id }) => id === chosen.id)
  return index === -1 ? Math.max(0, Math.min(chosen.index, rows.length - 1)) : index
}

function rowOf(rows: readonly Conference[], id: string | undefined) {
  const index = rows.findIndex((row) => row.id === id)
  return id === undefined || index === -1 ? undefined : { id, index }
}
