import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

test('When a kit is made and chosen, two people change it at once, and its conferences are brought up to date', async ({
  createdConference,
  newConference,
  page,
  studio,
}) => {
  await page.goto('/brands')
  await page.getByRole('link', { name: 'Create the first one' }).click()
  await page.getByRole('button', { name: 'Create brand kit' }).click()
  await expect(page.getByLabel('Kit name')).toBeFocused()
  await expect(page.getByText('Give the kit a name')).toBeVisible()
  await page.keyboard.type('Acme')
  await page.getByLabel('Light primary').fill('#7A2E8E')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Acme', level: 1 })).toBeVisible()
  await expect(page.getByText('No conference has these colours yet')).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const { name, notes, colors } = await (await page.request.get(`/api/brand-kits/${id}`)).json()
  await page.request.post('/api/video/conferences', {
    headers: { 'Brand-Kit': id },
    data: { name: 'acme-1', display_name: 'acme-1', ...colors },
  })

  await newConference.open()
  await newConference.field('Display name').fill('acme-2')
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
  await page.request.put(`/api/brand-kits/${id}`, {
    headers: { 'If-Match': '"1"' },
    data: { name, notes, colors: { ...colors, dark_negative: '#C00000' } },
  })
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

  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Deleted “Acme”')).toBeVisible()
})
