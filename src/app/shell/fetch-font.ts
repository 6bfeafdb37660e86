import { tryStorage } from '#lib/stored-value.ts'

/** Long enough for whatever the page needs to come first, in ms. */
const AFTER_MS = 5_000

/**
 * Fetches the font for the next visit, once nothing else is waited for. `index.html` asks for it
 * only where this has been done.
 */
export function fetchFont(): void {
  setTimeout(() => {
    // A browser that cannot reach it shows its own font next time too.
    document.fonts
      .load('1rem "Inter Variable"')
      .then((faces) => {
        if (faces.length > 0)
          tryStorage('local', (storage) => storage.setItem('greenroom.font', 'fetched'))
      })
      .catch(() => undefined)
  }, AFTER_MS)
}
