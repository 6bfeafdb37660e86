import type { Page } from '@playwright/test'
import { canary, canaryJoinToken } from '../../server/testing/leaks/canary.ts'
import { expect, test } from '../fixtures.ts'
import { watchBrowserStorage } from '../support/browser-storage.ts'

/** Ways in which a page could leave something behind, one for each place that is watched. */
const places: readonly [place: string, leave: (page: Page, text: string) => Promise<unknown>][] = [
  [
    'an address',
    (page, text) =>
      page.evaluate((secret) => {
        history.replaceState(null, '', `?t=${secret}`)
        history.replaceState(null, '', location.pathname)
      }, text),
  ],
  [
    'a cookie',
    (page, text) =>
      page
        .context()
        .addCookies([{ name: 'c', value: btoa(text), url: page.url(), httpOnly: true }]),
  ],
  ['a store of a page', (page, text) => page.evaluate((t) => localStorage.setItem('t', t), text)],
  ['a store of a page', (page, text) => page.evaluate((t) => sessionStorage.setItem('t', t), text)],
  ['a store of a page', (page, text) => page.evaluate((t) => history.replaceState(t, ''), text)],
  [
    'a store of the browser',
    async (page, text) => {
      await page.evaluate((secret) => localStorage.setItem('t', secret), text)
      await page.goto(page.url().replace('127.0.0.1', 'localhost'))
    },
  ],
  [
    'a store of the browser',
    (page, text) =>
      page.evaluate(
        (secret) =>
          new Promise((resolve) => {
            const opening = indexedDB.open('kept')
            opening.onupgradeneeded = () => opening.result.createObjectStore('t')
            opening.onsuccess = () => {
              const writing = opening.result.transaction('t', 'readwrite')
              writing.objectStore('t').put(secret, 't')
              writing.oncomplete = resolve
            }
          }),
        text,
      ),
  ],
]

test('When a page stores a secret anywhere in the browser, it is found, and nothing else is', async ({
  browser,
  greenroom,
}) => {
  for (const [place, leave] of places) {
    // One of its own, for the test's own is watched like any other.
    const context = await browser.newContext()
    const leftBehind = watchBrowserStorage(context, [canary.apiToken])
    const page = await context.newPage()
    await page.goto(`${greenroom.origin}/healthz`)
    await leave(page, 'PTinnocent vpt_')
    expect(await leftBehind()).toEqual([])
    for (const secret of [canary.apiToken, canaryJoinToken]) {
      await leave(page, secret)
      expect(await leftBehind()).toContainEqual(expect.stringContaining(`in ${place}: `))
    }
    await context.close()
  }
})
