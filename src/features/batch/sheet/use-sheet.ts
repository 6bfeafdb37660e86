import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { CheckContext } from '../check/check-row.ts'
import type { Row } from '../check/row.ts'
import { createSheet, type Sheet, type SheetState } from './sheet.ts'

/**
 * Rows that are edited. A key renders what follows the sheet itself, and only then what follows
 * `useLateSheet`.
 *
 * @param first what they are at first
 * @param context must be the same object for as long as it means the same
 */
export function useSheet(
  first: () => readonly Row[],
  context: CheckContext,
  taken: ReadonlySet<string>,
): Sheet {
  const [sheet] = useState(() => createSheet(first(), context, taken))
  useLayoutEffect(() => sheet.checkBy(context, taken), [sheet, context, taken])
  return sheet
}

/** @returns the sheet as it was at the last paint but for what a key has just changed */
export function useLateSheet({ late }: Sheet): SheetState {
  return useSyncExternalStore(late.subscribe, late.get)
}
