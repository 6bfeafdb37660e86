import { useSyncExternalStore } from 'react'
import { createStore } from '#lib/state/store.ts'
import { tryStorage } from '#lib/state/stored-value.ts'

/** Greenroom's own colour scheme, not the room's: the system's, or the operator's choice. */
export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

/** Read as plain text by `index.html` before the first paint. */
const STORAGE_KEY = 'greenroom.look'

const chosen = createStore<ColorScheme>(initialColorScheme())

/** @returns the colour scheme chosen on this device */
export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(chosen.subscribe, chosen.get, () => 'system')
}

/** Applies a colour scheme at once and keeps it for later visits, if the browser allows storage. */
export function setColorScheme(scheme: ColorScheme): void {
  const { dataset } = document.documentElement
  if (scheme === 'system') delete dataset.colorScheme
  else dataset.colorScheme = scheme
  tryStorage('local', (storage) =>
    scheme === 'system' ? storage.removeItem(STORAGE_KEY) : storage.setItem(STORAGE_KEY, scheme),
  )
  chosen.set(scheme)
}

function initialColorScheme(): ColorScheme {
  if (typeof document === 'undefined') return 'system'
  const { colorScheme } = document.documentElement.dataset
  return colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : 'system'
}
