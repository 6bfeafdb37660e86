import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'

const now = '2026-06-01T12:00:00Z'

const dayFirst = ['day', 'month', 'year', 'hour', 'minute']
const regions = [
  {
    locale: 'en-US',
    timezoneId: 'America/St_Johns',
    parts: ['month', 'day', 'year', 'hour', 'minute', 'AM/PM'],
    keys: '120120260930p',
    shown: ['12', '01', '2026', '09', '30', 'PM'],
    said: 'From Tue Dec 1, 2026, 9:30 PM UTC-03:30',
    sent: '2026-12-02T01:00:00Z',
    week: 'Su',
  },
  {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    parts: dayFirst,
    keys: '011220262130',
    shown: ['01', '12', '2026', '21', '30'],
    said: 'From Tue 1 Dec 2026, 21:30 UTC+01:00',
    sent: '2026-12-01T20:30:00Z',
    week: 'Mo',
  },
  {
    locale: 'he-IL',
    timezoneId: 'Pacific/Apia',
    parts: dayFirst,
    keys: '011220262130',
    shown: ['01', '12', '2026', '21', '30'],
    said: 'From Tue 1 Dec 2026, 21:30 UTC+13:00',
    sent: '2026-12-01T08:30:00Z',
    week: 'Su',
  },
  {
    locale: 'ar-EG',
    timezoneId: 'America/St_Johns',
    parts: [...dayFirst, 'am/pm'],
    keys: '٠١١٢٢٠٢٦٠٩٣٠p',
    shown: ['01', '12', '2026', '09', '30', 'pm'],
    said: 'From Tue 1 Dec 2026, 9:30 pm UTC-03:30',
    sent: '2026-12-02T01:00:00Z',
    week: 'Sa',
  },
] as const

for (const { locale, timezoneId, parts, keys, shown, said, sent, week } of regions)
  test.describe(`In ${locale}, at ${timezoneId}`, () => {
    test.use({ locale, timezoneId })

    test("a time typed in the region's order and clock is what is sent", async ({
      newConference,
      schedule,
      page,
      sandbox,
    }) => {
      await newConference.openAt(now)
      await newConference.field('Display name').fill('Review')
      await newConference.typeTime('Join from', keys)
      await expect(schedule.segments('Join from')).toHaveText([...shown])
      for (const [index, part] of parts.entries())
        await expect(schedule.segments('Join from').nth(index)).toHaveAccessibleName(
          `${part}, Join from`,
        )
      const boxes = await schedule
        .segments('Join from')
        .evaluateAll((all) => all.map((segment) => segment.getBoundingClientRect().x))
      expect(boxes, 'from left to right').toEqual(boxes.toSorted((a, b) => a - b))
      const [, city = ''] = timezoneId.replace('_', ' ').split('/')
      await schedule.expectLine(`Your time (${city})`, said)
      await schedule.expectSent({ join_from: sent })

      await schedule.calendarOf('Join from').click()
      await expect(schedule.calendar.locator('th').first()).toHaveText(week)
      await page.keyboard.press('Escape')
      await newConference.create.click()
      await expect(newConference.created('Review')).toBeFocused()
      expect(createRequests(sandbox.journal)).toEqual([
        { display_name: 'Review', name: 'review', join_from: sent },
      ])
    })
  })

const typings = [
  ['en-GB', '1/12/2026 9:30', '2026-12-01T08:30:00Z'],
  ['en-GB', '01/12/2026 1:30', '2026-12-01T00:30:00Z'],
  ['en-GB', '1/12/26 2.30pm', '2026-12-01T13:30:00Z'],
  ['en-GB', '2026-12-01 14:30:15', '2026-12-01T13:30:15Z'],
  ['de-DE', '1.12.2026, 9:30', '2026-12-01T08:30:00Z'],
  ['en-US', '1/15/2027 10:00AM', '2027-01-15T09:00:00Z'],
  ['en-US', '1/15/2027 14:30', '2027-01-15T13:30:00Z'],
  ['en-US', '1/15/2027 at 2:30 p.m.', '2027-01-15T13:30:00Z'],
  ['en-US', '01152027230p', '2027-01-15T13:30:00Z'],
  ['sv-SE', '2026-1-2 9:30', '2026-01-02T08:30:00Z'],
  ['th-TH', '2/1/2570 14:30', '2027-01-02T13:30:00Z'],
] as const

