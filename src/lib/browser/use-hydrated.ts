import { createContext, startTransition, use, useLayoutEffect, useState } from 'react'
import { hasEarlyPresses } from './early-presses.ts'

/** Whether the page has taken over what was rendered in advance. */
export const Hydrated = createContext(true)

/**
 * @returns false while the page is, or takes over, what was rendered in advance: that knows no
 *   device, zone, language or stored draft, and the first render must be the same
 */
export function useHydrated(): boolean {
  return use(Hydrated)
}

let isUrgent = false

/** Has all of the page be what it is in the very frame that takes it over: it holds what was typed. */
export function takeOverAtOnce(): void {
  isUrgent = true
}

/**
 * What becomes of an untouched page once it is taken over is rendered in slices, so that it answers
 * meanwhile.
 *
 * @param isPrerendered whether there is something to be taken over
 * @returns what to provide as `Hydrated`
 */
export function useTakeOver(isPrerendered: boolean): boolean {
  const [isHydrated, setHydrated] = useState(!isPrerendered)
  useLayoutEffect(() => {
    const finish = () => setHydrated(true)
    if (isUrgent || hasEarlyPresses()) finish()
    else startTransition(finish)
  }, [])
  return isHydrated
}
