import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { type BrandKit, brandKit } from '#contract/records/brand-kit.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expectSeen } from '../support/colors/forced-colors.ts'
import { startJob } from '../support/start-job.ts'

const colorsOf = (color: string) => fromEntries(colorFields.map((field) => [field, color] as const))

async function createKit(page: Page, name: string, color: string): Promise<BrandKit> {
  const data = { name, notes: '', colors: colorsOf(color) }
  return brandKit.parse(await (await page.request.post('/api/brand-kits', { data })).json())
}

test('When a kit is made and chosen, two people change it at once, and its conferences are brought up to date', async ({
  browser,
  createdConference,
  greenroom,
  newConference,
  page,
  studio,
}) => {
  // From a form that is being filled in, and is to be gone on with.
  await newConference.open()
  await newConference.field('Display name').fill('Acme launch')
  await newConference.field('Light primary').fill('#7A2E8E')
  await studio.choose('Save as brand kit')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByLabel('Kit name')).toHaveValue('Acme launch')
  await expect(page.getByLabel('Light primary')).toHaveValue('#7A2E8E')
  await page.getByLabel('Kit name').fill('')
  await page.getByRole('button', { name: 'Create brand kit' }).click()
  await expect(page.getByLabel('Kit name')).toBeFocused()
  await expect(page.getByText('Give the kit a name')).toBeVisible()
  await page.keyboard.type('Acme')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Acme', level: 1 })).toBeVisible()
  await expect(page.getByText('No conference has these colours yet')).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const { colors } = await (await page.request.get(`/api/brand-kits/${id}`)).json()
  await page.request.post('/api/video/conferences', {
    headers: { 'Brand-Kit': id },
    data: { name: 'acme-1', display_name: 'acme-1', ...colors },
  })

  await newConference.open()
  await expect(newConference.field('Display name')).toHaveValue('Acme launch')
  await newConference.field('Display name').fill('acme-2')
  await newConference.field('Light primary').fill('#112233')
  await studio.openStart('Brand kits')
  await expectAccessible(page, '[aria-label="Start from"]')
  await studio.start.getByRole('button', { name: 'Acme' }).click()
  await expect(newConference.field('Light primary')).toHaveValue('#7A2E8E')
  await newConference.create.click()
  await expect(createdConference.another).toBeVisible()

  await page.getByRole('link', { name: 'Brands' }).click()
  await page.getByRole('link', { name: 'Acme' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Dark negative').fill('#B31220')
  const colleague = await browser.newContext({ baseURL: greenroom.origin })
  const theirs = await colleague.newPage()
  await theirs.goto(`/brands/${id}/edit`)
  await theirs.getByLabel('Dark negative').fill('#C00000')
  await theirs.getByRole('button', { name: 'Save changes' }).click()
  await expect(theirs.getByRole('heading', { name: 'Acme', level: 1 })).toBeVisible()
  await colleague.close()
  await page.getByRole('button', { name: 'Save changes' }).click()
  const conflict = page.getByRole('dialog', { name: 'Someone else changed this kit' })
  await expect(conflict.getByText('#C00000')).toBeVisible()
  await expectAccessible(page)
  await conflict.getByRole('radio', { name: 'Yours' }).check()
  await conflict.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByText('2 conferences made with this kit differ now')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('button', { name: 'Bring all 2 up to date' }).click()
  await expect(page).toHaveURL(/\/batch\//)
  await page.getByRole('button', { name: 'Pages: Batch' }).click()
  await page.getByRole('link', { name: 'Brands' }).click()
  await page.keyboard.press('/')
  await page.keyboard.type('acm')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 conferences have exactly these colours')).toBeVisible()

  await page.getByRole('button', { name: 'Restore version 1…' }).click()
  const restoring = page.getByRole('dialog', { name: 'Restore version 1?' })
  await expect(restoring.getByText('#B31220')).toBeVisible()
  await expectAccessible(page)
  await restoring.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Restored version 1')).toBeFocused()
  await expect(page.getByText('2 conferences made with this kit differ now')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Deleted “Acme”')).toBeVisible()
})

test('When five rooms are branded alike, seven clicks are enough, with 1,000 rooms that have the colours', async ({
  page,
  sandbox,
  signalwire,
}) => {
  const kit = await createKit(page, 'Many rooms', '#335577')
  const rooms = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => ({
      name: `${name}-${index + 1}`,
      display_name: `${name}-${index + 1}`,
    }))
  sandbox.add(rooms(1_000, 'branded').map((room) => ({ ...room, ...kit.colors })))
  sandbox.add(rooms(5, 'plain'))
  await page.goto(`/brands/${kit.id}`)
  await expect(page.getByText('1,000 conferences have exactly these colours')).toBeVisible()
  await page.getByRole('button', { name: 'Show all 1,000' }).focus()
  await page.keyboard.press('Enter')
  const equal = page.getByRole('list', { name: 'Exactly these colours' })
  await expect(equal.getByRole('listitem')).toHaveCount(1_000)
  await page.reload()

  const { click, end } = await startJob(page)
  await click(page.getByRole('button', { name: 'Give it to conferences…' }))
  for (const { name } of rooms(5, 'plain')) await click(page.getByRole('checkbox', { name }))
  await expectAccessible(page, 'main')
  await click(page.getByRole('button', { name: 'Give it to 5 conferences' }))
  await end({ clicks: 7, keys: 0 })
  await expect(page.getByText('5 done', { exact: true })).toBeVisible()
  const changed = (await signalwire.walk('/conferences')).filter(({ name }) =>
    name.startsWith('plain-'),
  )
  for (const conference of changed) expect(conference).toMatchObject(kit.colors)
  expect(changed).toHaveLength(5)
})

test('When kits are imported, it is first said what will be done, a half failed import goes on, and an export is the same again', async ({
  page,
}) => {
  const kit = await createKit(page, 'Import one', '#111111')
  const files = (kits: readonly object[]) => [
    {
      name: 'kits.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ format: 'greenroom-brand-kits', version: 1, kits })),
    },
    { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all') },
  ]
  const changed = { ...kit.colors, dark_negative: '#FF0000' }
  await page.goto('/brands/import')
  await page.getByLabel('Files with brand kits').setInputFiles(
    files([
      { name: 'import ONE', colors: changed },
      { name: 'Import two', colors: colorsOf('#222222') },
      { name: '*/ شركة', colors: colorsOf('#333333') },
    ]),
  )
  await expect(page.getByText('No colour was found in it.')).toBeVisible()
  const rows = page.getByRole('list', { name: 'Kits to import' }).getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('Differs from the kit here, which is kept')
  await expect(rows.first()).toContainText('#111111')
  await expect(rows.first()).toContainText('#FF0000')
  await expect(page.getByRole('button', { name: 'Import 2 brand kits' })).toBeVisible()
  await rows.first().getByRole('radio', { name: 'Keep the kit that is here' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.first().getByRole('radio', { name: 'Replace it' })).toBeChecked()
  await expectAccessible(page)
  await expectSeen(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page, 'main')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

  let created = 0
  await page.route('**/api/brand-kits', (route) => {
    if (route.request().method() === 'POST') created += 1
    return created === 2 ? route.abort() : route.continue()
  })
  await page.getByRole('button', { name: 'Import 3 brand kits' }).click()
  await expect(page.getByText('The import stopped halfway.')).toBeVisible()
  await expect(
    page.getByText('1 brand kit added, 1 brand kit replaced, 1 brand kit not sent yet'),
  ).toBeVisible()
  await expect(rows.nth(1)).toContainText('Added')
  await expectAccessible(page, 'main')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('2 brand kits added, 1 brand kit replaced')).toBeVisible()
  await page.unrouteAll()
  await page.setViewportSize({ width: 1280, height: 720 })

  await page.getByRole('link', { name: 'All brand kits' }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export brand kits' })
  await dialog.getByRole('checkbox', { name: 'All', exact: true }).uncheck()
  await dialog.getByRole('checkbox', { name: '*/ شركة' }).check()
  await dialog.getByRole('checkbox', { name: 'Import one' }).check()
  await dialog.getByRole('radio', { name: 'CSS' }).check()
  await expectAccessible(page, 'dialog')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('brand-kits.css')
  const css = await readFile(await file.path(), 'utf8')

  await page.goto('/brands/import')
  await page.getByLabel('Or paste them').fill(css)
  await page.getByRole('button', { name: 'Read this text' }).click()
  await expect(rows.filter({ hasText: 'The same as here: nothing to do' })).toHaveCount(2)
})
