import { test as base, expect } from '../fixtures.ts'
import { BatchPages } from '../pages/batch.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expectSeen } from '../support/colors/forced-colors.ts'
import { coveredStops } from '../support/covered-stops.ts'

const test = base.extend<{ batch: BatchPages }>({
  batch: async ({ page }, use) => use(new BatchPages(page)),
})
test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' })

test('When a series is made, its rows are edited by keyboard as in a spreadsheet', async ({
  batch,
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await batch.open()
  await page.getByRole('button', { name: 'Make a series' }).click()
  await page.getByLabel('Display name').fill('Weekly sync')
  await page.getByRole('group', { name: 'First day' }).getByRole('spinbutton').first().click()
  await page.keyboard.type('24102027')
  await page.getByLabel('Opens at').fill('02:30')
  await page.getByLabel('Closes at').fill('03:30')
  await page.getByLabel('Repeat').selectOption('daily')
  await page.getByLabel('Every how many days').fill('7')
  await page.getByLabel('How many conferences').fill('3')
  await expect(page.getByText('3 days: Sun, 24 Oct 2027')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add 3 rows' }).click()
  await expect(batch.cell(1, 1)).toHaveText('weekly-sync-2027-10-24')

  // The clocks of Berlin show 02:30 twice on 31 October.
  await page.getByRole('button', { name: 'Next error' }).click()
  await expect(batch.cell(2, 2)).toBeFocused()
  await page.getByRole('button', { name: 'Use 02:30 UTC+01:00' }).click()
  await expect(batch.cell(2, 2)).toBeFocused()
  await expect(page.getByText('No errors')).toBeVisible()

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Control+Home', 'End')
  await expect(batch.cell(1, 4)).toBeFocused()
  await expect(batch.cell(1, 4)).toHaveCSS('outline-style', 'solid')
  await press('F2')
  await page.getByLabel('Size, row 1').selectOption('small')
  await press('Enter')
  await expect(batch.cell(2, 4)).toBeFocused()
  await press('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  await expect(batch.cell(3, 4)).toHaveText('Small')
  await press('Control+z')
  await expect(batch.cell(3, 4)).toHaveText('')
  await expect(batch.cell(1, 4)).toHaveText('Small')
  await press('Control+y')
  await expect(batch.cell(3, 4)).toHaveText('Small')

  await press('Control+Home')
  await page.keyboard.type('Kick-off')
  await press('Escape')
  await expect(batch.cell(1, 0)).toHaveText('Weekly sync')
  await page.keyboard.type('Kick-off')
  await press('Tab')
  await expect(batch.cell(1, 1)).toBeFocused()
  await expect(batch.cell(1, 1)).toHaveText('kick-off')

  // What is typed after another cell or row was pressed belongs there.
  await page.keyboard.type('start')
  await batch.cell(2, 0).click()
  await expect(batch.cell(2, 0)).toBeFocused()
  await page.keyboard.type('Review')
  await batch.grid.getByRole('rowheader').nth(2).click()
  await expect(batch.cell(3, 0)).toBeFocused()
  await expect(batch.cell(1, 1)).toHaveText('start')
  await expect(batch.cell(2, 0)).toHaveText('Review')
  await press('Control+z', 'Control+z', 'Control+Home')
  await expect(batch.cell(1, 1)).toHaveText('kick-off')
  await press(
    'Home',
    'Shift+ArrowRight',
    'Control+c',
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
    'Home',
  )
  await page.evaluate(() => navigator.clipboard.writeText('One\tone-1\nTwo\ttwo-2'))
  await press('Control+v')
  await expect(batch.cell(3, 1)).toHaveText('one-1')
  await expect(batch.cell(4, 0)).toHaveText('Two')
  await expect(page.getByRole('button', { name: 'Create 4 conferences' })).toBeVisible()
  await press('Delete')
  await expect(batch.cell(3, 0)).toContainText('error: Must be filled in')
  await press('Control+z')
  await expectSeen(page)

  await page.setViewportSize({ width: 360, height: 700 })
  await page.getByRole('heading', { level: 1 }).focus()
  expect(await coveredStops(page)).toEqual([])

  // Who leaves while the batch is taken in stays where they went.
  let letGo = () => {}
  const open = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/api/batches', async (route) => {
    if (route.request().method() === 'POST') await open
    await route.continue()
  })
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await batch.confirm('Create 4 conferences', 'Create 4')
  await sent
  await page.getByRole('button', { name: 'Pages: Batch' }).click()
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  // With the batch that was taken in, the page asks anew which ones run.
  const answered = page.waitForRequest((request) => /\/api\/batches\?/.test(request.url()))
  letGo()
  await answered
  await expect(page).toHaveURL(/\/activity$/)
  await page.getByRole('button', { name: 'Pages: Activity' }).click()
  await page.getByRole('link', { name: 'Batch', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Bring rows in' })).toBeVisible()
  const taken = page.getByRole('listitem').filter({ hasText: 'Create 4 conferences' })
  await expect(taken).toContainText('4 done')
})
