import type { ColorRole, ThemeName } from '#contract/theme.ts'
import { createStore } from '#lib/store.ts'

/** One of the ten colours, as something to point at. */
export type HighlightTarget = Readonly<{ theme: ThemeName; role: ColorRole }>

/** How the operator is at a colour. What the pointer is over goes before what has the focus. */
export type HighlightSource = 'pointer' | 'focus'

/** Which colour the operator is at, so that the preview can show what it paints. */
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
