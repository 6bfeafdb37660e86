import { expect, test } from '../fixtures.ts'

test.beforeEach(async ({ newConference }) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
})

test('When a day is picked by keyboard, a time is suggested with it', async ({
  schedule,
  page,
}) => {
  await schedule.segments('Join from').first().press('Alt+ArrowDown')
  const { calendar } = schedule
  await expect(calendar.getByRole('button', { name: 'Today, Monday, 1 June 2026' })).toBeFocused()
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown']) await page.keyboard.press(key)
  await expect(calendar.getByRole('button', { name: 'Thursday, 9 July 2026' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(calendar).toBeHidden()
  await expect(schedule.segments('Join from')).toHaveText(['09', '07', '2026', '09', '00'])
  await expect(schedule.segments('Join from').first()).toBeFocused()

  await schedule.calendarOf('Join until').press('Enter')
  await expect(calendar.getByRole('button', { name: 'Today, Monday, 1 June 2026' })).toBeFocused()
  await page.keyboard.press('PageDown')
  for (let day = 1; day < 9; day += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(schedule.segments('Join until')).toHaveText(['09', '07', '2026', '10', '00'])
  await expect(schedule.calendarOf('Join until')).toBeFocused()
  await schedule.expectSent({
    join_from: '2026-07-09T07:00:00Z',
    join_until: '2026-07-09T08:00:00Z',
  })
})

test('When another day is picked, the typed time stays; Escape changes nothing', async ({
  newConference,
  schedule,
  page,
}) => {
  await newConference.typeTime('Join from', '011220261745')
  await schedule.calendarOf('Join from').press('Enter')
  const chosen = schedule.calendar.getByRole('button', { name: 'Tuesday, 1 December 2026' })
  await expect(chosen).toBeFocused()
  await expect(chosen).toHaveAccessibleName(/selected/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(schedule.calendar).toBeHidden()
  await expect(schedule.calendarOf('Join from')).toBeFocused()
  await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '17', '45'])

  await page.keyboard.press('Enter')
  await schedule.calendar.getByRole('button', { name: 'Wednesday, 16 December 2026' }).click()
  await expect(schedule.segments('Join from')).toHaveText(['16', '12', '2026', '17', '45'])
})

test.describe('In Apia, a day ahead of Berlin', () => {
  test.use({ timezoneId: 'Pacific/Apia' })

  test('today is the day of the chosen zone', async ({ schedule, page }) => {
    const today = schedule.calendar.getByRole('button', { name: /^Today/ })
    const marked = (day: string) => schedule.calendar.getByRole('button', { name: day })
    await schedule.calendarOf('Join from').click()
    await expect(marked('Tuesday, 2 June 2026')).toBeFocused()
    await page.keyboard.press('Escape')
    await schedule.chooseZone('honolulu')
    await schedule.calendarOf('Join from').click()
    await expect(marked('Monday, 1 June 2026')).toBeFocused()
    await expect(today).toHaveCount(1)
  })
})
