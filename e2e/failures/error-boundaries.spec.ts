import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { clipboardOf } from '../support/clipboard.ts'
import { createRequests } from '../support/create-requests.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'

/** As after a deploy: the files of before are gone. */
const gone = { status: 404, contentType: 'application/problem+json', body: '{}' }

test('When a page throws, it says so, can be reported and left, and keeps the draft', async ({
  list,
  newConference,
  page,
  quietConsole,
}) => {
  const clipboard = await clipboardOf(page)
  await newConference.open()
  await newConference.fillIn(filledForm)
  // In one step: the form could be rendered again, and stop, before the press.
  await page.getByRole('button', { name: 'Now', exact: true }).evaluate((button) => {
    Intl.DateTimeFormat.prototype.formatToParts = () => {
      throw new Error('A mistake of our own')
    }
    if (button instanceof HTMLElement) button.click()
  })
  const heading = page.getByRole('heading', { level: 1, name: 'This page has stopped working' })
  await expect(heading).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('What you filled in is kept as a draft')
  await page.getByRole('button', { name: 'Copy details' }).click()
  expect(await clipboard()).toMatch(/^Page: \/conferences\/new\n.*A mistake of our own/s)
  expect(await clipboard()).not.toContain(filledForm.description)
  await expectAccessible(page)
  expect(quietConsole.take().join()).toContain('A mistake of our own')

  await page.getByRole('button', { name: 'Load it again' }).click()
  await expect(newConference.field('Display name')).toHaveValue(filledForm.display_name)
  await expect(newConference.field('Description')).toHaveValue(filledForm.description)
  await page.getByRole('link', { name: 'Conferences', exact: true }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(list.rows).toHaveCount(9)
})

/**
 * Presses a button whose request meets a mistake of the page's own, before anything is sent. In one
 * step: a request of the page's own accord could come in between and meet it instead.
 */
async function pressBroken(button: Locator): Promise<void> {
  await expect(button).toBeEnabled()
  await button.evaluate((element) => {
    const { timeout } = AbortSignal
    AbortSignal.timeout = () => {
      AbortSignal.timeout = timeout
      throw new Error('A mistake of our own')
    }
    if (element instanceof HTMLElement) element.click()
  })
}

test('When an action throws, the page says so and whether the action happened', async ({
  detail,
  edit,
  newConference,
  page,
  quietConsole,
  signalwire,
}) => {
  const stopped = page.getByRole('heading', { name: 'This page has stopped working' })
  const again = page.getByRole('button', { name: 'Load it again' })
  await newConference.open()
  await newConference.fillIn(filledForm)
  await pressBroken(newConference.create)
  await expect(stopped).toBeVisible()
  await again.click()
  await expect(newConference.failure).toContainText('Nothing was created or changed. Try again.')
  await expectFilledForm(newConference)
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()

  const { id } = await signalwire.create({ display_name: 'Was' })
  await edit.open(id)
  await edit.field('Display name').fill('Is')
  await expect(edit.changes).toHaveCount(1)
  await pressBroken(edit.save)
  await expect(stopped).toBeVisible()
  await again.click()
  await expect(edit.field('Display name')).toHaveValue('Is')
  await edit.save.click()
  await expect(detail.heading).toHaveText('Is')
  expect(quietConsole.take().join()).toContain('A mistake of our own')
})

test('When a page’s code cannot be loaded, it says so, other pages work, and reloading fixes it', async ({
  list,
  newConference,
  page,
  quietConsole,
}) => {
  await page.route('**/assets/activity-page-*.js', (route) => route.fulfill(gone))
  await newConference.open()
  await newConference.fillIn(filledForm)
  await page.getByRole('link', { name: 'Activity' }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  const heading = page.getByRole('heading', { level: 1, name: 'This page could not be loaded' })
  await expect(heading).toBeFocused()
  await expect(page.getByRole('button', { name: 'Copy details' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Conferences', exact: true }).click()
  await expect(list.rows).toHaveCount(9)
  await page.getByRole('link', { name: 'New', exact: true }).click()
  await expectFilledForm(newConference)
  await page.goto('/activity')
  await expect(heading).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Load it again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  quietConsole.take()
})

test('When the form’s tools cannot be loaded, the form says so and works without them', async ({
  newConference,
  page,
  sandbox,
}) => {
  const parts = 'tools-|color-|schedule-|calendar-'
  await page.route(new RegExp(`/assets/(${parts})`), (route) => route.fulfill(gone))
  await newConference.open()
  await expect(page.getByText('A colour tool could not be loaded')).toBeVisible()
  await newConference.fillIn(filledForm)
  await page.getByRole('button', { name: 'Picker for primary of the light theme' }).click()
  await expect(page.getByText('The picker could not be loaded')).toBeVisible()
  await page.keyboard.press('Escape')
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
})

test('When the success page cannot be loaded, the operator is still told that the conference exists', async ({
  detail,
  newConference,
  page,
  signalwire,
}) => {
  await page.route('**/assets/created-page-*.js', (route) => route.fulfill(gone))
  await newConference.open()
  await newConference.fillIn(filledForm)
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  await expect(page.getByRole('status').first()).toContainText('The conference was created on')
  const made = (await signalwire.walk('/conferences')).find(({ name }) => name === filledForm.name)
  await expect(page.getByText(made?.id ?? 'no conference', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open its page' }).click()
  await expect(detail.heading).toHaveText(filledForm.display_name)
})

test('When none of Greenroom’s code loads, the page says so', async ({ page }) => {
  await page.route('**/assets/first-*.js', (route) => route.abort())
  await page.goto('/conferences')
  await expect(page.getByText('Greenroom has not come yet')).toBeVisible()
  await page.unrouteAll()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Conferences' })).toBeVisible()
})
