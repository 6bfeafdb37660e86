import type { RefObject } from 'react'

/** A cell by its row and its place among the columns. */
export type Cell = Readonly<{ row: number; column: number }>

/** @returns the nearest cell that there is */
export function clamp({ row, column }: Cell, lastRow: number, lastColumn: number): Cell {
  return {
    row: Math.max(0, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, lastColumn)),
  }
}

/** @returns the element of a cell; undefined while its row is not in the page */
export function cellElement(body: RefObject<HTMLElement | null>, { row, column }: Cell) {
  return body.current?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`)
}

/** @returns the cell that was pressed; undefined outside of all, and in a field of one */
export function cellOf(target: EventTarget): Cell | undefined {
  if (!(target instanceof Element) || target.closest('input, select, textarea')) return undefined
  const data = target.closest<HTMLElement>('[data-row]')?.dataset
  return data && { row: Number(data.row), column: Number(data.column ?? -1) }
}

/** Writes cells as spreadsheets put them into the clipboard. */
export function tabSeparated(table: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return table.map((row) => row.map(cell).join('\t')).join('\n')
}
