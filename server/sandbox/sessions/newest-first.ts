import type { Positioned } from '../api/paging.ts'

/** A list that stays sorted, whatever the order in which rows are added. */
export type NewestFirst<Row extends Positioned> = {
  add(row: Row): void
  remove(row: Row): void
  rows(): readonly Row[]
}

export function createNewestFirst<Row extends Positioned>(): NewestFirst<Row> {
  let rows: Row[] = []
  let isSorted = true
  return {
    add(row) {
      rows.push(row)
      isSorted = false
    },
    remove(row) {
      rows = rows.filter((other) => other !== row)
    },
    rows() {
      if (!isSorted) rows.sort((a, b) => b.position - a.position)
      isSorted = true
      return rows
    },
  }
}
