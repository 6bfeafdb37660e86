import { type Row, withCells } from '../check/row.ts'
import { rangeCells } from '../columns/rows-of-table.ts'
import { readRange } from '../values/read-range.ts'
import type { TimeContext } from '../values/read-time.ts'

/**
 * Fills both ends of a window where somebody has put two times into one cell, and nothing into the
 * other.
 *
 * @param rows as they are now
 * @param before as they were
 */
export function spreadRanges(
  rows: readonly Row[],
  before: readonly Row[],
  context: TimeContext,
): readonly Row[] {
  let known: ReadonlyMap<number, Row> | undefined
  let isChanged = false
  const next = rows.map((row, index) => {
    // Most are as and where they were.
    if (row === before[index]) return row
    known ??= new Map(before.map((each) => [each.id, each]))
    const last = known.get(row.id)
    if (row === last) return row
    const [changed, other] = (['join_from', 'join_until'] as const).filter(
      (field) => row.cells[field] !== last?.cells[field],
    )
    if (changed === undefined || other !== undefined) return row
    const range = readRange(row.cells[changed] ?? '', context)
    if (!range) return row
    isChanged = true
    return withCells(row, rangeCells(range))
  })
  return isChanged ? next : rows
}
