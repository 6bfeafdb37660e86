import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const colors = '112233-FFFFFF-1D2127-17BB58-F42C50-044EF4-FFFFFF-1D2127-17BB58-F42C50'

test('When a mail program escaped the # of a shared theme, the theme is applied', async ({
  newConference,
  page,
}) => {
  await page.goto(`/conferences/new%23theme%3D${colors}`)
  await expect(newConference.color('light_primary')).toHaveValue('#112233')
  await expect(page).toHaveURL(/\/conferences\/new$/)
})

test('When a chat program added punctuation to a link, it still works', async ({
  detail,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Linked' })
  await page.goto(`/conferences/${id}).`)
  await expect(detail.heading).toHaveText('Linked')
  await expect(page).toHaveURL(new RegExp(`/conferences/${id}$`))
  await page.goto(`/conferences/new?from=${id},&utm_source=teams`)
  await expect(page.getByLabel('Display name', { exact: true })).toHaveValue('Linked')
})

test('When a link to a copy or a batch was cut off, the page says that it may be incomplete', async ({
  page,
}) => {
  await page.goto('/conferences/new?from=3f2a8c1e-0b7d-4e5f')
  await expect(page.getByRole('alert')).toContainText('This link may be incomplete')
  await expectAccessible(page)
  await page.goto('/batch/3f2a8c1e-0b7d-4e5f')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link may be incomplete')
  await expect(page.getByRole('link', { name: 'All batches' })).toBeVisible()
})
