import { readFile } from 'node:fs/promises'
import { test as base, expect } from '../fixtures.ts'
import { BatchPages } from '../pages/batch.ts'
import { expectAccessible } from '../support/accessible.ts'

const test = base.extend<{ batch: BatchPages }>({
  batch: async ({ page }, use) => use(new BatchPages(page)),
})
test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' })

// All of them were saved by a spreadsheet (Gnumeric) from the same sheet.
for (const [how, file] of [
  ['as Unicode text', 'programme-unicode.txt'],
  ['with semicolons', 'programme-semicolons.csv'],
  ['with a mark of its encoding', 'programme-utf8-mark.csv'],
] as const)
  test(`When a spreadsheet saved a file ${how}, every conference is as it was in the sheet`, async ({
    batch,
    page,
    signalwire,
  }) => {
    await batch.open()
    await batch.chooseFile(`e2e/data/${file}`)
    await expect(page.getByText('The file does not say how')).toHaveCount(0)
    await expect(page.getByLabel('Field for Größe')).toHaveValue('size')
    await expect(page.getByLabel('Field for Budget')).toHaveValue('')
    await page.getByRole('button', { name: 'Use 3 rows' }).click()
    await expect(batch.cell(1, 3)).toHaveText('Sat, 3 Apr 2027, 18:30')
    await expect(page.getByText('No errors')).toBeVisible()
    await batch.confirm('Create 3 conferences', 'Create 3')
    await expect(page.getByText('3 done', { exact: true })).toBeVisible()
    const made = await signalwire.walk('/conferences')
    for (const conference of [
      {
        display_name: 'Frühjahrsgala – Eröffnung',
        description: 'Mit „Grußwort“; danach Empfang\nEinlass ab 18:00 Uhr, Saal 1',
        join_from: '2027-04-03T16:30:00Z',
        join_until: '2027-04-03T20:00:00Z',
        size: 'large',
        record_on_start: true,
      },
      {
        display_name: 'Łódź – Warsztaty',
        description: 'Zażółć "gęślą" jaźń',
        join_from: '2027-04-14T07:30:00Z',
        record_on_start: false,
      },
      { display_name: '東京セッション 🎤', size: 'small' },
    ])
      expect(made).toContainEqual(expect.objectContaining(conference))
  })

test('When every date of a column could be two days, the column is asked about once', async ({
  batch,
  page,
}) => {
  await batch.open()
  await batch.chooseFile('e2e/data/town-halls-us.csv')
  await page.getByLabel('Field for Host').selectOption('description')
  await page.getByRole('button', { name: 'Use 2 rows' }).click()
  await expect(page.getByText('Say how the dates in “Start” are meant.')).toBeVisible()
  const start = page.getByRole('group', { name: 'Dates such as 3/4/2027 18:30' })
  await expect(start).toHaveCount(1)
  await start.getByRole('radio', { name: 'Thu, 4 Mar 2027' }).check()
  await page
    .getByRole('group', { name: 'Dates such as 3/4/2027 19:30' })
    .getByRole('radio', { name: 'Thu, 4 Mar 2027' })
    .check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use 2 rows' }).click()
  await expect(batch.cell(2, 3)).toHaveText('Thu, 6 May 2027, 09:00')
  await expect(batch.grid.getByRole('columnheader', { name: 'Description' })).toBeVisible()
})

test('Whatever is brought in, nothing of it is lost: by undo, by removal or beyond the most rows', async ({
  batch,
  context,
  page,
}) => {
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const what = (count: string) => page.getByRole('button', { name: `Create ${count} conferences` })
  await batch.open()
  await page.getByLabel('File with rows').setInputFiles('e2e/data/town-halls.xlsx')
  await expect(page.getByText('This is a workbook.')).toBeVisible()

  // The template, dropped as it was saved.
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download a template' }).click()
  const template = await readFile(await (await saved).path(), 'utf8')
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'programme.csv', { type: 'text/csv' }))
    return data
  }, template)
  const section = page.getByRole('region', { name: 'Bring rows in' })
  await section.dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByRole('button', { name: 'Use 1 row' }).click()
  await expect(batch.cell(1, 0)).toHaveText('Spring gala')
  // What began the sheet is nothing that a key too many takes away.
  await expect(undo).toBeDisabled()
  await batch.cell(1, 0).click()
  await page.keyboard.press('Control+z')
  await expect(batch.cell(1, 0)).toHaveText('Spring gala')

  await page.getByRole('button', { name: 'Bring in more' }).click()
  await page.getByLabel('Paste from a spreadsheet').fill('Title\tStart\nA\t2027-04-03 9:00')
  await page.getByRole('button', { name: 'Use these rows' }).click()
  await page.getByRole('button', { name: 'Use 1 row' }).click()
  await expect(what('2')).toBeVisible()
  await undo.click()
  await expect(page.getByRole('button', { name: 'Create 1 conference' })).toBeVisible()
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(batch.cell(2, 0)).toHaveText('A')

  await batch.cell(1, 0).click()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('large\tone\ntwo\tthree'))
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
  const leftOut = page.getByText('Of what was pasted 1 column found no place.')
  await expect(leftOut).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(leftOut).toHaveCount(0)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Remove 2 rows' }).click()
  await expect(batch.cell(1, 0)).toHaveText('')
  await undo.click()
  await expect(what('2')).toBeVisible()

  await page.getByRole('button', { name: 'Bring in more' }).click()
  const many = Array.from({ length: 1_999 }, (_, index) => `Day ${index}\t2027-04-03 9:00`)
  await page.getByLabel('Paste from a spreadsheet').fill(many.join('\n'))
  await page.getByRole('button', { name: 'Use these rows' }).click()
  await page.getByLabel('Field for Column 1').selectOption('display_name')
  await page.getByRole('button', { name: 'Use 1,999 rows' }).click()
  await expect(page.getByText('there is room for 1,998 more: split it.')).toBeVisible()
})

test('What rows leave out comes from the form, a conference or nothing, as it was chosen', async ({
  batch,
  newConference,
  page,
  sandbox,
  signalwire,
}) => {
  sandbox.add([{ name: 'pattern', display_name: 'Pattern', layout: 'highlight-1-responsive' }])
  await newConference.open()
  await newConference.field('Display name').fill('Not sent')
  await page.getByLabel('Quality').selectOption('1080p')
  await batch.open()
  await page.getByRole('button', { name: 'Start with empty rows' }).click()
  const from = page.getByLabel('Base')
  await from.selectOption({ label: 'Pattern' })
  await expect(from).toHaveAccessibleDescription('Layout: One large')
  await from.selectOption({ label: 'The form for a new conference, as it is now' })
  await expect(from).toHaveAccessibleDescription('Quality: 1080p')
  await batch.cell(1, 0).click()
  await page.keyboard.type('Matinee')
  await page.keyboard.press('Enter')
  await batch.confirm('Create 1 conference', 'Create 1')
  await expect(page.getByText('1 done', { exact: true })).toBeVisible()
  const made = await signalwire.walk('/conferences')
  expect(made.find(({ name }) => name === 'matinee')).toMatchObject({
    display_name: 'Matinee',
    quality: '1080p',
  })
})
