import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const question = (page: Page): Locator => page.getByRole('dialog', { name: 'Leave this form?' })

test('When a changed form is closed, the browser asks first; a link back to the form asks nothing', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  await newConference.field('Display name').click()
  await page.keyboard.type('Half done')
  await page.getByRole('link', { name: 'Greenroom' }).click()
  await expect(newConference.field('Display name')).toHaveValue('Half done')
  await expect(question(page)).toBeHidden()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(newConference.field('Display name')).toHaveValue('Half done')
})

test('When an untouched form is closed, nothing asks', async ({ newConference, page }) => {
  await newConference.open()
  await newConference.field('Display name').click()
  page.on('dialog', (dialog) => {
    throw new Error(`Asked: ${dialog.type()}`)
  })
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})

test('When Back leaves a changed form, Cancel keeps it and Leave keeps the draft', async ({
  newConference,
  createdConference,
  page,
}) => {
  await newConference.open()
  await newConference.field('Display name').fill('First')
  await newConference.create.click()
  await createdConference.another.click()
  const copy = page.url()
  await newConference.field('Description').fill('Not like the first')

  await page.evaluate(() => window.history.back())
  await expect(question(page)).toBeVisible()
  await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeHidden()
  expect(page.url()).toBe(copy)
  await expect(newConference.field('Description')).toHaveValue('Not like the first')

  await page.evaluate(() => window.history.back())
  await question(page).getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/\?created$/)
  await expect(newConference.created('First')).toBeVisible()

  await page.goForward()
  await expect(newConference.field('Description')).toHaveValue('Not like the first')
})
