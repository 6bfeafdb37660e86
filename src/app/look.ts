import { useSyncExternalStore } from 'react'

/** Greenroom's own look, not the room's: as the system has it, or as the operator wants it. */
export const looks = ['system', 'light', 'dark'] as const
export type Look = (typeof looks)[number]

const key = 'greenroom.look'
const listeners = new Set<() => void>()

/** @returns the look chosen on this device */
export function useLook(): Look {
  return useSyncExternalStore(subscribe, presentLook, () => 'system')
}

/**
 * Changes the look at once and for later visits.
 *
 * @param look the one to use
 */
export function chooseLook(look: Look): void {
  const { dataset } = document.documentElement
  if (look === 'system') delete dataset.look
  else dataset.look = look
  try {
    if (look === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, look)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function presentLook(): Look {
  const { look } = document.documentElement.dataset
  return look === 'light' || look === 'dark' ? look : 'system'
}
