import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const cannotKeep = 'lost when you leave or reload: this browser cannot keep drafts'

test('When storage is blocked, forms say at once that drafts are lost, and so does the leave dialog', async ({
  edit,
  newConference,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Rehearsal' })
  await page.addInitScript(() => {
    for (const area of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, area, {
        get: () => {
          throw new DOMException('Denied', 'SecurityError')
        },
      })
  })
  await newConference.open()
  await expect(page.getByRole('status').filter({ hasText: cannotKeep })).toBeVisible()
  await expectAccessible(page)
  await newConference.field('Display name').fill('Half done')
  await page.getByRole('link', { name: 'Conferences', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(cannotKeep)
  await page.getByRole('button', { name: 'Leave' }).click()

  await edit.open(id)
  await expect(page.getByText(cannotKeep)).toBeVisible()
  await edit.field('Display name').fill('Half done')
  await page.getByRole('link', { name: 'Conferences', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(cannotKeep)
  await page.getByRole('button', { name: 'Leave' }).click()

  await page.getByRole('link', { name: 'Batch', exact: true }).click()
  await page.getByRole('button', { name: 'Start with empty rows' }).click()
  await page.getByRole('gridcell').first().click()
  await page.keyboard.type('Half done')
  await page.keyboard.press('Enter')
  await expect(page.getByText('These rows are lost when you leave')).toBeVisible()
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('These rows are lost when you leave')
})

test('When storage is full, the form says so on the next change, until there is space again', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  const title = newConference.field('Display name')
  await title.fill('Half done')
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('greenroom.draft')))
    .toContain('Half done')
  await page.evaluate(() => {
    for (const storage of [sessionStorage, localStorage])
      for (let size = 5_000_000; size >= 1; size = Math.floor(size / 2))
        try {
          for (let index = 0; ; index += 1) storage.setItem(`${size} ${index}`, 'x'.repeat(size))
        } catch {
          // No room for one more of this size.
        }
  })
  await expect(page.getByText(cannotKeep)).toBeHidden()
  await title.fill('Half done, and a little more')
  await expect(page.getByText(cannotKeep)).toBeVisible()

  await page.evaluate(() => sessionStorage.clear())
  await title.fill('Half done, and more')
  await expect(page.getByText('is kept in this tab only')).toBeVisible()
  await page.getByRole('link', { name: 'Conferences', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('is kept in this tab only')
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.evaluate(() => localStorage.clear())
  await title.fill('Half done, and much more')
  await expect(page.getByText('is kept in this tab only')).toBeHidden()
})

test('When the page is served without HTTPS, the form works', async ({ newConference, page }) => {
  await page.addInitScript(() => {
    // Browsers offer these in secure contexts only.
    Object.defineProperty(crypto, 'randomUUID', { value: undefined })
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await newConference.open()
  await newConference.field('Display name').fill('Over plain http')
  await newConference.create.click()
  await expect(newConference.created('Over plain http')).toBeFocused()
})
