import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Checks the page as it is now by axe, in Greenroom's light look and in its dark one.
 *
 * @param page to check
 * @param part a selector, where the rest of the page has been checked already: a whole page takes
 *   seconds
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Evaluated by the debugger and not by the page, so that the page's policy stays as it is.
    await page.evaluate(`${axe.source}; 0`)
    const violations = await page.evaluate(
      async ({ part, values }) => {
        // The drawing of a room has the operator's colours, and an accessible name instead of its text.
        const drawn = { include: [part], exclude: ['[data-theme]'] }
        const found = await window.axe.run(drawn, { runOnly: { type: 'tag', values } })
        return found.violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(
            ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`,
          ),
        }))
      },
      { part, values: rules },
    )
    expect(violations, `axe in the ${colorScheme} look`).toEqual([])
  }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