for (const locale of new Set(typings.map(([each]) => each)))
  test.describe(`Typed as people write in ${locale}`, () => {
    test.use({ locale, timezoneId: 'Europe/Berlin' })

    test('a date and time is read as written', async ({ newConference, schedule, page }) => {
      await newConference.openAt(now)
      for (const [, keys, join_from] of typings.filter(([each]) => each === locale)) {
        await newConference.typeTime('Join from', keys)
        await newConference.field('Description').focus()
        await schedule.expectSent({ join_from })
        await schedule.clear('Join from').click()
        await expect(schedule.clear('Join from')).toHaveCount(0)
      }
      await page.keyboard.type('1')
      await page.keyboard.press('Backspace')
      await expect(schedule.clear('Join from')).toHaveCount(0)
    })
  })

test('When segments are changed by keys, cleared and retyped, the window follows', async ({
  newConference,
  schedule,
  page,
}) => {
  await newConference.openAt(now)
  await newConference.typeTime('Join from', '011220260930')
  await schedule.segment('hour', 'Join from').press('ArrowDown')
  await schedule.segment('day', 'Join from').press('ArrowUp')
  await schedule.expectSent({ join_from: '2026-12-02T07:30:00Z' })

  await schedule.segment('minute', 'Join from').press('Backspace')
  await schedule.segment('minute', 'Join from').press('Backspace')
  await expect(schedule.segment('minute', 'Join from')).toHaveText('––')
  await expect(schedule.window).toHaveText('Finish both times')
  await page.keyboard.type('45')
  await schedule.expectSent({ join_from: '2026-12-02T07:45:00Z' })

  await schedule.clear('Join from').click()
  await expect(schedule.segments('Join from').first()).toBeFocused()
  await expect(schedule.window).toContainText('Open at once, never closes')

  await test.step('a year of two digits becomes one of this century on blur', async () => {
    await newConference.typeTime('Join from', '011226')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0930')
    await newConference.field('Description').focus()
    await expect(schedule.segment('year', 'Join from')).toHaveText('2026')
    await schedule.expectSent({ join_from: '2026-12-01T08:30:00Z' })
  })
  await test.step('a deleted digit is replaced by the next one, and other characters do nothing', async () => {
    await newConference.typeTime('Join from', '011220260930')
    await schedule.segment('year', 'Join from').press('Backspace')
    await expect(schedule.segment('year', 'Join from')).toHaveText('202')
    await page.keyboard.type('7')
    await schedule.expectSent({ join_from: '2027-12-01T08:30:00Z' })
    await page.keyboard.type('/ ')
    await schedule.expectSent({ join_from: '2027-12-01T08:30:00Z' })
  })
})

test.describe('On a clock of twelve', () => {
  test.use({ locale: 'en-US' })

  test('an hour without AM or PM, or an impossible date, is not sent', async ({
    newConference,
    schedule,
  }) => {
    await newConference.openAt(now)
    await newConference.typeTime('Join from', '1/15/2027 2:30')
    await newConference.field('Description').focus()
    const group = newConference.time('Join from')
    await expect(group).toHaveAccessibleDescription(/Complete the date and time/)
    await expect(schedule.window).toHaveText('Finish both times')
    await newConference.typeTime('Join from', '15/1/2027 2:30 PM')
    await newConference.field('Description').focus()
    await expect(group).toHaveAccessibleDescription(/not in the calendar/)
    await expect(schedule.window).toHaveText('Finish both times')
  })
})
