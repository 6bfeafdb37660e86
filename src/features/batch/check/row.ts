import { type FieldName, fieldNames } from '#contract/conference-fields.ts'

/** One conference to be: what stands in its cells, as text. Empty cells are not there. */
export type Row = Readonly<{
  /** Tells rows apart while they are moved, undone and checked. */
  id: number
  cells: Readonly<Partial<Record<FieldName, string>>>
}>

let lastId = 0

/** @returns a row that is no other */
export function createRow(cells: Row['cells'] = {}): Row {
  lastId += 1
  return { id: lastId, cells }
}

/** @returns the row with other cells; the same object where nothing differs */
export function withCells(row: Row, changed: Row['cells']): Row {
  const cells: Partial<Record<FieldName, string>> = { ...row.cells }
  let isChanged = false
  for (const field of fieldNames) {
    const text = changed[field]
    if (text === undefined || (cells[field] ?? '') === text) continue
    isChanged = true
    if (text === '') delete cells[field]
    else cells[field] = text
  }
  return isChanged ? { ...row, cells } : row
}
