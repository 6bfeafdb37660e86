import type { Page } from '@playwright/test'

/** Create calls on their way from the page to the server. */
export type HeldCreates = {
  /** How many the page has sent so far. */
  count(): number
  /** Lets them and all that follow through. */
  release(): void
}

/**
 * Keeps create calls from reaching the server until released, so that a test decides how long
 * one is on its way.
 */
export async function holdCreates(page: Page): Promise<HeldCreates> {
  let count = 0
  let letGo = () => {}
  const open = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/api/video/conferences', async (route) => {
    if (route.request().method() === 'POST') {
      count += 1
      await open
    }
    await route.continue()
  })
  return { count: () => count, release: () => letGo() }
}
