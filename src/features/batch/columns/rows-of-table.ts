import { isOfKind } from '#contract/conference-fields.ts'
import { dateText, daysAfter } from '#schedule/calendar-day.ts'
import { isDay } from '#schedule/day.ts'
import { parseDuration } from '#schedule/duration.ts'
import { fieldTimeOf, resolveFieldTime } from '#schedule/fields/field-time.ts'
import type { DateOrder } from '#schedule/when/read-date.ts'
import type { Row } from '../check/row.ts'
import { readRange, type WrittenRange } from '../values/read-range.ts'
import {
  joinTime,
  readCellText,
  readTime,
  readTimeParts,
  type TimeContext,
  timeCellText,
  type WrittenTime,
} from '../values/read-time.ts'
import { readCell } from '../values/read-value.ts'
import type { ColumnTarget } from './targets.ts'

/** How one column is read. */
export type Column = Readonly<{
  target: ColumnTarget | undefined
  /** In which order its dates by numbers are meant. */
  order: DateOrder | undefined
}>

type Cells = Partial<Record<ColumnTarget, Readonly<{ text: string; order: DateOrder | undefined }>>>

/**
 * Turns a table's rows into cells of the grid. What can be read is written in one way, so that it
 * means the same whatever happens to its columns; what cannot stays as it was, for the grid to point
 * out.
 */
export function rowsOfTable(
  table: readonly (readonly string[])[],
  columns: readonly Column[],
  context: TimeContext,
): readonly Row['cells'][] {
  return table.map((texts) => {
    const cells: Cells = {}
    for (const [index, { target, order }] of columns.entries()) {
      const text = texts[index] ?? ''
      if (target !== undefined && text !== '') cells[target] = { text, order }
    }
    return rowOf(cells, context)
  })
}

function rowOf(cells: Cells, context: TimeContext): Row['cells'] {
  const row: Record<string, string> = {}
  for (const [target, cell] of Object.entries(cells)) {
    if (target === 'day' || target === 'length' || target.startsWith('join_')) continue
    row[target] = cell.text
  }
  if (!cells.join_until && !cells.length) {
    const range = rangeOf(cells.join_from, cells.day, context)
    if (range) return { ...row, ...rangeCells(range) }
  }
  const from = timeOf(cells.join_from, cells.day, undefined, context)
  if (from !== '') row.join_from = from
  const until =
    cells.join_until || !cells.length
      ? timeOf(cells.join_until, cells.join_until && cells.day, from, context)
      : endOf(from, cells.length.text, context)
  if (until !== '') row.join_until = until
  return row
}

type Cell = Cells[ColumnTarget]

/** Both ends, where a single cell has them. */
function rangeOf(cell: Cell, day: Cell, context: TimeContext): WrittenRange | undefined {
  const dayParts = cell && day && partsOf(day, context)
  const { text, order } = cell ?? day ?? {}
  return text === undefined ? undefined : readRange(text, { ...context, order }, dayParts?.day)
}

/** @returns a range as its two cells */
export function rangeCells({ from, until }: WrittenRange): Row['cells'] {
  return { join_from: timeCellText(from), join_until: timeCellText(until) }
}

/** A window's end from its own cell, with the day of another one where it has none. */
function timeOf(cell: Cell, day: Cell, from: string | undefined, context: TimeContext): string {
  if (!cell && !day) return ''
  const parts = cell && partsOf(cell, context)
  const dayParts = day && partsOf(day, context)
  const text = [day?.text, cell?.text].filter(Boolean).join(' ')
  if (cell && (!parts || parts.day !== undefined)) {
    const whole = readTime(cell.text, { ...context, order: cell.order })
    return whole.kind === 'time'
      ? readCellText(cell.text, whole.value, { ...context, order: cell.order })
      : cell.text
  }
  const fromDay = from?.slice(0, 10)
  const known = dayParts?.day ?? (fromDay !== undefined && isDay(fromDay) ? fromDay : undefined)
  const joined: WrittenTime = { ...dayParts, ...parts, ...(known !== undefined && { day: known }) }
  const time = joinTime(joined, context)
  if (time.kind === 'error') return text
  // Past midnight: an end on the same day would be before its beginning.
  if (from !== undefined && joined.day === fromDay && timeCellText(time.value) <= from) {
    const next = joinTime({ ...joined, day: dayAfterText(joined.day ?? '') }, context)
    if (next.kind === 'time') return timeCellText(next.value)
  }
  return timeCellText(time.value)
}

function partsOf({ text, order }: NonNullable<Cell>, context: TimeContext) {
  const parts = readTimeParts(text, { ...context, order })
  return 'error' in parts ? undefined : parts
}

function dayAfterText(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return dateText(daysAfter({ year, month, day: date, hour: 0, minute: 0, second: 0 }, 1))
}

/** The end of a window of some length, in real time; a number alone is minutes. */
function endOf(from: string, length: string, { zone }: TimeContext): string {
  const ms = parseDuration(/^\d+$/.test(length) ? `${length} min` : length)
  const start = resolveFieldTime(from.replace(' ', 'T'), zone)
  if (ms === undefined) return `${from} + ${length}`
  return start.kind === 'instant' ? timeCellText(fieldTimeOf(start.at + ms, zone)) : ''
}

/** @returns whether a column holds dates, so that their order matters */
export function hasDates(target: ColumnTarget | undefined): boolean {
  return target === 'day' || target === 'join_from' || target === 'join_until'
}

/** @returns a cell's text in the one way in which it is kept; as it is where it cannot be read */
export function canonicalText(
  field: Exclude<ColumnTarget, 'day' | 'length'>,
  text: string,
  context: TimeContext,
): string {
  if (!isOfKind(field, 'instant')) return text.trim()
  const read = readCell(field, text, context)
  return read.kind === 'time' ? readCellText(text, read.value, context) : text.trim()
}
