import type { Themes } from '#room/theme/color-source.ts'

/** One change of colours that people would call one: a drag, a preset, a repair. */
export type HistoryStep = Readonly<{ before: Themes; after: Themes; label: string }>

/** Steps that can be undone, the last at the end; and undone steps, the next at the end. */
export type History = Readonly<{ past: readonly HistoryStep[]; future: readonly HistoryStep[] }>

/** A history in which nothing has happened. */
export const emptyHistory: History = { past: [], future: [] }

/** More than anyone needs. */
const MAX_HISTORY_STEPS = 200

/** The history with it; undone steps can no longer be redone. */
export function record(history: History, step: HistoryStep): History {
  return { past: [...history.past, step].slice(-MAX_HISTORY_STEPS), future: [] }
}

/** The step to take back and the history after that; undefined where there is none. */
export function undo(history: History): { step: HistoryStep; history: History } | undefined {
  const step = history.past.at(-1)
  if (!step) return undefined
  const past = history.past.slice(0, -1)
  return { step, history: { past, future: [...history.future, step] } }
}

/** The step to do again and the history after that; undefined where there is none. */
export function redo(history: History): { step: HistoryStep; history: History } | undefined {
  const step = history.future.at(-1)
  if (!step) return undefined
  const future = history.future.slice(0, -1)
  return { step, history: { past: [...history.past, step], future } }
}
