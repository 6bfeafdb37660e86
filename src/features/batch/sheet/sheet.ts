import { createLateStore, type LateStore } from '#lib/state/late-store.ts'
import { createStore, type Store } from '#lib/state/store.ts'
import type { CheckContext } from '../check/check-row.ts'
import { createSheetChecker, type SheetRow } from '../check/check-sheet.ts'
import type { Row } from '../check/row.ts'
import { commit, type History, redo, startHistory, undo } from './history.ts'

export type SheetState = Readonly<{
  rows: readonly Row[]
  /** The same, each with all that is known of it. */
  checked: readonly SheetRow[]
  canUndo: boolean
  canRedo: boolean
}>

/** Rows that are edited, with undo and redo, checked as they are. */
export type Sheet = Pick<Store<SheetState>, 'get' | 'subscribe'> &
  Readonly<{
    /** For what is shown besides the cells: totals, errors, what can be undone. */
    late: Pick<LateStore<SheetState>, 'get' | 'subscribe'>
    setRows: (next: readonly Row[]) => void
    /** The same, shown everywhere at once: for rows that come or go by anything but a key. */
    replaceRows: (next: readonly Row[]) => void
    /** The same for the first rows: there is nothing before them to go back to. */
    beginWith: (next: readonly Row[]) => void
    undo: () => void
    redo: () => void
    /** Checks all rows again where something else that they are checked by has changed. */
    checkBy: (context: CheckContext, taken: ReadonlySet<string>) => void
  }>

/**
 * @param context must be the same object for as long as it means the same
 */
export function createSheet(
  first: readonly Row[],
  context: CheckContext,
  taken: ReadonlySet<string>,
  afterPaint?: () => Promise<void>,
): Sheet {
  const check = createSheetChecker()
  let by = { context, taken }
  let history: History<readonly Row[]> = startHistory(first)
  const state = (): SheetState => ({
    rows: history.present,
    checked: check(history.present, by.context, by.taken),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  })
  const store = createStore(state())
  const late = createLateStore(store, afterPaint)
  const change = (next: History<readonly Row[]>) => {
    if (next === history) return
    history = next
    store.set(state())
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    late,
    setRows: (next) => change(commit(history, next)),
    replaceRows: (next) => {
      change(commit(history, next))
      late.catchUp()
    },
    beginWith: (next) => {
      change(startHistory(next))
      late.catchUp()
    },
    undo: () => change(undo(history)),
    redo: () => change(redo(history)),
    checkBy: (nextContext, nextTaken) => {
      if (nextContext === by.context && nextTaken === by.taken) return
      by = { context: nextContext, taken: nextTaken }
      store.set(state())
      late.catchUp()
    },
  }
}
