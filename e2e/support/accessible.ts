import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

// The full text is 1.5 MB, which the browser would read anew on each page.
const axeScript = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What every scheme is checked for; of the second one only its colours can be wrong alone. */
const checks = [
  { colorScheme: 'light', runOnly: { type: 'tag', values: tags } },
  { colorScheme: 'dark', runOnly: { type: 'rule', values: ['color-contrast'] } },
] as const

/**
 * Checks the page as it is now by axe, in Greenroom's light scheme and the colours of its dark one.
 *
 * @param part a selector, where the rest of the page has been checked already: a whole page takes
 *   seconds
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  const unstick = await page.evaluateHandle(layOutWhatSticks)
  // Evaluated by the debugger and not by the page, so that the page's policy stays as it is. The
  // HTML of every element that is looked at is not asked for: where it is, is told by its selector.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(`${axeScript}; axe.configure({ noHtml: true })`)
  for (const { colorScheme, runOnly } of checks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations = await page.evaluate(
      async ({ part, runOnly }) => {
        // The drawing of a room has the operator's colours, and an accessible name instead of its text.
        const drawn = { include: [part], exclude: ['[data-theme]'] }
        const found = await window.axe.run(drawn, {
          runOnly: { type: runOnly.type, values: [...runOnly.values] },
          resultTypes: ['violations'],
          // Style sheets are asked for by their addresses else, for rules that are not among these.
          preload: false,
        })
        return found.violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(
            ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`,
          ),
        }))
      },
      { part, runOnly },
    )
    expect(violations, `axe in the ${colorScheme} scheme`).toEqual([])
  }
  await unstick.evaluate((stickAgain) => stickAgain())
}

/**
 * Lays out what sticks to an edge of the window where it belongs. Whatever happens to be half
 * beneath it counts as too small to be pressed, though it can be scrolled out.
 *
 * @returns how to let it stick again
 */
function layOutWhatSticks(): () => void {
  const sticky = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => getComputedStyle(element).position === 'sticky',
  )
  const before = sticky.map(({ style }) => style.cssText)
  for (const { style } of sticky) {
    style.position = 'relative'
    style.inset = 'auto'
  }
  return () => {
    for (const [index, { style }] of sticky.entries()) style.cssText = before[index] ?? ''
  }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
