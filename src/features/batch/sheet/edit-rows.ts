import type { FieldName } from '#contract/conference-fields.ts'
import { createRow, type Row, withCells } from '../check/row.ts'

/** A block of cells, both ends included. Columns are places in the list of shown fields. */
export type Block = Readonly<{ top: number; bottom: number; left: number; right: number }>

/** How a text becomes what a cell keeps. */
export type Canonical = (field: FieldName, text: string) => string

/** @returns the rows with one cell changed; the same list where it is the same text */
export function setCell(
  rows: readonly Row[],
  index: number,
  field: FieldName,
  text: string,
): readonly Row[] {
  return changeRows(rows, { top: index, bottom: index }, (row) => withCells(row, { [field]: text }))
}

/** Empties every cell of a block. */
export function clearBlock(
  rows: readonly Row[],
  block: Block,
  fields: readonly FieldName[],
): readonly Row[] {
  const empty = Object.fromEntries(fieldsOf(block, fields).map((field) => [field, '']))
  return changeRows(rows, block, (row) => withCells(row, empty))
}

/** Copies the block's first row down; of a single row, the row above it. */
export function fillDown(
  rows: readonly Row[],
  block: Block,
  fields: readonly FieldName[],
): readonly Row[] {
  const source = rows[block.top === block.bottom ? block.top - 1 : block.top]
  if (!source) return rows
  const copied = Object.fromEntries(
    fieldsOf(block, fields).map((field) => [field, source.cells[field] ?? '']),
  )
  return changeRows(rows, block, (row) => withCells(row, copied))
}

/**
 * Puts a copied table into the grid from the block's first cell on. A single text fills the whole
 * block, and rows beyond the end are added.
 *
 * @returns the rows, the block that was filled, and how much of the table found no place in it
 */
export function pasteTable(
  rows: readonly Row[],
  block: Block,
  table: readonly (readonly string[])[],
  fields: readonly FieldName[],
  canonical: Canonical,
  maxRows: number,
): { rows: readonly Row[]; filled: Block; leftOut: string | undefined } {
  const [[single] = []] = table
  const isSingle = table.length === 1 && table[0]?.length === 1
  const height = isSingle ? block.bottom - block.top + 1 : table.length
  const width = isSingle ? block.right - block.left + 1 : Math.max(...table.map((r) => r.length))
  const filled = {
    top: block.top,
    left: block.left,
    bottom: Math.min(block.top + height, maxRows) - 1,
    right: Math.min(block.left + width, fields.length) - 1,
  }
  const added = Array.from({ length: Math.max(0, filled.bottom + 1 - rows.length) }, () =>
    createRow(),
  )
  const changed = changeRows([...rows, ...added], filled, (row, offset) =>
    withCells(
      row,
      Object.fromEntries(
        fieldsOf(filled, fields).map((field, column) => {
          const text = isSingle ? (single ?? '') : (table[offset]?.[column] ?? '')
          return [field, canonical(field, text)]
        }),
      ),
    ),
  )
  const [rowPlaces, columnPlaces] = [filled.bottom - filled.top + 1, filled.right - filled.left + 1]
  const used = table.map((row) => row.findLastIndex(Boolean) + 1)
  const over = [
    counted('row', used.findLastIndex(Boolean) + 1 - rowPlaces),
    counted('column', Math.max(0, ...used) - columnPlaces),
  ].filter(Boolean)
  return { rows: changed, filled, leftOut: over.length > 0 ? over.join(' and ') : undefined }
}

/** @returns such as `1 row` and `2 rows`; empty for none */
function counted(what: string, count: number): string {
  if (count <= 0) return ''
  return `${count.toLocaleString('en')} ${count === 1 ? what : `${what}s`}`
}

/** @returns the block's texts, as a spreadsheet takes them */
export function copyTable(
  rows: readonly Row[],
  block: Block,
  fields: readonly FieldName[],
): readonly (readonly string[])[] {
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) => fieldsOf(block, fields).map((field) => row.cells[field] ?? ''))
}

/** Removes whole rows. The last one that goes leaves an empty one, so that there is a grid to undo it in. */
export function removeRows(
  rows: readonly Row[],
  { top, bottom }: Pick<Block, 'top' | 'bottom'>,
): readonly Row[] {
  const left = rows.filter((_row, index) => index < top || index > bottom)
  return left.length === 0 ? [createRow()] : left
}

/** @returns a block from any two of its corners */
export function blockOf(
  a: Readonly<{ row: number; column: number }>,
  b: Readonly<{ row: number; column: number }>,
): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

function fieldsOf({ left, right }: Block, fields: readonly FieldName[]): readonly FieldName[] {
  return fields.slice(left, right + 1)
}

function changeRows(
  rows: readonly Row[],
  { top, bottom }: Pick<Block, 'top' | 'bottom'>,
  change: (row: Row, offset: number) => Row,
): readonly Row[] {
  let isChanged = false
  const next = rows.map((row, index) => {
    if (index < top || index > bottom) return row
    const after = change(row, index - top)
    if (after !== row) isChanged = true
    return after
  })
  return isChanged ? next : rows
}
