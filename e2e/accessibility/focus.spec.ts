import type { Batch } from '#contract/batches/batch.ts'
import { expect, test } from '../fixtures.ts'
import { coveredStops } from '../support/covered-stops.ts'
import { createRequests } from '../support/create-requests.ts'

/** As the server describes one that is worked off. */
const running: Batch = {
  id: '6f9d0f5e-3c1b-4f0e-9a57-1b2c3d4e5f60',
  kind: 'create',
  title: 'All of June',
  state: 'running',
  operator: null,
  requestId: 'request-of-june',
  createdAt: '2026-06-01T12:00:00Z',
  startedAt: '2026-06-01T12:00:00Z',
  finishedAt: null,
  total: 48,
  counts: {
    waiting: 36,
    sending: 0,
    finding_out: 0,
    done: 12,
    refused: 0,
    failed: 0,
    conflict: 0,
    stopped: 0,
  },
  perMinute: null,
  secondsLeft: null,
  waitingUntil: null,
}

test('When Tab moves through the form, no focused control is hidden behind the bottom bar or the note of a running batch, also where a failure makes the bar taller', async ({
  newConference,
  page,
  sandbox,
}) => {
  sandbox.faults.next({ fault: 'unauthorized', call: 'create_conference' })
  await page.route('**/api/batches?limit=5', (route) =>
    route.fulfill({ json: { data: [running], next: null } }),
  )
  await newConference.open()
  await expect(newConference.time('Join until')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Batch under way: All of June/ })).toBeVisible()
  expect(await coveredStops(page)).toEqual([])

  await newConference.field('Display name').fill('Refused')
  await newConference.create.click()
  await expect(newConference.failure).toBeVisible()
  await newConference.heading.focus()
  expect(await coveredStops(page)).toEqual([])
})

test('When Ctrl+Enter is pressed in a date or on a copy’s heading, the form is submitted', async ({
  newConference,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Weekly', name: 'weekly' })
  sandbox.journal.clear()
  await newConference.openAt('2026-11-22T12:00:00Z')
  await newConference.field('Display name').fill('By date')
  await newConference.typeTime('Join from', '011220261030')
  await page.keyboard.press('Control+Enter')
  await expect(newConference.created('By date')).toBeFocused()
  await page.goto(`/conferences/${id}`)
  await page.getByRole('link', { name: 'Create another like this' }).click()
  await expect(newConference.heading).toBeFocused()
  await expect(newConference.field('Name')).toHaveValue('weekly-2')
  await page.keyboard.press('Control+Enter')
  await expect(newConference.created('Weekly')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    { display_name: 'By date', name: 'by-date', join_from: '2026-12-01T09:30:00Z' },
    expect.objectContaining({ display_name: 'Weekly', name: 'weekly-2' }),
  ])
})

test('When a dialog closes, focus returns to what opened it', async ({
  detail,
  list,
  newConference,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Asked' })
  await detail.open(id, 'Asked')
  const remove = detail.button('Delete…')
  await remove.click()
  await detail.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(remove).toBeFocused()
  await remove.press('Enter')
  await page.keyboard.press('Escape')
  await expect(remove).toBeFocused()

  await newConference.open()
  await newConference.field('Display name').fill('Stays')
  const away = page.getByRole('link', { name: 'Activity' })
  await away.click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(away).toBeFocused()
  await newConference.field('Display name').fill('')

  await list.open()
  await list.select('Asked')
  await page.getByRole('button', { name: 'Delete…' }).click()
  await detail.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Delete…' })).toBeFocused()
})

test('When the focused control is removed, focus stays in its part of the page', async ({
  detail,
  list,
  page,
  signalwire,
}) => {
  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body)
  await signalwire.create({ display_name: 'Going' })
  await list.open()
  await list.search.fill('going')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(list.search).toBeFocused()

  await list.select('Going')
  await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter')
  await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden()
  await expect.poll(hasFocus).toBe(true)

  await list.select('Going')
  await page.getByRole('button', { name: 'Delete…' }).click()
  await detail.dialog.getByRole('button', { name: 'Delete', exact: true }).press('Enter')
  await expect(detail.dialog).toBeHidden()
  await expect.poll(hasFocus).toBe(true)
})

test('When Create, Save or a contrast change finishes, the result is announced', async ({
  edit,
  newConference,
  page,
  studio,
}) => {
  // Of all that says something, the one that is there at all times.
  const announced = page.locator('main ~ [role="status"]')
  await newConference.open()
  await expect(studio.contrast).toBeVisible()
  await newConference.color('light_foreground').fill('#FEFEFE')
  await expect(announced).toHaveText(/^Contrast: Light: \d+ pairs/)
  await newConference.field('Display name').fill('Heard')
  await newConference.create.click()
  await expect(newConference.created('Heard')).toBeFocused()
  await expect(announced).toHaveText('The conference was created.')
  await page.getByRole('link', { name: 'Open its page' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await edit.field('Size').selectOption('large')
  await edit.save.click()
  await expect(announced).toHaveText('The changes were saved.')
})
