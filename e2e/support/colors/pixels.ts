import type { Page } from '@playwright/test'

/** The colours in it, the most frequent first. */
export function colorsIn(page: Page, picture: Buffer): Promise<string[]> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!context) throw new Error('No canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const counts = new Map<string, number>()
    for (let at = 0; at < data.length; at += 4) {
      const color = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`
      counts.set(color, (counts.get(color) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([color]) => color)
  }, picture.toString('base64'))
}
