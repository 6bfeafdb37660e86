import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { FieldName } from '#contract/conference-fields.ts'
import { isPressed } from '#ui/keyboard/shortcut.ts'
import type { Row } from '../check/row.ts'
import { readCopied } from '../import/read-table.ts'
import {
  type Block,
  blockOf,
  type Canonical,
  clearBlock,
  copyTable,
  fillDown,
  pasteTable,
  setCell,
} from '../sheet/edit-rows.ts'
import type { Sheet } from '../sheet/sheet.ts'
import type { EditEnd } from './cell-editor.tsx'
import { columnWidth } from './cell-text.ts'
import { type Cell, cellElement, cellOf, clamp, tabSeparated } from './cells.ts'
import { GridHeader } from './grid-header.tsx'
import { GridRow } from './grid-row.tsx'
import { gridShortcuts } from './grid-shortcuts.ts'
import { NUMBER_WIDTH, ROW_HEIGHT } from './grid-sizes.ts'
import { isNear, rowsToRender, scrollToCell, useAfterPaint, useRowsInView } from './rows-in-view.ts'

export type BatchGridHandle = {
  /** Moves the focus to a cell, wherever it is. */
  focusCell(row: number, field: FieldName): void
}

type Props = {
  ref: Ref<BatchGridHandle>
  label: string
  sheet: Sheet
  fields: readonly FieldName[]
  base: Readonly<Record<string, unknown>>
  zone: string
  canonical: Canonical
  maxRows: number
  /** What a row is called, where that is not its place. */
  numberOf?: (index: number) => number
  /** The rows have changed; `leftOut` says how much of what was pasted found no place. */
  onRows: (rows: readonly Row[], leftOut?: string) => void
  onNextError: () => void
  /** The focus is on another cell, or other cells are chosen. */
  onActive: (cell: Cell, chosen: Block) => void
}

type Focus = Readonly<{ active: Cell; anchor: Cell }>
type Editing = Readonly<{ text: string; isTyped: boolean }>

const start: Cell = { row: 0, column: 0 }

