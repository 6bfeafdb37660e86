import { chromium, type Page } from '@playwright/test'
import { browserArguments, ensureBrowser } from './browser.ts'
import { startGreenroom } from './greenroom.ts'

/*
 * Takes the README's pictures anew: `npm run build && npm run pictures`.
 */

const brand = {
  'Light primary': '#5B3DF5',
  'Light background': '#FBF9F4',
  'Light foreground': '#1E1B2E',
  'Light success': '#0B7A4B',
  'Light negative': '#C62A4B',
  'Dark primary': '#6D5AE6',
  'Dark background': '#16141F',
  'Dark foreground': '#F2EFFA',
  'Dark success': '#4CC38A',
  'Dark negative': '#D13A5C',
} as const

async function fillIn(page: Page): Promise<void> {
  await page.goto('/conferences/new')
  await page.getByLabel('Display name', { exact: true }).fill('Aurora autumn preview')
  await page
    .getByLabel('Description', { exact: true })
    .fill('The new collection, with questions from the press at the end.')
  await page.getByRole('button', { name: 'Next full hour' }).click()
  await page.getByRole('button', { name: '2 h', exact: true }).click()
  await page.getByLabel('Layout', { exact: true }).selectOption('highlight-1-responsive')
  await page.getByLabel('Size', { exact: true }).selectOption('large')
  await page.getByLabel('Record on start', { exact: true }).check()
  for (const [label, color] of Object.entries(brand))
    await page.getByLabel(label, { exact: true }).fill(color)
  await page.getByLabel('Display name', { exact: true }).focus()
  await page.evaluate(() => window.scrollTo(0, 0))
}

async function openList(page: Page): Promise<void> {
  await page.goto('/conferences')
  await page.getByRole('link', { name: /Board review/ }).waitFor()
}

async function openToday(page: Page): Promise<void> {
  await page.goto('/today')
  await page
    .getByRole('link', { name: /^Make it larger/ })
    .first()
    .waitFor()
  await page.getByRole('link', { name: /^Look at the room/ }).waitFor()
}

const pictures = [
  { name: 'new-conference', show: fillIn, width: 1440, height: 900, colorScheme: 'light' },
  { name: 'new-conference-dark', show: fillIn, width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'new-conference-phone', show: fillIn, width: 390, height: 844, colorScheme: 'light' },
  { name: 'today', show: openToday, width: 1440, height: 860, colorScheme: 'light' },
  { name: 'conferences', show: openList, width: 1440, height: 780, colorScheme: 'light' },
] as const

const greenroom = await startGreenroom()
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...browserArguments],
})
for (const { name, show, width, height, colorScheme } of pictures) {
  const page = await browser.newPage({
    baseURL: greenroom.origin,
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  await show(page)
  await page.screenshot({ path: `e2e/pictures/${name}.png` })
}
await browser.close()
await greenroom.close()
