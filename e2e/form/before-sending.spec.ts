import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { createRequests } from '../support/create-requests.ts'
import { errorText } from '../support/error-text.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'
import { holdCreates } from '../support/hold/hold-creates.ts'
import { holdRequests } from '../support/hold/hold-script.ts'

/** What sends the form comes after its first paint, in this file. */
const part = /\/assets\/requests-[^/]+\.js/

const checking = 'Checking whether it was created. Please wait.'

/** As without a connection, until it is back. */
async function failToLoad(page: Page): Promise<void> {
  await page.route(part, (route) => route.abort('connectionrefused'))
}

test('When Create is pressed before what sends has come, it is busy at once and sends once', async ({
  newConference,
  page,
  sandbox,
}) => {
  const { release } = await holdRequests(page, part)
  const creates = await holdCreates(page)
  await newConference.open()
  await newConference.fillIn(filledForm)
  await newConference.create.dblclick()
  await expect(newConference.create).toHaveText('Creating conference…')
  await expect(newConference.create).toHaveAttribute('aria-disabled', 'true')
  await newConference.field('Name').press('Enter')
  await newConference.field('Name').press('Control+Enter')
  await expect(newConference.failure).toHaveCount(0)
  await expectAccessible(page)
  expect(creates.count()).toBe(0)

  release()
  await expect(page.getByText('Sending to SignalWire')).toBeVisible()
  await newConference.create.press('Space')
  creates.release()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(creates.count()).toBe(1)
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
})

test('When a wrong form is pressed before what sends has come, it is told then, and is not busy', async ({
  newConference,
  page,
  sandbox,
}) => {
  const { release } = await holdRequests(page, part)
  await newConference.open()
  await newConference.create.click()
  await expect(newConference.create).toHaveText('Creating conference…')
  await expect(newConference.summary).toHaveCount(0)
  release()
  await expect(newConference.summary).toContainText('Display name')
  await expect(newConference.field('Display name')).toBeFocused()
  await expect(newConference.create).toHaveText('Create conference')
  await expect(newConference.create).not.toHaveAttribute('aria-disabled')
  await newConference.field('Display name').fill('Right')
  await newConference.create.click()
  await expect(newConference.created('Right')).toBeFocused()
  expect(createRequests(sandbox.journal)).toHaveLength(1)
})

test('When what sends has failed to load before a press, the press loads it', async ({
  newConference,
  page,
  quietConsole,
  sandbox,
}) => {
  await failToLoad(page)
  const failed = page.waitForEvent('requestfailed')
  await newConference.open()
  await failed
  await newConference.fillIn(filledForm)
  await expect(newConference.failure).toHaveCount(0)
  await page.unrouteAll()
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
  quietConsole.take()
})

test('When what sends cannot be loaded, the press says that nothing was sent, and the next one sends', async ({
  newConference,
  page,
  quietConsole,
  sandbox,
}) => {
  await failToLoad(page)
  const failed = page.waitForEvent('requestfailed')
  await newConference.open()
  await failed
  await newConference.fillIn(filledForm)
  await newConference.create.click()
  await expect(newConference.failure).toContainText('Nothing was sent')
  await expect(newConference.failure).toContainText('What you filled in is kept as a draft')
  await expect(newConference.create).toHaveText('Create conference')
  await expectAccessible(page)
  expect(createRequests(sandbox.journal)).toEqual([])

  await page.unrouteAll()
  await newConference.create.click()
  // The page of the new conference needs the file that the browser does not ask for again.
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  await expect(page.getByRole('link', { name: 'Open its page' })).toBeVisible()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
  quietConsole.take()
})

test('When what sends cannot be loaded at all, loading the page again keeps the draft', async ({
  newConference,
  page,
  quietConsole,
  sandbox,
}) => {
  await page.route(part, (route) => route.fulfill({ status: 404, body: '' }))
  await newConference.open()
  await newConference.fillIn(filledForm)
  for (const press of ['first', 'second'])
    await test.step(`The ${press} press`, async () => {
      await newConference.create.click()
      await expect(newConference.create).toHaveText('Create conference')
      await expect(newConference.failure).toContainText('Nothing was sent')
    })
  await page.unrouteAll()
  await newConference.failure.getByRole('button', { name: 'Load the page again' }).click()
  await expectFilledForm(newConference)
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
  quietConsole.take()
})

