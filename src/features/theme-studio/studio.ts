import { fieldLabels } from '#contract/conference-fields.ts'
import type { ColorField, ColorRole, ThemeName } from '#contract/theme.ts'
import { colorField, colorFields, colorRoles } from '#contract/theme.ts'
import { createStore } from '#lib/store.ts'
import type { PartialColors, Themes } from '#room/theme/color-source.ts'
import type { ThemeEditorApi } from '#room/theme/theme-editor-api.ts'
import { changedFields } from '#room/theme/write-theme.ts'
import type { History } from './color-history.ts'
import { emptyHistory, record, redo, undo } from './color-history.ts'

/** What the tools show of themselves. `said` is the last thing that was done, in words. */
export type StudioState = Readonly<{
  canUndo: boolean
  canRedo: boolean
  locked: ReadonlySet<ColorField>
  said: string
}>

/** The memory behind the tools: history and locks. It renders nothing. */
export type Studio = {
  readonly port: ThemeEditorApi
  getState(): StudioState
  subscribe(listener: () => void): () => void
  /** Begins to record what happens to the colours; gives back how to stop. */
  follow(): () => void
  /** Sets both themes as one step. Locked colours stay as they are. */
  apply(label: string, themes: Themes): void
  /** Sets one colour as one step, locked or not: whoever asks for one means it. */
  set(label: string, field: ColorField, color: string): void
  undo(): void
  redo(): void
  toggleLock(field: ColorField): void
  say(text: string): void
}

/** Rest after which the next change counts as another step, in milliseconds. */
const rest = 700

/**
 * @param port the colours, and how to change them
 * @returns a studio without history or locks
 */
export function createStudio(port: ThemeEditorApi): Studio {
  let history: History = emptyHistory
  const state = createStore<StudioState>({
    canUndo: false,
    canRedo: false,
    locked: new Set(),
    said: '',
  })
  let last = port.colors.get()
  /** What the colours were before a drag or a bout of typing that still goes on. */
  let before: Themes | undefined
  let isApplying = false
  let isPressed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (change: Partial<StudioState>) => {
    const canUndo = before !== undefined || history.past.length > 0
    state.set({ ...state.get(), canUndo, canRedo: history.future.length > 0, ...change })
  }

  const settle = () => {
    clearTimeout(timer)
    if (!before || isPressed) return
    const changed = colorFields.filter((field) => field in changedFields(before ?? last, last))
    const [only] = changed
    const label = changed.length === 1 && only ? fieldLabels[only] : 'Several colours'
    if (only) history = record(history, { before, after: last, label })
    before = undefined
    tell(only ? { said: '' } : {})
  }

  const notice = () => {
    const next = port.colors.get()
    if (next === last) return
    if (!isApplying) {
      const isFirst = before === undefined
      before ??= last
      clearTimeout(timer)
      if (!isPressed) timer = setTimeout(settle, rest)
      if (isFirst) {
        history = { ...history, future: [] }
        // Nobody presses Undo while dragging: its first move need not wait for the toolbar.
        if (!isPressed) tell({ said: '' })
      }
    }
    last = next
  }

  const change = (colors: PartialColors) => {
    isApplying = true
    port.change(colors)
    isApplying = false
    last = port.colors.get()
  }

  const take = (label: string, colors: PartialColors) => {
    isPressed = false
    settle()
    const start = last
    change(colors)
    if (Object.keys(changedFields(start, last)).length > 0)
      history = record(history, { before: start, after: last, label })
    tell({ said: label })
  }

  const travel = (go: typeof undo, words: string) => {
    isPressed = false
    settle()
    const taken = go(history)
    if (!taken) return
    history = taken.history
    change(changedFields(last, go === undo ? taken.step.before : taken.step.after))
    tell({ said: `${words}: ${taken.step.label}` })
  }

  return {
    port,
    getState: state.get,
    subscribe: state.subscribe,
    follow: () => {
      const press = () => {
        settle()
        isPressed = true
      }
      const release = () => {
        isPressed = false
        // The last move of a drag may be told after its end.
        clearTimeout(timer)
        timer = setTimeout(settle)
      }
      last = port.colors.get()
      const unsubscribe = port.colors.subscribe(notice)
      window.addEventListener('pointerdown', press, true)
      window.addEventListener('pointerup', release, true)
      window.addEventListener('pointercancel', release, true)
      window.addEventListener('focusin', settle)
      return () => {
        clearTimeout(timer)
        unsubscribe()
        window.removeEventListener('pointerdown', press, true)
        window.removeEventListener('pointerup', release, true)
        window.removeEventListener('pointercancel', release, true)
        window.removeEventListener('focusin', settle)
      }
    },
    apply: (label, themes) =>
      take(
        label,
        changedFields(port.colors.get(), withLocks(themes, port.colors.get(), state.get().locked)),
      ),
    set: (label, field, color) => take(label, { [field]: color }),
    undo: () => travel(undo, 'Undone'),
    redo: () => travel(redo, 'Done again'),
    toggleLock: (field) => {
      const locked = new Set(state.get().locked)
      if (!locked.delete(field)) locked.add(field)
      tell({ locked })
    },
    say: (said) => tell({ said }),
  }
}

/**
 * @param locked fields of both themes
 * @param theme which one
 * @returns the roles that are locked in it
 */
export function lockedRoles(
  locked: ReadonlySet<ColorField>,
  theme: ThemeName,
): ReadonlySet<ColorRole> {
  return new Set(colorRoles.filter((role) => locked.has(colorField(theme, role))))
}

function withLocks(wanted: Themes, present: Themes, locked: ReadonlySet<ColorField>): Themes {
  const keep = (theme: ThemeName) => {
    const kept = [...lockedRoles(locked, theme)].map((role) => [role, present[theme][role]])
    return { ...wanted[theme], ...Object.fromEntries(kept) }
  }
  return { light: keep('light'), dark: keep('dark') }
}
