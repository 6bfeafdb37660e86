import type { ColorRole, ThemeName } from '#contract/theme.ts'
import { createStore } from '#lib/store.ts'

/** One of the ten colours. */
export type HighlightTarget = Readonly<{ theme: ThemeName; role: ColorRole }>

/** What highlights a colour. The pointer wins over the focus. */
export type HighlightSource = 'pointer' | 'focus'

/** The colour that is hovered or focused, so that the preview can outline what it paints. */
export type Highlight = {
  get(): HighlightTarget | null
  set(source: HighlightSource, target: HighlightTarget | null): void
  subscribe(listener: () => void): () => void
}

/** @returns a highlight of nothing yet */
export function createHighlight(): Highlight {
  const shown = createStore<HighlightTarget | null>(null)
  const targets: Record<HighlightSource, HighlightTarget | null> = { pointer: null, focus: null }
  return {
    get: shown.get,
    set: (source, target) => {
      targets[source] = target
      shown.set(targets.pointer ?? targets.focus)
    },
    subscribe: shown.subscribe,
  }
}
