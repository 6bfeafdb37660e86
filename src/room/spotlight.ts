import type { ColorRole, ThemeName } from '#contract/theme.ts'

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
  const listeners = new Set<() => void>()
  const spots: Record<Attention, Spot | null> = { pointer: null, focus: null }
  const get = () => spots.pointer ?? spots.focus
  return {
    get,
    set: (attention, spot) => {
      const before = get()
      spots[attention] = spot
      if (get() !== before) for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
