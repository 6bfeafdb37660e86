import { useEffect } from 'react'
import { tryStorage } from '#lib/state/stored-value.ts'

/** Long enough for whatever the page needs to come first, in ms. */
const AFTER_MS = 5_000

/** Fetches the font for the next visit: `index.html` asks for it only where this has been done. */
export function useNextFont(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      document.fonts
        .load('1rem "Inter Variable"')
        .then((faces) => {
          if (faces.length > 0)
            tryStorage('local', (storage) => storage.setItem('greenroom.font', 'fetched'))
        })
        // The next visit has the system's font too, and asks again.
        .catch(() => undefined)
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
}
