import type { Page } from '@playwright/test'
import { takenOver } from './taken-over.ts'

/** Holds the page's script back, as a slow network does. */
export async function holdScript(page: Page): Promise<{ release: () => Promise<void> }> {
  let letGo = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/\/assets\/first-[^/]+\.js$/, async (route) => {
    await released
    await route.continue()
  })
  return {
    release: async () => {
      letGo()
      await takenOver(page)
    },
  }
}
