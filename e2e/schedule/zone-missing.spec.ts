import { expect, test } from '../fixtures.ts'
import { ActivityPage } from '../pages/activity.ts'
import { expectAccessible } from '../support/accessible.ts'

test('When the device has no usable time zone, every page works in UTC and says so', async ({
  detail,
  edit,
  newConference,
  page,
  signalwire,
}) => {
  // As Chromium does where TZ names no zone that it knows; it refuses this name itself.
  await page.addInitScript(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      const options = resolvedOptions.call(this)
      const isOwn = options.timeZone === 'Europe/Berlin'
      return { ...options, timeZone: isOwn ? 'Etc/Unknown' : options.timeZone }
    }
  })
  const { id } = await signalwire.create({
    display_name: 'Rehearsal',
    join_from: '2026-12-01T09:30:00Z',
  })
  const told = page.getByText('times are in UTC')
  await newConference.open()
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('UTC')
  await expect(told).toBeVisible()
  await expectAccessible(page)
  await newConference.field('Display name').fill('In UTC')
  await newConference.create.click()
  await expect(newConference.created('In UTC')).toBeFocused()
  await page.goto('/conferences')
  await expect(page.getByRole('row', { name: /Rehearsal/ })).toContainText('09:30')
  await detail.open(id, 'Rehearsal')
  await expect(told).toBeVisible()
  await edit.open(id)
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('UTC')
  await page.goto('/activity')
  await new ActivityPage(page).unfold('in-utc')
  await expect(page.getByText('Steps')).toBeVisible()
  await expect(told).toBeVisible()
})
