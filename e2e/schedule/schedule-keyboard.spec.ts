import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'

test('When only the keyboard is used, a window is planned in another zone and sent', async ({
  newConference,
  schedule,
  page,
  sandbox,
}) => {
  const { keyboard } = page
  await newConference.openAt('2026-06-01T12:00:00Z')
  await expect(newConference.time('Join until')).toBeVisible()
  await expect(schedule.when).toBeVisible()
  await expect(schedule.length).toBeVisible()
  await newConference.field('Display name').fill('By keys')
  await newConference.field('Description').focus()
  await keyboard.press('Tab')
  await expect(schedule.when).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type('251020260230')
  await keyboard.press('Tab')
  await expect(schedule.clear('Join from')).toBeFocused()
  await keyboard.press('Tab')
  await expect(schedule.calendarOf('Join from')).toBeFocused()
  await keyboard.press('Space')
  await expect(schedule.calendar).toBeVisible()
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(schedule.calendarOf('Join from')).toBeFocused()
  await expect(schedule.segments('Join from')).toHaveText(['24', '10', '2026', '02', '30'])
  await keyboard.press('Tab')
  await expect(schedule.segments('Join until').first()).toBeFocused()
  await schedule.suggestion('2 h').focus()
  await keyboard.press('Enter')
  await schedule.length.focus()
  for (const next of ['zone', 'question']) {
    await keyboard.press('Tab')
    if (next === 'zone') {
      await expect(schedule.zone).toBeFocused()
      await keyboard.type('kathmandu')
      await keyboard.press('Enter')
      await expect(schedule.zone).toHaveValue('Asia/Kathmandu (UTC+05:45)')
      await expect(schedule.keepInstant).toBeVisible()
    } else {
      await expect(schedule.keepInstant).toBeFocused()
      await keyboard.press('Enter')
    }
  }
  await schedule.expectLine('Kathmandu', 'Sat 24 Oct 2026, 06:15 – 08:15 UTC+05:45')
  expect(createRequests(sandbox.journal), 'Enter has sent nothing').toEqual([])
  await keyboard.press('ControlOrMeta+Enter')
  await expect(newConference.created('By keys')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    {
      display_name: 'By keys',
      name: 'by-keys',
      join_from: '2026-10-24T00:30:00Z',
      join_until: '2026-10-24T02:30:00Z',
    },
  ])
})
