import type { Page } from '@playwright/test'
import { takenOver } from '../taken-over.ts'

/** Holds the answers to what matches back, as a slow network does, until they are released. */
export async function holdRequests(page: Page, address: RegExp): Promise<{ release: () => void }> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return { release }
}

/** Holds the page's own script back. */
export async function holdScript(page: Page): Promise<{ release: () => Promise<void> }> {
  const { release } = await holdRequests(page, /\/assets\/first-[^/]+\.js$/)
  return {
    release: async () => {
      release()
      await takenOver(page)
    },
  }
}
