import { readFile } from 'node:fs/promises'
import { test as base, expect } from '../fixtures.ts'
import { BatchPages } from '../pages/batch.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expectSeen } from '../support/colors/forced-colors.ts'

const test = base.extend<{ batch: BatchPages }>({
  batch: async ({ page }, use) => use(new BatchPages(page)),
})
test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' })

test('When a file is brought in, corrected and run, what was refused is corrected and tried again', async ({
  batch,
  page,
  sandbox,
  signalwire,
}) => {
  await batch.open()
  await expectAccessible(page)
  await batch.chooseFile('e2e/data/programme-windows-1252.csv')
  await expect(
    page.getByText('The file does not say how its characters are written.'),
  ).toBeVisible()
  await expect(page.getByText('Workshop: “Naïve Bayes”')).toBeVisible()
  await expect(page.getByLabel('Field for Capacity')).toHaveValue('size')
  await expect(page.getByLabel('Field for Budget')).toHaveValue('')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use 4 rows' }).click()

  await expect(batch.cell(1, 2)).toHaveText('Sat, 3 Apr 2027, 18:30')
  await expect(batch.cell(3, 1)).toHaveText('workshop-naive-bayes')
  await page.getByRole('button', { name: 'Next error' }).click()
  await expect(batch.cell(4, 4)).toBeFocused()
  await expect(batch.cell(4, 4)).toContainText('error: Must be one of: Small; Medium; Large')
  await expectAccessible(page)
  await page.reload()
  await page.getByRole('button', { name: 'Next error' }).click()
  await expect(batch.cell(4, 4)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByLabel('Size, row 4').selectOption('large')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No errors')).toBeVisible()

  sandbox.faults.next({
    fault: 'field_error',
    attribute: 'name',
    message: 'has been taken',
    call: 'create_conference',
  })
  await batch.confirm('Create 4 conferences', 'Create 4')
  await expect(
    page.getByRole('heading', { level: 1, name: 'programme-windows-1252' }),
  ).toBeVisible()
  await expect(page.getByText('4 of 4')).toBeVisible()
  await expect(page.getByText('3 done, 1 refused')).toBeVisible()
  await expectSeen(page)
  await page.getByRole('button', { name: 'Correct and try 1 again…' }).click()
  const name = batch.grid.getByRole('gridcell').first()
  await name.click()
  await page.keyboard.type('Corrected')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Try 1 row again' }).click()
  await expect(page.getByText('4 done', { exact: true })).toBeVisible()
  const made = async () =>
    (await signalwire.walk('/conferences')).filter(({ join_from }) =>
      join_from?.startsWith('2027-04'),
    )
  expect(await made()).toHaveLength(4)

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Results as CSV' }).click()
  const results = await readFile(await (await saved).path(), 'utf8')
  expect(results).toMatch(/^\uFEFFRow,Outcome/)
  expect(results).toContain('Corrected')
  await batch.confirm('Delete all that it made…', 'Delete 4')
  await expect(page.getByRole('heading', { level: 1, name: /^Delete what was made/ })).toBeVisible()
  await expect(page.getByText('4 done', { exact: true })).toBeVisible()
  expect(await made()).toEqual([])
})
