import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * @returns false while the page is, or takes over, what was rendered in advance: that knows no
 *   device, zone, language or stored draft, and the first render must be the same
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
