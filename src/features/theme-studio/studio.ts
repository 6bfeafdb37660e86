import { fieldLabels } from '#contract/conference-fields.ts'
import type { ColorField, ColorRole, ThemeName } from '#contract/theme.ts'
import { colorField, colorFields, colorRoles } from '#contract/theme.ts'
import { debounce } from '#lib/debounce.ts'
import { createStore } from '#lib/state/store.ts'
import type { PartialColors, Themes } from '#room/theme/color-source.ts'
import type { ThemeEditorApi } from '#room/theme/theme-editor-api.ts'
import { changedFields } from '#room/theme/write-theme.ts'
import type { History } from './color-history.ts'
import { emptyHistory, record, redo, undo } from './color-history.ts'

/** What of the tools is in view. */
type Panels = Readonly<{ isStarting: boolean; isReporting: boolean; isLinkInvalid: boolean }>

/** What the tools show of themselves. `announcement` says what was done last. */
export type StudioState = Panels &
  Readonly<{
    canUndo: boolean
    canRedo: boolean
    locked: ReadonlySet<ColorField>
    announcement: string
  }>

/** The memory behind the tools: history and locks. It renders nothing. */
export type Studio = {
  readonly editor: ThemeEditorApi
  getState(): StudioState
  subscribe(listener: () => void): () => void
  /** Begins to record what happens to the colours; gives back how to stop. */
  follow(): () => void
  /** Sets both themes as one step. Locked colours stay as they are. */
  apply(label: string, themes: Themes): void
  /** Sets one colour as one step, locked or not: asking for one is deliberate. */
  set(label: string, field: ColorField, color: string): void
  undo(): void
  redo(): void
  toggleLock(field: ColorField): void
  announce(text: string): void
  show(panels: Partial<Panels>): void
}

/** A change after this pause starts a new undo step. */
const STEP_IDLE_MS = 700

/** A studio without history or locks. */
export function createStudio(editor: ThemeEditorApi): Studio {
  let history: History = emptyHistory
  const state = createStore<StudioState>({
    canUndo: false,
    canRedo: false,
    locked: new Set(),
    announcement: '',
    isStarting: false,
    isReporting: false,
    isLinkInvalid: false,
  })
  let last = editor.colors.get()
  /** What the colours were before a drag or a bout of typing that still goes on. */
  let before: Themes | undefined
  let isApplying = false
  let isPressed = false
  const publish = (change: Partial<StudioState>) => {
    const canUndo = before !== undefined || history.past.length > 0
    state.set({ ...state.get(), canUndo, canRedo: history.future.length > 0, ...change })
  }

  const settle = () => {
    settleWhenIdle.cancel()
    settleAfterDrag.cancel()
    if (!before || isPressed) return
    const changed = colorFields.filter((field) => field in changedFields(before ?? last, last))
    const [only] = changed
    const label = changed.length === 1 && only ? fieldLabels[only] : 'Several colours'
    if (only) history = record(history, { before, after: last, label })
    before = undefined
    publish(only ? { announcement: '' } : {})
  }
  const settleWhenIdle = debounce(settle, STEP_IDLE_MS)
  // The last move of a drag may be reported after its end.
  const settleAfterDrag = debounce(settle, 0)

  const notice = () => {
    const next = editor.colors.get()
    if (next === last) return
    if (!isApplying) {
      const isFirst = before === undefined
      before ??= last
      settleWhenIdle.cancel()
      if (!isPressed) settleWhenIdle()
      if (isFirst) {
        history = { ...history, future: [] }
        // Nobody undoes while dragging: its first move need not wait for the toolbar.
        if (!isPressed) publish({ announcement: '' })
      }
    }
    last = next
  }

  const change = (colors: PartialColors) => {
    isApplying = true
    editor.change(colors)
    isApplying = false
    last = editor.colors.get()
  }

  const commit = (label: string, colors: PartialColors) => {
    isPressed = false
    settle()
    const start = last
    change(colors)
    if (Object.keys(changedFields(start, last)).length > 0)
      history = record(history, { before: start, after: last, label })
    publish({ announcement: label })
  }

  const moveThroughHistory = (move: typeof undo, verb: string) => {
    isPressed = false
    settle()
    const moved = move(history)
    if (!moved) return
    history = moved.history
    change(changedFields(last, move === undo ? moved.step.before : moved.step.after))
    publish({ announcement: `${verb}: ${moved.step.label}` })
  }

  return {
    editor,
    getState: state.get,
    subscribe: state.subscribe,
    follow: () => {
      const press = () => {
        settle()
        isPressed = true
      }
      const release = () => {
        isPressed = false
        settleWhenIdle.cancel()
        settleAfterDrag()
      }
      last = editor.colors.get()
      const unsubscribe = editor.colors.subscribe(notice)
      window.addEventListener('pointerdown', press, true)
      window.addEventListener('pointerup', release, true)
      window.addEventListener('pointercancel', release, true)
      window.addEventListener('focusin', settle)
      return () => {
        settleWhenIdle.cancel()
        settleAfterDrag.cancel()
        unsubscribe()
        window.removeEventListener('pointerdown', press, true)
        window.removeEventListener('pointerup', release, true)
        window.removeEventListener('pointercancel', release, true)
        window.removeEventListener('focusin', settle)
      }
    },
    apply: (label, themes) =>
      commit(
        label,
        changedFields(
          editor.colors.get(),
          withLocks(themes, editor.colors.get(), state.get().locked),
        ),
      ),
    set: (label, field, color) => commit(label, { [field]: color }),
    undo: () => moveThroughHistory(undo, 'Undone'),
    redo: () => moveThroughHistory(redo, 'Redone'),
    toggleLock: (field) => {
      const locked = new Set(state.get().locked)
      if (!locked.delete(field)) locked.add(field)
      publish({ locked })
    },
    announce: (announcement) => publish({ announcement }),
    show: (panels) => publish(panels),
  }
}

/** The roles that are locked in it. */
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
