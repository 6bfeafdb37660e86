import { useEffect, useEffectEvent } from 'react'

/** Pause in typing after which a form is written, in milliseconds. */
const pause = 300

/** The part of a form that tells of its changes, whatever its values are. */
type Changing = {
  subscribe: (options: { formState: { values: true }; callback: () => void }) => () => void
}

/**
 * Keeps something in step with a form, until the form goes away.
 *
 * @param form whose values to follow
 * @param write called some time after a change, and before the page may be gone
 */
export function useWriteBehind(form: Changing, write: () => void): void {
  const writeNow = useEffectEvent(write)
  const { subscribe } = form
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      writeNow()
    }
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer)
        timer = setTimeout(settle, pause)
      },
    })
    // The last moment a page is sure to be told of, on phones too.
    const hidden = () => document.visibilityState === 'hidden' && settle()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', settle)
    return () => {
      unsubscribe()
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', settle)
      settle()
    }
  }, [subscribe])
}
