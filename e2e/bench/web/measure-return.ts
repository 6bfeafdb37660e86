import type { Browser } from '@playwright/test'
import { SLOW_4G, SLOWDOWN } from './slow-machine.ts'

/** A page, and what of it must be there for it to be of use. */
export type ReturnPage = {
  readonly title: string
  readonly path: string
  /** Of an element; a field counts once it has a value. */
  readonly selector: string
}

/** @returns the pages that are opened all day, each with what it is opened for */
export function returnPages(id: string): readonly ReturnPage[] {
  return [
    { title: 'form', path: '/conferences/new', selector: 'form [name=description]' },
    {
      title: 'list',
      path: '/conferences?sort=created&order=desc',
      selector: `main a[href^="/conferences/${id}"]`,
    },
    { title: 'one', path: `/conferences/${id}`, selector: `main a[href$="/${id}/edit"]` },
    { title: 'edit', path: `/conferences/${id}/edit`, selector: 'main [name=display_name]' },
    { title: 'activity', path: '/activity', selector: 'main time' },
  ]
}

/**
 * Opens a page twice: first to have its files in the browser's cache, then slowly, as somebody does
 * who comes back.
 *
 * @returns ms until it is of use at the second visit
 */
export async function measureReturn(
  browser: Browser,
  origin: string,
  { path, selector }: ReturnPage,
): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.goto(origin + path, { waitUntil: 'networkidle' })
    await page.locator(selector).first().waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW_4G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    // tsx wraps named functions in calls of this helper of esbuild's, which the page has not.
    await page.addInitScript('globalThis.__name = (value) => value')
    await page.addInitScript((wanted) => {
      const look = () => {
        const found = document.querySelector(wanted)
        if (found && (found.tagName !== 'INPUT' || found.matches(':not(:placeholder-shown)')))
          performance.mark('usable')
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }, selector)
    await page.goto(origin + path)
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
    return await page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? 0)
  } finally {
    await page.context().close()
  }
}
