import { useSyncExternalStore } from 'react'
import { createStore } from '#lib/store.ts'
import { tryStorage } from '#lib/stored-value.ts'

/** Greenroom's own look, not the room's: as the system has it, or as the operator wants it. */
export const looks = ['system', 'light', 'dark'] as const
export type Look = (typeof looks)[number]

/** Read before the first paint by `public/color-scheme-init.js`, as plain text. */
const STORAGE_KEY = 'greenroom.look'

const chosen = createStore<Look>(presentLook())

/** @returns the look chosen on this device */
export function useLook(): Look {
  return useSyncExternalStore(chosen.subscribe, chosen.get, () => 'system')
}

/**
 * Changes the look at once and for later visits; without storage for as long as the page lasts.
 *
 * @param look the one to use
 */
export function chooseLook(look: Look): void {
  const { dataset } = document.documentElement
  if (look === 'system') delete dataset.look
  else dataset.look = look
  tryStorage('local', (storage) =>
    look === 'system' ? storage.removeItem(STORAGE_KEY) : storage.setItem(STORAGE_KEY, look),
  )
  chosen.set(look)
}

function presentLook(): Look {
  if (typeof document === 'undefined') return 'system'
  const { look } = document.documentElement.dataset
  return look === 'light' || look === 'dark' ? look : 'system'
}
