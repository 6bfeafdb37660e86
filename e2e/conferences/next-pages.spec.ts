import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { ConferenceListPage } from '../pages/conference-list.ts'

const halcyon = 'Halcyon Bank: Board review, third quarter'

/** A page with an empty cache: other tests have loaded most scripts. */
async function newVisitor(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' })
  return context.newPage()
}

type Script = { name: string; how: string; isFromNetwork: boolean }

/** What the page has loaded of scripts. */
function scripts(page: Page): Promise<Script[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => 'transferSize' in entry)
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, initiatorType, transferSize }) => ({
        name: new URL(name).pathname.replace(/^.*\/(.+)-.{8}\.js$/, '$1'),
        how: initiatorType,
        isFromNetwork: transferSize > 0,
      })),
  )
}

async function fetchedAhead(page: Page): Promise<string[]> {
  const all = await scripts(page)
  return all.filter(({ how }) => how === 'fetch').map(({ name }) => name)
}

test('When the list is idle, a conference’s page is fetched, and opening it asks for no script', async ({
  browser,
  greenroom,
}) => {
  const page = await newVisitor(browser, greenroom.origin)
  const list = new ConferenceListPage(page)
  await list.open()
  const parts = ['conference-page', 'conference-sessions', 'streams-card']
  await expect.poll(() => fetchedAhead(page)).toEqual(expect.arrayContaining(parts))
  await page.evaluate(() => performance.clearResourceTimings())
  await list.row(halcyon).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: halcyon })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
  const opened = await scripts(page)
  expect(opened.map(({ name }) => name)).toEqual(expect.arrayContaining(parts))
  expect(opened.filter(({ isFromNetwork }) => isFromNetwork)).toEqual([])
  await page.context().close()
})

test('When a way to a page is pointed at or has the focus, that page is fetched', async ({
  browser,
  greenroom,
}) => {
  const page = await newVisitor(browser, greenroom.origin)
  await page.goto('/activity')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  const link = (name: string) => pages.getByRole('link', { name, exact: true })
  // What points at it before the page can answer goes unseen.
  await expect(page.getByRole('button', { name: 'Start from a template' })).toBeVisible()
  await link('Today').hover()
  await expect.poll(() => fetchedAhead(page)).toContain('today-page')
  await link('Usage').focus()
  await expect.poll(() => fetchedAhead(page)).toContain('usage-page')
  await page.context().close()
})

test('When the browser is to save data, no page is fetched before it is opened', async ({
  browser,
  greenroom,
}) => {
  const page = await newVisitor(browser, greenroom.origin)
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  await page.goto('/activity')
  await expect(page.getByRole('button', { name: 'Start from a template' })).toBeVisible()
  const link = page.getByRole('link', { name: 'Today', exact: true })
  await link.hover()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused()
  expect(await fetchedAhead(page)).toEqual([])
  await page.context().close()
})
