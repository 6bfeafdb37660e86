import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import type { Cell } from './cells.ts'
import { NUMBER_WIDTH, ROW_HEIGHT } from './grid-sizes.ts'

/** Rows from the first to the last, both included. */
export type RowRange = Readonly<{ first: number; last: number }>

/** Rows rendered at once beyond those in view, either way. */
const MARGIN = 2
/** Until it is known how high the grid is. */
const atFirst: RowRange = { first: 0, last: 19 }

/** The parts of an element that say where it is scrolled to. */
type Scroller = Pick<HTMLElement, 'scrollTop' | 'scrollLeft' | 'clientHeight' | 'clientWidth'>

/** Every row has the same height, below a header that covers as much: nothing needs to be measured. */
export function rowsInView({
  scrollTop,
  clientHeight,
}: Pick<Scroller, 'scrollTop' | 'clientHeight'>): RowRange {
  return {
    first: Math.floor(scrollTop / ROW_HEIGHT),
    last: Math.max(0, Math.ceil((scrollTop + clientHeight) / ROW_HEIGHT) - 2),
  }
}

/**
 * Scrolls as little as brings a cell into view.
 *
 * @param widths of the columns
 * @returns the rows in view then
 */
export function scrollToCell(scroller: Scroller, cell: Cell, widths: readonly number[]): RowRange {
  const top = cell.row * ROW_HEIGHT
  const scrollTop = nearest(scroller.scrollTop, top, ROW_HEIGHT, scroller.clientHeight - ROW_HEIGHT)
  if (scrollTop !== scroller.scrollTop) scroller.scrollTop = scrollTop
  const left = widths.slice(0, cell.column).reduce((sum, width) => sum + width, 0)
  const room = scroller.clientWidth - NUMBER_WIDTH
  const scrollLeft = nearest(scroller.scrollLeft, left, widths[cell.column] ?? 0, room)
  if (scrollLeft !== scroller.scrollLeft) scroller.scrollLeft = scrollLeft
  return rowsInView({ scrollTop, clientHeight: scroller.clientHeight })
}

/** The nearest place to be scrolled to that shows a part; its beginning where it has no room. */
function nearest(now: number, start: number, length: number, room: number): number {
  return Math.min(start, Math.max(now, start + length - room))
}

/** Which rows of so many are in view. */
export function useRowsInView(scroller: RefObject<HTMLElement | null>) {
  const [inView, setInView] = useState(atFirst)
  const show = useCallback(
    (next: RowRange) =>
      setInView((known) => (known.first === next.first && known.last === next.last ? known : next)),
    [],
  )
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => show(rowsInView(element))
    read()
    const resizes = new ResizeObserver(read)
    resizes.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      resizes.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroller, show])
  return { inView, show }
}

/**
 * Chooses the rows to render: those in view now, those that were in view at the last paint with as
 * many before and after, so that a page further on is there already, and the one with the focus.
 *
 * @returns their places in order
 */
export function rowsToRender(
  now: RowRange,
  late: RowRange,
  active: number,
  count: number,
): readonly number[] {
  const page = late.last - late.first + 1
  const first = Math.min(now.first - MARGIN, late.first - page, active)
  const last = Math.max(now.last + MARGIN, late.last + page, active)
  const rows: number[] = []
  for (let row = Math.max(0, first); row <= last && row < count; row += 1)
    if (isNear(row, now) || row === active || (row >= late.first - page && row <= late.last + page))
      rows.push(row)
  return rows
}

/** @returns whether a row may be seen before those that follow after the paint */
export function isNear(row: number, { first, last }: RowRange): boolean {
  return row >= first - MARGIN && row <= last + MARGIN
}

/** @returns the value as it was at the last paint, a moment after each change the one of now */
export function useAfterPaint<Value>(value: Value): Value {
  const [late, setLate] = useState(value)
  useEffect(() => {
    void afterFirstPaint().then(() => setLate(value))
  }, [value])
  return late
}
