import { expect, test } from '../fixtures.ts'

test.beforeEach(async ({ newConference }) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
})

test('When a day is picked, a time is suggested or the typed one stays; Escape changes nothing', async ({
  newConference,
  schedule,
  page,
}) => {
  await schedule.segments('Join from').first().press('Alt+ArrowDown')
  const { calendar } = schedule
  await expect(calendar.getByRole('button', { name: 'Today, Monday, 1 June 2026' })).toBeFocused()
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown']) await page.keyboard.press(key)
  const moved = calendar.getByRole('button', { name: 'Thursday, 9 July 2026' })
  await expect(moved).toBeFocused()
  await expect(moved).toHaveCSS('outline-style', 'solid')
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

  test('today is the day of the chosen zone, and the skipped day is asked about by day', async ({
    newConference,
    schedule,
    page,
  }) => {
    const today = schedule.calendar.getByRole('button', { name: /^Today/ })
    const marked = (day: string) => schedule.calendar.getByRole('button', { name: day })
    await schedule.calendarOf('Join from').click()
    await expect(marked('Tuesday, 2 June 2026')).toBeFocused()
    await page.keyboard.press('Escape')

    await newConference.typeTime('Join from', '301220110930')
    const question = schedule.question('Clocks in Apia skip this time. Which is meant?')
    await expect(question.getByRole('button')).toHaveText([
      /^Thu,? 29 Dec 2011, 09:30 UTC-10:00$/,
      /^Sat,? 31 Dec 2011, 09:30 UTC\+14:00$/,
    ])
    await question.getByRole('button').first().click()
    await schedule.expectSent({ join_from: '2011-12-29T19:30:00Z' })
    await expect(schedule.window).toContainText('Open now, never closes')
    await schedule.clear('Join from').click()
    await expect(schedule.clear('Join from')).toHaveCount(0)

    await schedule.chooseZone('honolulu')
    await schedule.calendarOf('Join from').click()
    await expect(marked('Monday, 1 June 2026')).toBeFocused()
    await expect(today).toHaveCount(1)
  })
})
