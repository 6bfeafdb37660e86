import { tryStorage } from '#lib/stored-value.ts'

/**
 * Fetches the font for the next visit: `index.html` asks for it only where this has been done.
 *
 * @throws where the browser cannot reach it
 */
export async function fetchFont(): Promise<void> {
  const faces = await document.fonts.load('1rem "Inter Variable"')
  if (faces.length > 0)
    tryStorage('local', (storage) => storage.setItem('greenroom.font', 'fetched'))
}
