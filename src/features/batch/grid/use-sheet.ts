import { useMemo, useState } from 'react'
import type { CheckContext } from '../check/check-row.ts'
import { createSheetChecker } from '../check/check-sheet.ts'
import type { Row } from '../check/row.ts'
import { commit, redo, startHistory, undo } from './history.ts'

/**
 * Rows that are edited, with undo and redo, checked as they are.
 *
 * @param first what they are at first
 * @param context must be the same object for as long as it means the same
 */
export function useSheet(
  first: () => readonly Row[],
  context: CheckContext,
  taken: ReadonlySet<string>,
) {
  const [history, setHistory] = useState(() => startHistory(first()))
  const [check] = useState(createSheetChecker)
  const rows = history.present
  const sheet = useMemo(() => check(rows, context, taken), [check, rows, context, taken])
  return {
    rows,
    sheet,
    setRows: (next: readonly Row[]) => setHistory((known) => commit(known, next)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
