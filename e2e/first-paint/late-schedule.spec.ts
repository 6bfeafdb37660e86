import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'
import { holdRequests } from '../support/hold/hold-script.ts'
import { takenOver } from '../support/taken-over.ts'

/** The file with the fields of the window. */
const fields = /\/assets\/tools-.*\.js/

/** Opens the form, whose fields of the window come only once they are released. */
async function openWithoutFields(page: Page): Promise<{ release: () => void }> {
  const held = await holdRequests(page, fields)
  await page.goto('/conferences/new')
  await takenOver(page)
  return held
}

test('What is typed before the fields of the window have come is the form’s, and is not taken away', async ({
  newConference,
  page,
}) => {
  const { release } = await openWithoutFields(page)
  const from = newConference.field('Join from')
  const until = newConference.field('Join until')
  await newConference.field('Display name').fill('Board meeting')
  await from.fill('2030-12-01T09:30')
  await expect(newConference.request).toContainText('"join_from": "2030-12-01T')
  await until.fill('2030-12-01T11:00')

  // The focus is still in it.
  release()
  await expect(page.getByRole('button', { name: /^Lock .* theme$/ })).toHaveCount(10)
  await expect(until).toBeFocused()
  await until.fill('2030-12-01T12:00')
  await newConference.field('Description').focus()
  await newConference.approachSchedule()
  await expect(newConference.time('Join from')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'When', exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Length' })).toHaveValue('2 h 30 min')
  await expect(newConference.request).toContainText('"join_until": "2030-12-01T')
})

test('A time that is half typed when the fields of the window come stays, and is not sent as none', async ({
  newConference,
  page,
}) => {
  const { release } = await openWithoutFields(page)
  await newConference.field('Display name').fill('Board meeting')
  await newConference.field('Join from').focus()
  await page.keyboard.type('12')
  await newConference.field('Description').focus()
  release()
  await expect(page.getByRole('button', { name: /^Lock .* theme$/ })).toHaveCount(10)
  await newConference.create.click()
  await expect(newConference.summary).toContainText('Join from')

  await newConference.field('Join from').fill('2030-12-01T09:30')
  await newConference.field('Description').focus()
  await newConference.approachSchedule()
  await expect(newConference.time('Join from')).toBeVisible()
  await newConference.create.click()
  await expect(newConference.created('Board meeting')).toBeFocused()
})

test('Where the focus is in the zone when the fields of the window come, it stays there', async ({
  newConference,
  page,
}) => {
  const { release } = await openWithoutFields(page)
  await newConference.field('Time zone').focus()
  release()
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  await expect(zone).toBeFocused()
  await page.keyboard.type('Tokyo')
  await page.keyboard.press('Enter')
  await expect(zone).toHaveValue(/Tokyo/)
})

test('Where the fields of the window cannot be loaded, it says so and what was typed is sent', async ({
  newConference,
  page,
  sandbox,
}) => {
  await page.route(fields, (route) => route.abort())
  await page.goto('/conferences/new')
  await takenOver(page)
  await expect(page.getByRole('region', { name: 'Schedule', exact: true })).toContainText(
    'could not be loaded',
  )
  await newConference.field('Display name').fill('Board meeting')
  await newConference.field('Join from').fill('2030-12-01T09:30')
  await newConference.create.click()
  await expect(newConference.created('Board meeting')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    expect.objectContaining({ join_from: expect.stringMatching(/^2030-1[12]-\d\dT/) }),
  ])
})
