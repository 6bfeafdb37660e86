import { expect, type Page } from '@playwright/test'
import type { EarlyPresses } from '#lib/browser/early-presses.ts'

/**
 * Waits until the page's script has taken over what was sent rendered. What is done earlier has
 * tests of its own (first-paint); all others are about the page as it is then.
 */
export async function takenOver(page: Page): Promise<void> {
  const waiting = () =>
    page.evaluate((): EarlyPresses['isSubmitted'] | undefined => window.earlyPresses?.isSubmitted)
  await expect.poll(waiting, { intervals: [20] }).toBeUndefined()
}
