import type { Page } from '@playwright/test'

/**
 * Lets a page use the clipboard without a question, and reads it.
 *
 * @returns what the clipboard holds at the moment of the call
 */
export async function clipboardOf(page: Page): Promise<() => Promise<string>> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return () => page.evaluate(() => navigator.clipboard.readText())
}
