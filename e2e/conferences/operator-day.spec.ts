import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { clipboardOf } from '../support/clipboard.ts'
import { startJob } from '../support/start-job.ts'

const instant = (text: string) => Date.parse(text)

const weekly = {
  name: 'weekly',
  display_name: 'Weekly sync',
  join_from: '2026-11-26T08:00:00Z',
  join_until: '2026-11-26T11:00:00Z',
}

test.beforeEach(({ page }) => page.clock.setFixedTime('2026-11-26T06:30:00Z'))

test('When last week’s event is repeated, two clicks are enough', async ({
  list,
  newConference,
  page,
  signalwire,
}) => {
  await signalwire.create({
    ...weekly,
    join_from: '2026-11-19T08:00:00Z',
    join_until: '2026-11-19T11:00:00Z',
  })
  await list.open()
  const { click, end } = await startJob(page)
  await list.row('Weekly sync').hover()
  await click(
    list
      .row('Weekly sync')
      .getByRole('button', { name: /^Repeat on Thu, 26 Nov 2026/ })
      .first(),
  )
  const banner = page.getByRole('region', { name: 'Copy' })
  await expect(banner).toContainText(
    'Copy of “Weekly sync”, moved 1 week later: Thu, 26 Nov 2026, 09:00',
  )
  await expectAccessible(page)
  await click(newConference.create)
  await expect(newConference.created('Weekly sync')).toBeFocused()
  await end({ clicks: 2, keys: 0 })
  const made = (await signalwire.walk('/conferences')).find(({ name }) => name === 'weekly-2')
  expect(made).toMatchObject({ join_from: weekly.join_from, join_until: weekly.join_until })
})

test('When today’s guest link is wanted, one click is enough', async ({
  list,
  page,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  await page.route('**/api/status', async (route) => {
    const response = await route.fetch()
    const status: object = await response.json()
    await route.fulfill({
      response,
      json: { ...status, joinUrl: 'https://events.example.com/join/{name}' },
    })
  })
  await signalwire.create(weekly)
  await list.open()
  const { click, end } = await startJob(page)
  await list.row('Weekly sync').hover()
  await click(
    list
      .row('Weekly sync')
      .getByRole('button', { name: /^Copy guest link/ })
      .first(),
  )
  await expect(page.getByRole('status').filter({ hasText: 'Guest link of' })).toBeVisible()
  expect(await clipboard()).toBe('https://events.example.com/join/weekly')
  await end({ clicks: 1, keys: 0 })
})

test('When a time is wrong, three clicks and four keys correct it, and the length stays', async ({
  detail,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ ...weekly, enable_chat: false })
  const hour = page
    .getByRole('group', { name: 'Join from' })
    .getByRole('spinbutton', { name: /^hour/ })
  const saved = async () => (await signalwire.walk('/conferences')).find((row) => row.id === id)
  await detail.open(id, 'Weekly sync')

  await test.step('It is corrected where it stands', async () => {
    const { click, type, end } = await startJob(page)
    await click(page.getByRole('button', { name: 'Change times' }))
    await click(hour)
    await type('1030')
    await click(page.getByRole('button', { name: 'Save times' }))
    await expect(page.getByText('Saved: Join from, Join until')).toBeVisible()
    await end({ clicks: 3, keys: 4 })
    await expect(detail.fact('Join from')).toContainText('10:30')
    const { join_from, join_until } = (await saved()) ?? {}
    const length = instant(join_until ?? '') - instant(join_from ?? '')
    expect(length).toBe(instant(weekly.join_until) - instant(weekly.join_from))
    await expectAccessible(page)
  })

  await test.step('When someone else changed the times meanwhile, they are not overwritten', async () => {
    await page.getByRole('button', { name: 'Change times' }).click()
    await hour.click()
    await page.keyboard.type('1130')
    const join_from = '2026-11-26T07:00:00Z'
    await signalwire.call('PUT', `/conferences/${id}`, {
      ...weekly,
      enable_chat: false,
      name: undefined,
      join_from,
    })
    await page.getByRole('button', { name: 'Save times' }).click()
    await expect(page.getByRole('alert')).toContainText('someone else changed the times')
    await expectAccessible(page)
    expect(instant((await saved())?.join_from ?? '')).toBe(instant(join_from))
  })

  await test.step('Settings at their default are folded away, and can be unfolded', async () => {
    await expect(detail.fact('Chat')).toBeVisible()
    await expect(detail.fact('Quality')).toBeHidden()
    await page.getByText(/default settings$/).click()
    await expect(detail.fact('Quality')).toBeVisible()
  })
})

