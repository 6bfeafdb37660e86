import { useSyncExternalStore } from 'react'

/**
 * The present time, for what changes by the second, such as the age of what is shown.
 *
 * @returns milliseconds since 1970 of the second that has begun
 */
export function useSecond(): number {
  return useSyncExternalStore(subscribe, thisSecond, thisSecond)
}

function thisSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000
}

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, 1000)
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}
