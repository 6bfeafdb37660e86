import { readFile } from 'node:fs/promises'
import { batchDetail } from '#contract/batches/batch.ts'
import { test as base, expect } from '../fixtures.ts'
import { BatchPages } from '../pages/batch.ts'
import { expectAccessible } from '../support/accessible.ts'

const test = base.extend<{ batch: BatchPages }>({
  batch: async ({ page }, use) => use(new BatchPages(page)),
})
test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' })

test('When a batch runs, every page says so; it can be paused, resumed and stopped, and what it made be saved', async ({
  batch,
  page,
  sandbox,
  signalwire,
}) => {
  // Long enough that no machine is through with it before it is stopped.
  sandbox.faults.always({ fault: 'delay', ms: 1_000, call: 'create_conference' })
  const rows = Array.from({ length: 400 }, (_, index) => ({
    name: `stage-${index + 1}`,
    display_name: `Stage ${index + 1}`,
  }))
  const started = await page.request.post('/api/batches', {
    data: {
      kind: 'create',
      title: 'Festival',
      base: { join_from: '2027-04-03T09:00:00Z', join_until: '2027-04-03T10:00:00Z' },
      rows,
    },
  })
  expect(started.status()).toBe(201)

  await page.goto('/activity')
  const note = page.getByRole('link', { name: 'Batch under way: Festival' })
  await expect(note).toBeVisible()
  await expectAccessible(page)
  await note.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Festival' })).toBeFocused()
  await expect(note).toHaveCount(0)
  await expect(page.getByText(/\d+ done/)).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).press('Enter')
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  await expect(page.getByText(/^[\d,]+ waiting, \d+ done$/)).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('button', { name: 'Resume' }).press('Enter')
  await expect(page.getByText('Running', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(page.getByText('Stopped', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^\d+ done, \d+ stopped$/)).toBeVisible()
  const made = (await signalwire.walk('/conferences')).filter(({ name }) =>
    name.startsWith('stage-'),
  )
  await expect(page.getByText(`${made.length} done, ${400 - made.length} stopped`)).toBeVisible()

  const calendar = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Calendar file' }).click()
  const events = await readFile(await (await calendar).path(), 'utf8')
  expect(events.match(/BEGIN:VEVENT/g)).toHaveLength(made.length)

  const withTokens = page.getByRole('button', { name: 'Results with tokens…' })
  await withTokens.click()
  const dialog = page.getByRole('dialog', { name: 'Save join tokens in a file?' })
  await expect(dialog).toContainText(`can join all ${made.length} conferences`)
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Escape')
  await expect(withTokens).toBeFocused()
  expect(sandbox.journal.entries().some(({ path }) => path.includes('conference_tokens'))).toBe(
    false,
  )
  await withTokens.press('Enter')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save with tokens' }).click()
  const results = await readFile(await (await saved).path(), 'utf8')
  expect(results.match(/vpt_[0-9a-f]{32}/g)).toHaveLength(2 * made.length)
  await expect(dialog).toHaveCount(0)
  await expect(batch.rows.first()).toContainText('Done')
})

test('Until the rows are read, nothing is saved of them and nothing that needs them begins', async ({
  page,
}) => {
  const started = await page.request.post('/api/batches', {
    data: {
      kind: 'create',
      base: {},
      rows: ['early-1', 'early-2'].map((name) => ({ name, display_name: name })),
    },
  })
  const { id } = batchDetail.parse(await started.json())
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/rows?*', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`/batch/${id}`)
  await expect(page.getByText('2 of 2')).toBeVisible()
  const results = page.getByRole('button', { name: 'Results as CSV' })
  await expect(results).toBeDisabled()
  release()
  await expect(results).toBeEnabled()
  const saved = page.waitForEvent('download')
  await results.press('Enter')
  const text = await readFile(await (await saved).path(), 'utf8')
  expect(text.match(/,early-[12],/g)).toHaveLength(2)
})
