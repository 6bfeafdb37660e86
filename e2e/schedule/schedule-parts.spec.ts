import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { createRequests } from '../support/create-requests.ts'
import { holdRequests } from '../support/hold/hold-script.ts'

const dateParts = /\/assets\/schedule-(?!remarks).*\.js$/

/** How much of the page has moved by itself since it began to load: 0 for nothing. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as LayoutShift).value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )
}

type LayoutShift = PerformanceEntry & { value: number }

for (const width of [1440, 360])
  test(`When the date controls load late, nothing moves at ${width} px`, async ({
    newConference,
    schedule,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const { release } = await holdRequests(page, dateParts)
    await newConference.open()
    await schedule.section.scrollIntoViewIfNeeded()
    await expect(newConference.field('Join from')).toHaveAttribute('type', 'datetime-local')
    await expect(newConference.field('Join until')).toHaveAttribute('type', 'datetime-local')
    const waiting = schedule.section.locator('[aria-busy=true]')
    await expect(waiting).toHaveCount(1)
    const before = await schedule.section.boundingBox()

    release()
    await expect(newConference.time('Join from')).toBeVisible()
    await expect(newConference.time('Join until')).toBeVisible()
    await expect(waiting).toHaveCount(0)
    expect(await schedule.section.boundingBox()).toEqual(before)
    expect(await layoutShift(page)).toBeLessThan(0.01)
  })

test("When the date controls cannot be loaded, the browser's own fields work", async ({
  newConference,
  page,
  sandbox,
}) => {
  await page.clock.setFixedTime('2026-06-01T12:00:00Z')
  await page.route(dateParts, (route) => route.abort())
  await newConference.open()
  await newConference.field('Display name').fill('Plain')
  await expect(newConference.field('Join from')).toHaveAttribute('type', 'datetime-local')
  await newConference.field('Join from').fill('2026-10-25T02:30')
  await page.getByRole('button', { name: 'Second, 02:30 UTC+01:00' }).click()
  await newConference.field('Join until').fill('2026-10-25T04:00')
  await expect(newConference.field('Time zone').getByRole('option')).not.toHaveCount(0)
  await newConference.field('Time zone').selectOption('Europe/Paris')
  await page.getByRole('button', { name: 'First, 02:30 UTC+02:00' }).click()
  await newConference.create.click()
  await expect(newConference.created('Plain')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    {
      display_name: 'Plain',
      name: 'plain',
      join_from: '2026-10-25T00:30:00Z',
      join_until: '2026-10-25T03:00:00Z',
    },
  ])
})

test('When only the calendar cannot be loaded, the page says so and the segments work', async ({
  newConference,
  schedule,
  page,
}) => {
  await page.clock.setFixedTime('2026-06-01T12:00:00Z')
  await page.route(/\/assets\/calendar-/, (route) => route.abort())
  await newConference.open()
  await schedule.calendarOf('Join from').click()
  await expect(schedule.section.getByRole('alert')).toHaveText(
    'The calendar could not be loaded. Type or paste the day instead.',
  )
  await newConference.typeTime('Join from', '011220260930')
  await schedule.expectSent({ join_from: '2026-12-01T08:30:00Z' })
})

test('When clock-change questions and the zone list or calendar are open, the page is accessible', async ({
  newConference,
  schedule,
  page,
}) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
  await newConference.typeWindow('280320270230', '311020270230')
  await expect(schedule.section.getByRole('group', { name: /Which is meant/ })).toHaveCount(2)
  await schedule.zone.fill('CET')
  await expect(schedule.zones).toBeVisible()
  await expectAccessible(page)
  await schedule.calendarOf('Join from').click()
  await expect(schedule.calendar).toBeVisible()
  await expectAccessible(page)
})

test.describe('In American English', () => {
  test.use({ locale: 'en-US', viewport: { width: 360, height: 740 } })

  test('the page is never wider than 360 px', async ({ newConference, schedule, page }) => {
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await newConference.openAt('2026-06-01T12:00:00Z')
    await newConference.typeWindow('032820271130p', '103120270230a')
    await schedule.chooseZone('knox')
    await expect(schedule.keepInstant).toBeVisible()
    expect(await overflow(), 'with a window').toBe(0)
    await schedule.zone.fill('america')
    await expect(schedule.zones).toBeVisible()
    expect(await overflow(), 'with the list of zones').toBe(0)
    await schedule.calendarOf('Join until').click()
    await expect(schedule.calendar).toBeInViewport({ ratio: 1 })
    expect(await overflow(), 'with the calendar').toBe(0)
  })
})
