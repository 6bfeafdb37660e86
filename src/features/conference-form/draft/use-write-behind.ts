import { useEffect, useEffectEvent } from 'react'
import { debounce } from '#lib/debounce.ts'

/** Pause in typing after which a form is written. */
const WRITE_PAUSE_MS = 300

/** The part of a form that reports its changes, whatever its values are. */
type Changing = {
  subscribe: (options: { formState: { values: true }; callback: () => void }) => () => void
}

/**
 * Keeps something in step with a form, until the form goes away.
 *
 * @param write called some time after a change, and before the page may be gone
 */
export function useWriteBehind(form: Changing, write: () => void): void {
  const writeNow = useEffectEvent(write)
  const { subscribe } = form
  useEffect(() => {
    const later = debounce(writeNow, WRITE_PAUSE_MS)
    const unsubscribe = subscribe({ formState: { values: true }, callback: later })
    // The last event a page is sure to get, on phones too.
    const hidden = () => document.visibilityState === 'hidden' && later.flush()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', later.flush)
    return () => {
      unsubscribe()
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', later.flush)
      later.flush()
    }
  }, [subscribe])
}