/** Rows of conferences to be, edited as in a spreadsheet. Only those in view are in the page. */
export function BatchGrid(props: Props) {
  const { ref, sheet, fields, canonical, maxRows, onRows, onActive } = props
  const { rows, checked } = useSyncExternalStore(sheet.subscribe, sheet.get)
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [focus, setFocus] = useState<Focus>({ active: start, anchor: start })
  const [editing, setEditing] = useState<Editing>()
  const shouldFocus = useRef(false)
  const lastRow = rows.length - 1
  const lastColumn = fields.length - 1
  const active = clamp(focus.active, lastRow, lastColumn)
  const anchor = clamp(focus.anchor, lastRow, lastColumn)
  const { top, bottom, left, right } = blockOf(active, anchor)
  const block = useMemo(() => ({ top, bottom, left, right }), [top, bottom, left, right])
  const { inView, show } = useRowsInView(scroller)
  const now = useMemo(() => ({ checked, block, inView }), [checked, block, inView])
  // Rows out of view follow after the paint of those in view.
  const late = useAfterPaint(now)
  const moveTo = (cell: Cell, isExtending = false) => {
    const next = clamp(cell, lastRow, lastColumn)
    // Before anything renders, nothing needs to be styled or laid out for the focus to move.
    if (scroller.current) show(scrollToCell(scroller.current, next, fields.map(columnWidth)))
    const element = cellElement(body, next)
    element?.focus({ preventScroll: true })
    shouldFocus.current = !element
    setFocus({ active: next, anchor: isExtending ? anchor : next })
  }
  useImperativeHandle(ref, () => ({
    focusCell: (row, field) => {
      setEditing(undefined)
      moveTo({ row, column: Math.max(0, fields.indexOf(field)) })
    },
  }))
  useLayoutEffect(() => {
    if (!shouldFocus.current || editing) return
    shouldFocus.current = false
    const cell = cellElement(body, active)
    if (cell === document.activeElement) return
    if (scroller.current) show(scrollToCell(scroller.current, active, fields.map(columnWidth)))
    cell?.focus({ preventScroll: true })
  })
  useEffect(() => {
    onActive({ row: active.row, column: active.column }, block)
  }, [onActive, active.row, active.column, block])

  const step = (end: EditEnd) => {
    const { row, column } = active
    if (end === 'stay') moveTo(active)
    else if (end === 'down') moveTo({ row: row + 1, column })
    else if (end === 'up') moveTo({ row: row - 1, column })
    else if (end === 'right') moveTo({ row, column: column + 1 })
    else if (end === 'left') moveTo({ row, column: column - 1 })
  }
  const commit = (text: string, end: EditEnd) => {
    setEditing(undefined)
    const field = fields[active.column]
    if (field) onRows(setCell(rows, active.row, field, canonical(field, text)))
    step(end)
  }
  const edit = (typed?: string) => {
    const field = fields[active.column]
    const row = rows[active.row]
    if (!field || !row) return
    setEditing({ text: typed ?? row.cells[field] ?? '', isTyped: typed !== undefined })
  }
  // The same functions at every render, so that rows need not be rendered again for them.
  const latest = useRef({ commit, step })
  useLayoutEffect(() => {
    latest.current = { commit, step }
  })
  const onCommit = useCallback((text: string, end: EditEnd) => latest.current.commit(text, end), [])
  const onCancel = useCallback(() => {
    setEditing(undefined)
    latest.current.step('stay')
  }, [])

  /** Undoes or redoes: the row with the focus may go with it. */
  const undoOrRedo = (go: () => void) => {
    shouldFocus.current = true
    go()
  }

  const press = (event: KeyboardEvent) => {
    if (editing) return
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    const isMod = ctrlKey || metaKey
    const pageLength = Math.max(
      1,
      Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2,
    )
    const moves: Readonly<Record<string, Cell>> = {
      ArrowUp: { row: isMod ? 0 : active.row - 1, column: active.column },
      ArrowDown: { row: isMod ? lastRow : active.row + 1, column: active.column },
      ArrowLeft: { row: active.row, column: isMod ? 0 : active.column - 1 },
      ArrowRight: { row: active.row, column: isMod ? lastColumn : active.column + 1 },
      Home: { row: isMod ? 0 : active.row, column: 0 },
      End: { row: isMod ? lastRow : active.row, column: lastColumn },
      PageUp: { row: active.row - pageLength, column: active.column },
      PageDown: { row: active.row + pageLength, column: active.column },
    }
    const pressed = (name: keyof typeof gridShortcuts) =>
      isPressed(event.nativeEvent, gridShortcuts[name])
    const target = altKey ? undefined : moves[key]
    if (target) moveTo(target, shiftKey)
    else if (pressed('edit')) edit()
    else if (pressed('clear')) onRows(clearBlock(rows, block, fields))
    else if (pressed('fill')) onRows(fillDown(rows, block, fields))
    else if (pressed('undo')) undoOrRedo(sheet.undo)
    else if (pressed('redo')) undoOrRedo(sheet.redo)
    else if (pressed('error')) props.onNextError()
    else if (pressed('all'))
      setFocus({
        active,
        anchor:
          active.row === 0 && active.column === 0 ? { row: lastRow, column: lastColumn } : start,
      })
    else if (key.length === 1 && !isMod && !altKey) edit(key === ' ' ? undefined : key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const copy = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    const table = copyTable(rows, block, fields)
    event.clipboardData.setData('text/plain', tabSeparated(table))
    if (event.type === 'cut') onRows(clearBlock(rows, block, fields))
  }
  const paste = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    const table = readCopied(event.clipboardData.getData('text/plain'))
    if (table.length === 0) return
    const pasted = pasteTable(rows, block, table, fields, canonical, maxRows)
    onRows(pasted.rows, pasted.leftOut)
    shouldFocus.current = true
    const { top, left, bottom, right } = pasted.filled
    setFocus({ active: { row: top, column: left }, anchor: { row: bottom, column: right } })
  }

  const width = NUMBER_WIDTH + fields.reduce((sum, field) => sum + columnWidth(field), 0)
  return (
    <div
      ref={scroller}
      className="max-h-[70vh] overflow-auto contain-layout contain-paint rounded-lg border border-line bg-surface"
      style={{ scrollPaddingTop: ROW_HEIGHT, scrollPaddingInlineStart: NUMBER_WIDTH }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are edited and walked through by arrows, which is what a grid is
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={fields.length + 1}
        aria-multiselectable
        className="block select-none"
        style={{ width }}
        onKeyDown={press}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
        onPointerDown={(event) => {
          const cell = cellOf(event.target)
          if (!cell || event.button !== 0) return
          if (editing) {
            if (cell.row === active.row && cell.column === active.column) return
            // Now, while its own cell is still the active one.
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          }
          if (cell.column < 0) {
            shouldFocus.current = true
            setFocus({
              active: { row: cell.row, column: 0 },
              anchor: { row: cell.row, column: lastColumn },
            })
            return
          }
          moveTo(cell, event.shiftKey)
        }}
        onMouseDown={(event) => {
          // A row's number takes no focus: the first cell of the row is to keep it.
          const cell = cellOf(event.target)
          if (cell && cell.column < 0) event.preventDefault()
        }}
        onPointerMove={(event) => {
          if (event.buttons !== 1 || event.pointerType !== 'mouse' || editing) return
          const cell = cellOf(event.target)
          if (
            cell &&
            cell.column >= 0 &&
            (cell.row !== active.row || cell.column !== active.column)
          )
            moveTo(cell, true)
        }}
        onDoubleClick={(event) => {
          if (cellOf(event.target) && !editing) edit()
        }}
      >
        <GridHeader fields={fields} />
        <tbody ref={body} className="relative block" style={{ height: rows.length * ROW_HEIGHT }}>
          {rowsToRender(inView, late.inView, active.row, rows.length).map((index) => {
            const latest = checked[index]
            if (!latest) return null
            const isActive = index === active.row
            const { checked: seen, block: chosen } = isActive || isNear(index, inView) ? now : late
            const row = seen[index]?.row.id === latest.row.id ? seen[index] : latest
            const isChosen = index >= chosen.top && index <= chosen.bottom
            return (
              <GridRow
                key={row.row.id}
                index={index}
                row={row}
                number={props.numberOf?.(index) ?? index + 1}
                fields={fields}
                base={props.base}
                zone={props.zone}
                active={isActive ? active.column : -1}
                from={isChosen ? chosen.left : -1}
                to={isChosen ? chosen.right : -1}
                editing={isActive ? editing?.text : undefined}
                isTyped={isActive && editing?.isTyped === true}
                onCommit={onCommit}
                onCancel={onCancel}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
