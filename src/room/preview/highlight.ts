import type { ColorRole, ThemeName } from '#contract/theme.ts'
import { createStore, type Store } from '#lib/state/store.ts'

/** One of the ten colours. */
export type HighlightTarget = Readonly<{ theme: ThemeName; role: ColorRole }>

/** What highlights a colour. The pointer wins over the focus. */
export type HighlightSource = 'pointer' | 'focus'

/** The colour that is hovered or focused, so that the preview can outline what it paints. */
export type Highlight = {
  get(): HighlightTarget | null
  set(source: HighlightSource, target: HighlightTarget | null): void
  subscribe(listener: () => void): () => void
  /** The colour that is being edited, wherever the pointer is. */
  focused: Pick<Store<HighlightTarget | null>, 'get' | 'subscribe'>
}

/** @returns a highlight of nothing yet */
export function createHighlight(): Highlight {
  const shown = createStore<HighlightTarget | null>(null)
  const pointed = createStore<HighlightTarget | null>(null)
  const focused = createStore<HighlightTarget | null>(null)
  return {
    get: shown.get,
    set: (source, target) => {
      const changed = source === 'pointer' ? pointed : focused
      changed.set(target)
      shown.set(pointed.get() ?? focused.get())
    },
    subscribe: shown.subscribe,
    focused,
  }
}
