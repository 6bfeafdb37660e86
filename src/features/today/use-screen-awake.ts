import { useCallback, useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'

const stored = storedValue('greenroom.screen-awake', matching(z.boolean()))

/**
 * Keeps the device's screen on while the page is looked at, where somebody asks for it and the
 * browser can: it lets go whenever the page is hidden, so it is asked again each time.
 *
 * @returns undefined where the browser cannot
 */
export function useScreenAwake() {
  const canAsk = useHydrated() && 'wakeLock' in navigator
  const [isWanted, setWanted] = useState(() => stored.read() ?? false)
  const [isRefused, setRefused] = useState(false)
  const lock = useRef<WakeLockSentinel>(undefined)

  const ask = useCallback(async () => {
    if (document.visibilityState !== 'visible') return
    try {
      lock.current = await navigator.wakeLock.request('screen')
      setRefused(false)
    } catch {
      // Low on battery, as a rule.
      setRefused(true)
    }
  }, [])

  useEffect(() => {
    if (!canAsk || !isWanted) return
    let isOver = false
    const begin = () =>
      void ask().then(() => {
        if (isOver) void lock.current?.release()
      })
    begin()
    document.addEventListener('visibilitychange', begin)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', begin)
      void lock.current?.release()
    }
  }, [canAsk, isWanted, ask])

  if (!canAsk) return undefined
  return {
    isOn: isWanted,
    isRefused: isWanted && isRefused,
    toggle: () => {
      stored.write(!isWanted)
      setWanted(!isWanted)
    },
  }
}
