import type { ColorRole, ThemeName } from '#contract/theme.ts'
import { createStore } from '#lib/store.ts'

/** One of the ten colours, as something to point at. */
export type Spot = Readonly<{ theme: ThemeName; role: ColorRole }>

/** How the operator is at a colour. What the pointer is over goes before what has the focus. */
export type Attention = 'pointer' | 'focus'

/** Which colour the operator is at, so that the preview can show what it paints. */
export type Spotlight = {
  get(): Spot | null
  set(attention: Attention, spot: Spot | null): void
  subscribe(listener: () => void): () => void
}

/** @returns a spotlight that points at nothing yet */
export function createSpotlight(): Spotlight {
  const shown = createStore<Spot | null>(null)
  const spots: Record<Attention, Spot | null> = { pointer: null, focus: null }
  return {
    get: shown.get,
    set: (attention, spot) => {
      spots[attention] = spot
      shown.set(spots.pointer ?? spots.focus)
    },
    subscribe: shown.subscribe,
  }
}
