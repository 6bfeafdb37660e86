/** What was, what is, and what was undone. */
export type History<State> = Readonly<{
  past: readonly State[]
  present: State
  future: readonly State[]
}>

/** Most steps that can be undone; each shares all that it did not change with the next. */
const MAX_STEPS = 200

export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] }
}

/** @returns the history with another state; the same one where nothing has changed */
export function commit<State>(history: History<State>, present: State): History<State> {
  if (Object.is(present, history.present)) return history
  return { past: [...history.past, history.present].slice(-MAX_STEPS), present, future: [] }
}

export function undo<State>(history: History<State>): History<State> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
  }
}

export function redo<State>(history: History<State>): History<State> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future }
}
