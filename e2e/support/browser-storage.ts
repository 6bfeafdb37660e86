import type { BrowserContext, Page } from '@playwright/test'
import { findSecrets, joinTokensIn } from '../../server/testing/leaks/canary.ts'

/**
 * Watches what stays in a browser: where its pages have been, cookies and every store that a page
 * has.
 *
 * @returns what is there, a line each; asked when the test is over, while its pages are open
 */
export function watchBrowserStorage(
  context: BrowserContext,
  secrets: readonly string[],
): () => Promise<readonly string[]> {
  const addresses = new Set<string>()
  const follow = (page: Page) => page.on('framenavigated', (frame) => addresses.add(frame.url()))
  // A context that is used again has its page already.
  for (const page of context.pages()) follow(page)
  context.on('page', follow)
  return async () => {
    const pages = await Promise.all(
      context.pages().map((page) =>
        storesOf(page).catch(async () => {
          // It was just going elsewhere: then what counts is what is there by now.
          await page.waitForLoadState()
          return storesOf(page)
        }),
      ),
    )
    const places: (readonly [place: string, text: string])[] = [
      ['an address', [...addresses].join('\n')],
      ['a cookie', JSON.stringify(await context.cookies())],
      ['a store of a page', pages.map(({ content }) => content).join('\n')],
    ]
    const shown = ['null', ...pages.map(({ origin }) => origin)]
    const isElsewhere = [...addresses].some((address) => !shown.includes(new URL(address).origin))
    if (isElsewhere || pages.some(({ hasDatabase }) => hasDatabase)) {
      // It costs a page for each origin that none of the pages shows any more.
      const all = await context.storageState({ indexedDB: true })
      places.push(['a store of the browser', JSON.stringify(all)])
    }
    return places.flatMap(([place, text]) =>
      [...findSecrets(secrets, text), ...joinTokensIn(text)].map((form) => `in ${place}: ${form}`),
    )
  }
}

type Stores = { origin: string; content: string; hasDatabase: boolean }

/** Of its main frame, in one go: each question waits until the page has time for it. */
function storesOf(page: Page): Promise<Stores> {
  return page.evaluate(async () => {
    const { origin } = location
    try {
      const stores = [{ ...localStorage }, { ...sessionStorage }, history.state, window.name]
      const databases = await indexedDB.databases()
      return { origin, content: JSON.stringify(stores), hasDatabase: databases.length > 0 }
    } catch {
      // A page without an origin has no store.
      return { origin, content: '', hasDatabase: false }
    }
  })
}
