import type { Page } from '@playwright/test'

/** More stops than any page has. */
const MOST_STOPS = 200

/**
 * Presses Tab through the whole page.
 *
 * @returns each stop that a part of the page which sticks or floats covers, wholly or in part
 */
export async function coveredStops(page: Page): Promise<string[]> {
  const covered: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(async () => {
      // What follows the page's scrolling has done so by the next frame.
      await new Promise(requestAnimationFrame)
      const focused = document.activeElement
      if (!focused || focused === document.body) return 'end'
      const box = focused.getBoundingClientRect()
      const over = [...document.querySelectorAll('main *, header a')].filter((element) => {
        const { position } = getComputedStyle(element)
        if (!/sticky|fixed/.test(position) || element.contains(focused)) return false
        const bar = element.getBoundingClientRect()
        const [left, right] = [Math.max(bar.left, box.left), Math.min(bar.right, box.right)]
        const [top, bottom] = [Math.max(bar.top, box.top), Math.min(bar.bottom, box.bottom)]
        if (left >= right - 1 || top >= bottom - 1) return false
        // One that sticks within a scrolled part of the page is cut off there.
        return document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).includes(element)
      })
      const isOff = box.bottom > window.innerHeight + 1 || box.top < -1
      if (over.length === 0 && !isOff) return 'seen'
      return `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.id} at ${Math.round(box.top)} to ${Math.round(box.bottom)}`
    })
    if (seen === 'end') return covered
    if (seen !== 'seen') covered.push(seen)
  }
  throw new Error('Tab never leaves the page')
}
