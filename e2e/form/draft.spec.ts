import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NewConferencePage } from '../pages/new-conference.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'

/** Waits until the draft is written, which is a moment after the last key. */
async function draftSaved(page: Page, text: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), 'the draft is kept')
    .toContain(text)
}

test('When the page is loaded again, the draft is back, until it was started over; Undo restores everything', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  await newConference.fillIn(filledForm)
  await newConference.typeTime('Join from', '0112')
  await page.reload()
  await expect(page.getByText('Your draft is back')).toBeVisible()
  await expectFilledForm(newConference)
  const parts = newConference.time('Join from').getByRole('spinbutton')
  await expect(parts).toHaveText(['01', '12', 'yyyy', '––', '––'])

  await newConference.startOver.click()
  await expect(newConference.field('Display name')).toBeFocused()
  await expect.poll(() => newConference.requestBody()).toEqual({ display_name: '' })
  await newConference.undo.click()
  await expectFilledForm(newConference)
  await expect(newConference.undo).toBeHidden()

  await newConference.startOver.click()
  await expect(newConference.undo).toBeVisible()
  await newConference.moreSettings.click()
  await expect(newConference.field('Chat')).toBeHidden()
  await page.reload()
  await expect(newConference.field('Display name')).toHaveValue('')
  await expect(newConference.field('Chat'), 'stays folded away').toBeHidden()
  await expect.poll(() => newConference.requestBody()).toEqual({ display_name: '' })
})

test('When the page crashes, a new one has the draft', async ({ newConference, page, context }) => {
  await newConference.open()
  await newConference.fillIn(filledForm)
  await draftSaved(page, filledForm.dark_background)
  await page.close()

  const next = new NewConferencePage(await context.newPage())
  await next.open()
  await expect(next.page.getByText('Your draft is back')).toBeVisible()
  await expectFilledForm(next)
})

test('When the conference is created, its draft is removed from every tab', async ({
  newConference,
  page,
  context,
}) => {
  await newConference.open()
  await newConference.fillIn(filledForm)
  await draftSaved(page, filledForm.dark_background)
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()

  for (const where of [page, await context.newPage()]) {
    const next = new NewConferencePage(where)
    await next.open()
    await expect(next.field('Display name')).toHaveValue('')
    await expect(next.color('dark_background')).toHaveValue('#FFFFFF')
  }
})

test('When another tab starts over, the first one keeps its draft', async ({
  newConference,
  page,
  context,
}) => {
  await newConference.open()
  await newConference.fillIn(filledForm)
  await draftSaved(page, filledForm.dark_background)

  const other = new NewConferencePage(await context.newPage())
  await other.open()
  await other.startOver.click()
  await other.field('Display name').fill('Something else')
  await draftSaved(other.page, 'Something else')

  await page.reload()
  await expectFilledForm(newConference)
  await other.page.reload()
  await expect(other.field('Display name')).toHaveValue('Something else')
})
