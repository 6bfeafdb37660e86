import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

test('When a recording is completed it can be opened, and many are deleted though one fails at first', async ({
  context,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create({ name: 'followed', display_name: 'Followed' })
  sandbox.startSession(id, { recording: 'running' })
  sandbox.seed({ pastSessions: 40 })

  await page.clock.install()
  await page.goto('/recordings')
  const table = page.getByRole('table', { name: 'Recordings' })
  const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: 'Followed' }) })
  await expect(row).toContainText('Recording')
  await expect(page.getByText(/^\d+ recordings$/)).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('/')
  await page.keyboard.type('followed')
  await expect(page).toHaveURL(/\?q=followed$/)
  await expect(page.getByText(/^1 of \d+ recordings$/)).toBeVisible()
  await expect(row.getByRole('button', { name: /^Open/ })).toBeHidden()
  sandbox.advance(24 * 60 * 60_000)
  await page.clock.fastForward(20_000)
  await expect(row).toContainText('Completed')

  sandbox.faults.next({ fault: 'unauthorized', call: 'read_recording' })
  const open = row.getByRole('button', { name: /^Open/ })
  await open.click()
  await expect(page.getByRole('alert')).toContainText('The recording could not be opened.')
  const asked = context.waitForEvent('request', (request) => request.url().includes('/media/'))
  const opened = context.waitForEvent('page')
  await open.click()
  const request = await asked
  expect(new URL(request.url()).origin).toBe(sandbox.origin)
  expect((await request.allHeaders()).referer).toBeUndefined()
  await (await opened).close()
  await expect(page.getByRole('alert')).toBeHidden()
  expect(await page.content()).not.toContain('signature')

  const saved = page.waitForEvent('download')
  await row.getByRole('button', { name: /^Download/ }).click()
  const file = await saved
  expect(file.url()).toMatch(/\/api\/recordings\/[\w-]+\/file$/)
  expect(file.suggestedFilename()).toMatch(/^Followed-[\d-]+\.webm$/)
  expect(await file.failure()).toBeNull()
  await expect(page.getByText('The download has begun')).toBeVisible()

  await page.goto('/recordings?q=programme&sort=size')
  await expect(page.getByRole('columnheader', { name: 'Size' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.getByRole('searchbox', { name: 'Search' }).press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 360, height: 740 })
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('button', { name: 'Download', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Select all that match' }).check()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: /^Delete/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('and their files for ever')
  await expectAccessible(page, 'dialog')
  sandbox.faults.next({ fault: 'unauthorized', call: 'delete_recording' })
  await dialog.getByRole('button', { name: /^Delete/ }).click()
  await expect(dialog.getByRole('heading')).toHaveText(/deleted, 1 failed$/)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^\d+ recordings were deleted\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(table).toBeVisible()
})
