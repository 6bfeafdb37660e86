import { useCallback, useSyncExternalStore } from 'react'

/**
 * Follows a media query. Where styles alone can do it, let them.
 *
 * @param query such as `(width >= 48rem)`
 * @returns whether it holds now
 */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  )
}
