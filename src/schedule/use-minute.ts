import { useSyncExternalStore } from 'react'

/**
 * The present time, for texts such as “opens in 3 days”: it moves on every minute, and at once when
 * the page is looked at again after a while.
 *
 * @returns milliseconds since 1970 of the minute that has begun
 */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, thisMinute, thisMinute)
}

const MINUTE_MS = 60_000

/** @returns the beginning of the minute that an instant is in; both in milliseconds since 1970 */
export function minuteOf(at: number): number {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS
}

function thisMinute(): number {
  return minuteOf(Date.now())
}

function subscribe(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const next = () => {
    timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS))
  }
  const tick = () => {
    changed()
    next()
  }
  next()
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}
