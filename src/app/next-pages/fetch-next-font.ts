import { tryStorage } from '#lib/state/stored-value.ts'

/** Fetches the font for the next visit: `index.html` asks for it only where this has been done. */
export function fetchNextFont(): void {
  document.fonts
    .load('1rem "Inter Variable"')
    .then((faces) => {
      if (faces.length > 0)
        tryStorage('local', (storage) => storage.setItem('greenroom.font', 'fetched'))
    })
    // The next visit has the system's font too, and asks again.
    .catch(() => undefined)
}
