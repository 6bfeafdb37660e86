import { createStore } from '#lib/state/store.ts'
import type { Studio } from './studio.ts'

/** The tools of the form that is open, for what is outside it; undefined where none is. */
export const openStudio = createStore<Studio | undefined>(undefined)

/** @returns how to take them away again */
export function offerStudio(studio: Studio): () => void {
  openStudio.set(studio)
  return () => {
    if (openStudio.get() === studio) openStudio.set(undefined)
  }
}
