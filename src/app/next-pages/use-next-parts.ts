import { useEffect } from 'react'

/** Long enough for whatever the page needs to come first, in ms. */
const AFTER_MS = 5_000

/** Fetches what is opened next and what the next visit needs, once this page has all that it needs. */
export function useNextParts(): void {
  useEffect(() => {
    const start = (event?: Event) => {
      import('./next-parts.ts').then((parts) => parts.fetchNextParts(event)).catch(() => undefined)
    }
    const timer = setTimeout(start, AFTER_MS)
    // Who uses the mouse before may be about to open a page.
    document.addEventListener('pointerover', start, { once: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', start)
    }
  }, [])
}
