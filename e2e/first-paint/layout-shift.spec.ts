import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NewConferencePage } from '../pages/new-conference.ts'
import { holdScript } from '../support/hold/hold-script.ts'

const visitors = [
  { timezoneId: 'America/St_Johns', locale: 'en-US', width: 1440, colorScheme: 'light' },
  { timezoneId: 'Asia/Kathmandu', locale: 'de-DE', width: 360, colorScheme: 'dark' },
  { timezoneId: 'Pacific/Chatham', locale: 'ar-EG', width: 1440, colorScheme: 'dark' },
  { timezoneId: 'Europe/London', locale: 'ja-JP', width: 768, colorScheme: 'light' },
] as const
type Visitor = (typeof visitors)[number]

/** The page, its scripts in six files and the account: all that a first visit fetches before the font. */
const MAX_REQUESTS = 8

/** Each of them is styled and painted anew while a colour is dragged. */
const MAX_PREVIEW_ELEMENTS = 197

test('When the script comes, nothing moves in any zone, language, width or look, and no request is added', async ({
  browser,
  greenroom,
}) => {
  for (const visitor of visitors)
    await test.step(Object.values(visitor).join(', '), () =>
      visit(browser, `${greenroom.origin}/conferences/new`, visitor),
    )
})

/** Opens the form twice, the second time with a draft waiting and a look chosen. */
async function visit(browser: Browser, address: string, { width, ...visitor }: Visitor) {
  const context = await browser.newContext({
    ...visitor,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  })
  const errors: string[] = []
  context.on('weberror', (error) => errors.push(String(error.error())))
  const page = await context.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const form = new NewConferencePage(page)
  for (const visitNumber of ['first', 'second']) {
    const { release } = await holdScript(page)
    await page.goto(address, { waitUntil: 'commit' })
    await expect(form.create).toBeVisible()
    // Of the page's end: what comes before it is there then.
    if (visitNumber === 'second')
      await expect(page.getByRole('radio', { name: 'Dark appearance' })).toBeChecked()
    const before = await places(page)
    if (visitNumber === 'first') expect(requests.filter(isFont), 'fonts').toEqual([])
    await release()
    await form.approachSchedule()
    await expect(form.time('Join from')).toBeVisible()
    await expect(form.time('Join until')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'When', exact: true })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Length', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Lock .* theme$/ })).toHaveCount(10)
    await expect(page.getByRole('button', { name: 'Make them readable' })).toBeVisible()
    await expect(page.getByRole('button', { name: '30 min' })).toBeVisible()
    expect(await places(page), `${visitNumber} visit`).toMatchObject(before)
    if (visitNumber === 'first') {
      const others = requests.filter((path) => !isFont(path))
      expect(others.length, others.join(' ')).toBeLessThanOrEqual(MAX_REQUESTS)
      const elements = await form.preview.locator('*').count()
      expect(elements, 'elements of the preview').toBeLessThanOrEqual(MAX_PREVIEW_ELEMENTS)
    }
    await page.unrouteAll()
    await form.field('Display name').fill('Drafted')
    await page.getByRole('radio', { name: 'Dark appearance' }).check()
    await expect(form.request).toContainText('Drafted')
    await form.field('Display name').blur()
  }
  await expect(page.getByText('Your draft is back')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('greenroom.font')))
    .toBe('fetched')
  await page.goto(address)
  const fonts = page.evaluate(() => getComputedStyle(document.body).fontFamily)
  expect(await fonts, 'once it has been fetched').toContain('Inter Variable')
  expect(errors).toEqual([])
  await context.close()
}

function isFont(path: string): boolean {
  return path.endsWith('.woff2')
}

/** Where labels, headings, parts of the form and people stand; the first of those with one name. */
function places(page: Page): Promise<Record<string, readonly number[]>> {
  return page.evaluate(() => {
    const found: Record<string, readonly number[]> = {}
    const named = document.querySelectorAll('main label, main h1, main h2')
    const parts = document.querySelectorAll('main section[aria-labelledby]')
    const tiles = document.querySelectorAll('[data-part="tile"]')
    for (const element of [...named, ...parts]) {
      const { x, y, width } = element.getBoundingClientRect()
      const name = element.getAttribute('aria-labelledby') ?? element.textContent
      if (width > 0) found[name] ??= [x, y + window.scrollY, width].map(Math.round)
    }
    for (const [index, tile] of tiles.entries()) {
      const { x, y, width, height } = tile.getBoundingClientRect()
      found[`tile ${index}`] = [x, y + window.scrollY, width, height].map(Math.round)
    }
    return found
  })
}