test('When a save is undone, the conference is as before, save where someone else has saved since', async ({
  detail,
  edit,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create(weekly)
  await test.step('It is as before', async () => {
    await edit.open(id)
    await edit.field('Display name').fill('Weekly')
    await edit.field('Quality').selectOption('1080p')
    await edit.save.click()
    await expect(page.getByText('Saved: Display name, Quality')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Undone.')).toBeVisible()
    await expect(detail.heading).toHaveText('Weekly sync')
    await expect
      .poll(async () => (await signalwire.walk('/conferences')).find((row) => row.id === id))
      .toMatchObject({ ...weekly, quality: '720p' })
  })

  await test.step('Where someone else has saved since, Undo changes nothing and says so', async () => {
    await edit.open(id)
    await edit.field('Display name').fill('Ours')
    await edit.save.click()
    await expect(page.getByText('Saved: Display name')).toBeVisible()
    await signalwire.call('PUT', `/conferences/${id}`, {
      ...weekly,
      name: undefined,
      display_name: 'Theirs',
    })
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('alert')).toHaveText(/someone else has saved changes since/)
    const now = (await signalwire.walk('/conferences')).find((row) => row.id === id)
    expect(now?.display_name).toBe('Theirs')
  })
})

test('When a created conference’s page is reloaded, it still proves what was created', async ({
  newConference,
  page,
}) => {
  await newConference.openAt('2026-11-26T06:30:00Z')
  await newConference.fillIn(
    { display_name: 'Proof', name: 'proof' },
    { join_from: '011220261030', join_until: '011220261200' },
  )
  await newConference.create.click()
  await expect(newConference.created('Proof')).toBeFocused()
  await expect(page).toHaveURL(/\/conferences\/[\da-f-]{36}\?created$/)
  await page.reload()
  await expect(newConference.created('Proof')).toBeFocused()
  await expect(
    page.getByRole('definition').filter({ hasText: 'Tue, 1 Dec 2026, 10:30 – 12:00' }),
  ).toBeVisible()
  await expect(page.getByText('1 h 30 min', { exact: true })).toBeVisible()
  const clipboard = await clipboardOf(page)
  await page.getByRole('button', { name: 'Copy invitation' }).click()
  expect(await clipboard()).toContain('Proof\nWhen: Tue, 1 Dec 2026, 10:30 – 12:00 (Berlin')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Add to calendar' }).click()
  expect((await download).suggestedFilename()).toBe('proof.ics')
  await expectAccessible(page)
})

test('When a copy is of something past, the next same weekday is proposed and can be changed', async ({
  newConference,
  page,
  schedule,
  signalwire,
}) => {
  const { id } = await signalwire.create({
    ...weekly,
    join_from: '2026-11-02T08:00:00Z',
    join_until: '2026-11-02T11:00:00Z',
  })
  await newConference.open(`?from=${id}`)
  const banner = page.getByRole('region', { name: 'Copy' })
  await expect(banner).toContainText('moved 4 weeks later: Mon, 30 Nov 2026, 09:00')
  await banner.getByRole('group', { name: 'Repeat on' }).getByRole('spinbutton').first().click()
  await page.keyboard.type('03122026')
  await expect(banner).toContainText('moved 31 days later: Thu, 3 Dec 2026, 09:00')
  await schedule.expectSent({
    join_from: '2026-12-03T08:00:00Z',
    join_until: '2026-12-03T11:00:00Z',
  })
})