/** Leaves an attempt of which the page does not know what came of it, and opens the page again. */
async function leaveOpenAttempt(page: Page, press: () => Promise<void>): Promise<void> {
  const made = new Promise<void>((resolve) => {
    void page.route(
      '**/api/video/conferences',
      async (route) => {
        await route.fetch()
        resolve()
      },
      { times: 1 },
    )
  })
  await press()
  await made
}

test('When an attempt is open from before, that is shown and no other is sent until it is known', async ({
  newConference,
  page,
  sandbox,
}) => {
  await newConference.open()
  await newConference.fillIn(filledForm)
  await leaveOpenAttempt(page, () => newConference.create.click())
  const { release } = await holdRequests(page, part)
  const creates = await holdCreates(page)
  creates.release()
  await page.reload()
  await expect(page.getByText(checking)).toBeVisible()
  await expect(newConference.create).toHaveAttribute('aria-disabled', 'true')
  await newConference.create.press('Space')
  await newConference.field('Name').press('Enter')
  await newConference.field('Name').press('Control+Enter')
  await expectAccessible(page)
  release()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(creates.count()).toBe(0)
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
})

test('When an attempt is open and it cannot be followed, that is said and nothing is sent', async ({
  newConference,
  page,
  quietConsole,
  sandbox,
}) => {
  await newConference.open()
  await newConference.fillIn(filledForm)
  await leaveOpenAttempt(page, () => newConference.create.click())
  await page.route(part, (route) => route.abort('connectionrefused'))
  await page.reload()
  await expect(newConference.failure).toContainText(
    'It could not be checked whether it was created',
  )
  await expect(newConference.create).toHaveAttribute('aria-disabled', 'true')
  await newConference.create.press('Space')
  await newConference.field('Name').press('Enter')
  await expectAccessible(page)
  expect(createRequests(sandbox.journal)).toEqual([filledForm])

  await page.unrouteAll()
  await newConference.failure.getByRole('button', { name: 'Load the page again' }).click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
  quietConsole.take()
})

test('When a field is left before what checks it has come, it is told then, as it is by then', async ({
  newConference,
  page,
}) => {
  const { release } = await holdRequests(page, part)
  await newConference.open()
  const name = newConference.field('Name')
  const displayName = newConference.field('Display name')
  await name.fill('two words')
  await name.blur()
  await displayName.focus()
  await displayName.blur()
  await displayName.fill('Right by now')
  await name.focus()
  await expect(newConference.request).toContainText('Right by now')
  release()
  await expect(name).toHaveAccessibleDescription(
    errorText('Only letters A to Z, digits, - and _, without spaces'),
  )
  await expect(displayName).not.toHaveAttribute('aria-invalid')
  await name.fill('one-word')
  await expect(name).not.toHaveAttribute('aria-invalid')
})

test('When what checks cannot be loaded, fields are left as they are until a press loads it', async ({
  newConference,
  page,
  quietConsole,
  sandbox,
}) => {
  await failToLoad(page)
  const failed = page.waitForEvent('requestfailed')
  await newConference.open()
  await failed
  await newConference.field('Name').fill('two words')
  await newConference.field('Display name').fill('Checked late')
  await newConference.field('Description').focus()
  await expect(newConference.request).toContainText('Checked late')
  await expect(newConference.field('Name')).not.toHaveAttribute('aria-invalid')
  await page.unrouteAll()
  await newConference.create.click()
  await expect(newConference.summary).toContainText('Name')
  await expect(newConference.field('Name')).toBeFocused()
  await newConference.field('Name').fill('one-word')
  await newConference.create.click()
  await expect(newConference.created('Checked late')).toBeFocused()
  expect(createRequests(sandbox.journal)).toHaveLength(1)
  quietConsole.take()
})
