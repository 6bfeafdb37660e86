import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { ActivityPage } from '../pages/activity.ts'
import { expectSeen } from '../support/colors/forced-colors.ts'
import { colorsIn } from '../support/colors/pixels.ts'

/** What most of a control's picture is painted with. */
async function colorOf(control: Locator): Promise<string | undefined> {
  const picture = await control.screenshot({ animations: 'disabled', caret: 'hide' })
  return (await colorsIn(control.page(), picture))[0]
}

test('When colours are forced, everything on the form is visible', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  await expect(newConference.time('Join until')).toBeVisible()
  await newConference.field('Record on start').check()
  await studio.openStart('Presets')
  await newConference.preview.getByRole('radio', { name: 'Before joining' }).check()
  await expectSeen(page)
})

test('When colours are forced, a switch that is on looks different from one that is off', async ({
  newConference,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await newConference.open()
  const chat = newConference.field('Chat')
  const previews = newConference.field('Room previews')
  await expect(chat).toBeChecked()
  await expect(previews).not.toBeChecked()
  expect(await colorOf(chat)).not.toBe(await colorOf(previews))
  await previews.check()
  await page.mouse.move(0, 0)
  expect(await colorOf(chat)).toBe(await colorOf(previews))
})

test('When colours are forced, everything in the list is visible', async ({ list, page }) => {
  await list.open('?state=live')
  await expect(list.rows).toHaveCount(2)
  await list.select('Halcyon Bank: Board review, third quarter')
  await expectSeen(page)
})

test('When colours are forced, everything on a conference’s page is visible', async ({
  detail,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Seen', light_primary: '#112233' })
  await detail.open(id, 'Seen')
  await detail.getTokens()
  await page.getByRole('button', { name: /^Show/ }).first().click()
  await expectSeen(page)
})

test('When colours are forced, everything on the edit form is visible', async ({
  edit,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Seen', light_primary: '#112233' })
  await edit.open(id)
  await edit.field('Light primary').fill('#445566')
  await expect(edit.changes).toHaveCount(1)
  await expectSeen(page)
})

test('When colours are forced, everything in Activity is visible', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  await newConference.field('Display name').fill('Recorded')
  await newConference.create.click()
  await expect(newConference.created('Recorded')).toBeFocused()
  await expectSeen(page)
  const activity = new ActivityPage(page)
  await activity.open()
  await activity.unfold('Recorded')
  await expectSeen(page)
})

test('When colours are forced, the not-found page is visible', async ({ page }) => {
  await page.goto('/nowhere')
  await expect(page.getByRole('link', { name: 'New conference' })).toBeVisible()
  await expectSeen(page)
})
