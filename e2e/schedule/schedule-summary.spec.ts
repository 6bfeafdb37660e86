import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'

test.describe('In Apia', () => {
  test.use({ timezoneId: 'Pacific/Apia' })

  test("a window is shown in the operator's zone, the chosen one and UTC, and sent as shown", async ({
    newConference,
    schedule,
    sandbox,
  }) => {
    await newConference.openAt('2026-11-28T00:30:00Z')
    await newConference.field('Display name').fill('Review')
    await schedule.chooseZone('tokyo')
    await newConference.typeWindow('011220260030', '011220260300')
    await expect(schedule.window).toContainText('Opens in 3 days, for 2 h 30 min')
    await schedule.expectLine('Your time (Apia)', 'Tue 1 Dec 2026, 04:30 – 07:00 UTC+13:00')
    await schedule.expectLine('Tokyo', 'Tue 1 Dec 2026, 00:30 – 03:00 UTC+09:00')
    await schedule.expectLine('UTC', 'Mon 30 Nov 2026, 15:30 – 18:00')
    const sent = { join_from: '2026-11-30T15:30:00Z', join_until: '2026-11-30T18:00:00Z' }
    await schedule.expectSent(sent)
    await expect
      .poll(() => newConference.requestBody())
      .toEqual({ display_name: 'Review', name: 'review', ...sent })

    await newConference.create.click()
    await expect(newConference.created('Review')).toBeFocused()
    expect(createRequests(sandbox.journal)).toEqual([
      { display_name: 'Review', name: 'review', ...sent },
    ])
  })
})

test.describe('In St. John’s, in American English', () => {
  test.use({ timezoneId: 'America/St_Johns', locale: 'en-US' })

  test('a window is shown with AM and PM, and half-hour offsets are named in both readings', async ({
    newConference,
    schedule,
  }) => {
    await newConference.openAt('2026-06-01T12:00:00Z')
    await newConference.typeWindow('060120261030p', '060220261200a')
    await expect(schedule.window).toContainText('Opens in 13 hours, for 1 h 30 min')
    await schedule.expectLine(
      'Your time (St Johns)',
      'Mon Jun 1, 2026, 10:30 PM – Tue Jun 2, 2026, 12:00 AM UTC-02:30',
    )
    await schedule.expectLine('UTC', 'Tue Jun 2, 2026, 1:00 AM – 2:30 AM')

    await schedule.clear('Join until').click()
    await newConference.typeTime('Join from', '110120260130a')
    const question = schedule.question('Clocks in St Johns show this time twice. Which is meant?')
    await expect(question.getByRole('button')).toHaveText([
      'First, 1:30 AM UTC-02:30',
      'Second, 1:30 AM UTC-03:30',
    ])
    await question.getByRole('button').last().click()
    await schedule.expectSent({ join_from: '2026-11-01T05:00:00Z' })
  })
})

test('When an end is empty, the page says what that means and nothing is sent for it', async ({
  newConference,
  schedule,
  sandbox,
}) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
  await newConference.field('Display name').fill('Always')
  await expect(schedule.window).toHaveText('Open at once, never closesNo limit is sent.')
  await newConference.typeTime('Join from', '040620261400')
  await expect(schedule.window).toContainText('Opens in 3 days, never closes')
  await schedule.expectLine('UTC', 'From Thu 4 Jun 2026, 12:00')
  await schedule.expectSent({ join_from: '2026-06-04T12:00:00Z' })
  await newConference.typeTime('Join until', '050620261400')
  await schedule.clear('Join from').click()
  await expect(schedule.window).toContainText('Open at once, closes in 4 days')
  await schedule.expectLine('UTC', 'Until Fri 5 Jun 2026, 12:00')
  await schedule.expectSent({ join_until: '2026-06-05T12:00:00Z' })
  await schedule.clear('Join until').click()
  await expect(schedule.window).toHaveText('Open at once, never closesNo limit is sent.')
  await newConference.create.click()
  await expect(newConference.created('Always')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([{ display_name: 'Always', name: 'always' }])
})

test('While the page stays open, the window’s description and rules stay up to date', async ({
  newConference,
  schedule,
  page,
  sandbox,
}) => {
  await page.clock.install({ time: '2026-06-01T12:00:10Z' })
  await newConference.open()
  await newConference.field('Display name').fill('Soon')
  await newConference.typeWindow('010620261430', '010620261530')
  await expect(schedule.window).toContainText('Opens in 30 minutes, for 1 h')
  await page.clock.fastForward('20:00')
  await expect(schedule.window).toContainText('Opens in 10 minutes, for 1 h')
  await page.clock.fastForward('10:00')
  await expect(schedule.window).toContainText('Open now, closes in 1 hour')
  await expect(schedule.window).toContainText(
    '“Join from” has passed, which means “open now”. The window is 1 h long.',
  )
  await page.clock.fastForward('01:00:00')
  await expect(schedule.window).toContainText('Closed just now')
  await expect(schedule.window).toContainText('Nobody could join any more.')

  await newConference.create.click()
  await expect(newConference.summary).toContainText('One thing needs your attention')
  await expect(newConference.time('Join until')).toHaveAccessibleDescription(
    /This time has passed: nobody could join/,
  )
  expect(createRequests(sandbox.journal)).toEqual([])
})

const refusals: readonly [string, until: string, said: string, message: RegExp][] = [
  ['is earlier than Join from', '011220260929', 'Ends before it begins', /Must be later than/],
  ['is the very time of Join from', '011220260930', 'Ends before it begins', /Must be later than/],
  ['has passed', '310520261200', 'Ends before it begins', /This time has passed/],
]

test('When Join until is wrong, the page says so and nothing is sent; a start in the past is sent', async ({
  newConference,
  schedule,
  sandbox,
}) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
  await newConference.field('Display name').fill('Running')
  for (const [fault, until, said, message] of refusals)
    await test.step(`Join until ${fault}`, async () => {
      await newConference.typeWindow('011220260930', until)
      await expect(schedule.window).toContainText(said)
      await newConference.create.click()
      await expect(newConference.summary).toContainText('One thing needs your attention')
      await expect.soft(newConference.time('Join until')).toHaveAccessibleDescription(message)
      await expect(schedule.segments('Join until').first()).toBeFocused()
      expect(createRequests(sandbox.journal)).toEqual([])
    })
  await newConference.typeWindow('010620261300', '010620261600')
  await expect(schedule.window).toContainText('Open now, closes in 2 hours')
  await expect(schedule.window).toContainText('The window is 3 h long.')
  await newConference.create.click()
  await expect(newConference.created('Running')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    expect.objectContaining({
      join_from: '2026-06-01T11:00:00Z',
      join_until: '2026-06-01T14:00:00Z',
    }),
  ])
})
