import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'

test.beforeEach(async ({ newConference }) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
  await newConference.field('Display name').fill('Night shift')
})

const skipped = 'Clocks in Berlin skip this time. Which is meant?'
const twice = 'Clocks in Berlin show this time twice. Which is meant?'

test('When a time is skipped by a clock change, both readings are offered and nothing is sent until one is chosen', async ({
  newConference,
  schedule,
  sandbox,
}) => {
  await newConference.typeTime('Join from', '280320270230')
  const readings = schedule.question(skipped).getByRole('button')
  await expect(readings).toHaveText(['01:30 UTC+01:00', '03:30 UTC+02:00'])
  await expect(schedule.question(skipped).getByRole('status')).toHaveText(skipped)
  await expect(schedule.window).toHaveText('Finish both times')
  await newConference.create.click()
  await expect(newConference.summary).toContainText('One thing needs your attention')
  await expect(newConference.time('Join from')).toHaveAccessibleDescription(
    /Clocks skip this time: choose one of the two readings/,
  )
  expect(createRequests(sandbox.journal)).toEqual([])

  await readings.last().press('Enter')
  await expect(schedule.question(skipped)).toBeHidden()
  await expect(schedule.segments('Join from').first()).toBeFocused()
  await expect(schedule.segments('Join from')).toHaveText(['28', '03', '2027', '03', '30'])
  await schedule.expectSent({ join_from: '2027-03-28T01:30:00Z' })
  await newConference.create.click()
  await expect(newConference.created('Night shift')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    expect.objectContaining({ join_from: '2027-03-28T01:30:00Z' }),
  ])
})

test('When a time occurs twice, the chosen reading is sent, stays visible and is kept in the draft', async ({
  newConference,
  schedule,
  page,
  sandbox,
}) => {
  await newConference.typeTime('Join until', '251020260230')
  const first = page.getByRole('button', { name: 'First, 02:30 UTC+02:00' })
  const second = page.getByRole('button', { name: 'Second, 02:30 UTC+01:00' })
  await expect(schedule.question(twice)).toBeVisible()
  await newConference.create.click()
  await expect(newConference.time('Join until')).toHaveAccessibleDescription(
    /Clocks show this time twice: choose which one is meant/,
  )
  expect(createRequests(sandbox.journal)).toEqual([])

  await first.press('Space')
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await schedule.expectSent({ join_until: '2026-10-25T00:30:00Z' })
  await second.press('Space')
  await expect(first).toHaveAttribute('aria-pressed', 'false')
  await expect(second).toBeFocused()
  await schedule.expectSent({ join_until: '2026-10-25T01:30:00Z' })
  await page.reload()
  await expect(second).toHaveAttribute('aria-pressed', 'true')
  await schedule.expectSent({ join_until: '2026-10-25T01:30:00Z' })
  await newConference.create.click()
  await expect(newConference.created('Night shift')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    expect.objectContaining({ join_until: '2026-10-25T01:30:00Z' }),
  ])
})

test('When a window spans a clock change, its length is the elapsed time, and a pasted instant keeps its reading', async ({
  newConference,
  schedule,
  page,
}) => {
  await newConference.typeWindow('241020262200', '251020260600')
  await expect(schedule.window).toContainText(', for 9 h')
  await schedule.expectLine(
    'Your time (Berlin)',
    'Sat 24 Oct 2026, 22:00 UTC+02:00 – Sun 25 Oct 2026, 06:00 UTC+01:00',
  )
  await newConference.typeWindow('270320272200', '280320270600')
  await expect(schedule.window).toContainText(', for 7 h')

  await newConference.typeWindow('251020260230', '251020260230')
  const [from, until] = await schedule.section.getByRole('group', { name: twice }).all()
  if (!from || !until) throw new Error('Both ends of the window ask which time is meant')
  await from.getByRole('button', { name: /^Second/ }).click()
  await until.getByRole('button', { name: /^First/ }).click()
  await expect(schedule.window).toContainText('Ends before it begins')
  await from.getByRole('button', { name: /^First/ }).click()
  await until.getByRole('button', { name: /^Second/ }).click()
  await expect(schedule.window).toContainText(', for 1 h')
  await schedule.expectSent({
    join_from: '2026-10-25T00:30:00Z',
    join_until: '2026-10-25T01:30:00Z',
  })
  await page.getByRole('button', { name: 'A day later' }).click()
  await expect(schedule.question(twice), 'a chosen reading is of one night').toHaveCount(0)

  await schedule.clear('Join until').click()
  await schedule.paste('Join from', '2026-10-25T02:30:00+01:00')
  await expect(page.getByRole('button', { name: 'Second, 02:30 UTC+01:00' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await schedule.expectSent({ join_from: '2026-10-25T01:30:00Z' })
})
