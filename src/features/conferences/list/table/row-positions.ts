/** Where rows are that have headings between them. All in pixels from the first row's top. */
export type RowPositions = {
  heightOf(index: number): number
  topOf(index: number): number
  /** The row at a distance; beyond the end, an index past the last. */
  indexAt(offset: number): number
}

/**
 * @param headedRows indices of the rows that have a heading above them, ascending
 */
export function rowPositions(
  rowHeight: number,
  headingHeight: number,
  headedRows: readonly number[],
): RowPositions {
  const headings = (index: number) => headedRows.filter((headed) => headed <= index).length
  const topOf = (index: number) => index * rowHeight + headings(index - 1) * headingHeight
  const heightOf = (index: number) => rowHeight + (headedRows.includes(index) ? headingHeight : 0)
  return {
    heightOf,
    topOf,
    indexAt: (offset) => {
      // The headings can only push a row down, so this guess is never too low.
      let index = Math.max(0, Math.floor(offset / rowHeight))
      while (index > 0 && topOf(index) > offset) index -= 1
      return index
    },
  }
}
