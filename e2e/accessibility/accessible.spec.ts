import { expect, test } from '../fixtures.ts'
import { startGreenroom } from '../greenroom.ts'
import { expectAccessible } from '../support/accessible.ts'

test('The form, empty, with an open colour picker and with all its errors, has no accessibility fault in light or dark mode', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  await expect(newConference.time('Join until')).toBeVisible()
  await expectAccessible(page)
  await newConference.openPicker('Picker for background of the dark theme')
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press('Escape')
  await newConference.fillIn({
    display_name: ' ',
    name: 'a b',
    description: 'x'.repeat(3001),
    light_primary: 'reddish',
    dark_negative: '#12',
  })
  await newConference.typeTime('Join from', '0112')
  await newConference.create.click()
  await expect(newConference.summary).toContainText('6 things need your attention')
  await expectAccessible(page)
})

test('A failure, and the page of a created conference, have no accessibility fault in light or dark mode', async ({
  newConference,
  createdConference,
  page,
  sandbox,
}) => {
  sandbox.faults.next({ fault: 'unauthorized', call: 'create_conference' })
  await newConference.open()
  await newConference.field('Display name').fill('Accessible')
  await newConference.create.click()
  await expect(newConference.failure).toBeVisible()
  await expectAccessible(page)
  await newConference.create.click()
  await expect(createdConference.tokens).toHaveCount(2)
  await expectAccessible(page)
})

test('The page of an address that leads nowhere has no accessibility fault in light or dark mode', async ({
  page,
}) => {
  const response = await page.goto('/nowhere')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'nothing at this address' })).toBeVisible()
  await expectAccessible(page)
})

test('The guide out of the sandbox has no accessibility fault in light or dark mode', async ({
  page,
}) => {
  const greenroom = await startGreenroom()
  await page.goto(`${greenroom.origin}/conferences/new`)
  await page.getByRole('button', { name: /^Sandbox/ }).click()
  await expect(page.getByRole('dialog', { name: 'This is the sandbox' })).toBeVisible()
  await expectAccessible(page)
  await greenroom.close()
})
