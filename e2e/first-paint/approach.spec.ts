import type { Page } from '@playwright/test'
import { filesUntilQuiet } from '../byte-budget.ts'
import { expect, test } from '../fixtures.ts'
import { holdRequests } from '../support/hold/hold-script.ts'
import { takenOver } from '../support/taken-over.ts'

const dateParts = /\/assets\/schedule-(?!remarks).*\.js$/

/** Opens the form as somebody does who has not moved the pointer yet. */
async function openUntouched(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.goto('/conferences/new')
  await takenOver(page)
}

/** Does so with the clock stopped, so that no time passes while the machine is slow. */
async function openStopped(page: Page) {
  const scripts = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/assets/') && pathname.endsWith('.js')) scripts.add(pathname.slice(1))
  })
  await page.clock.install({ time: '2026-06-01T12:00:00Z' })
  await page.clock.pauseAt('2026-06-01T12:00:01Z')
  await openUntouched(page)
  // All that is not waited for has come.
  const when = page.getByRole('textbox', { name: 'When', exact: true })
  await comes(page, () => when.isVisible())
  const hasAsked = () => [...scripts].some((name) => dateParts.test(`/${name}`))
  return { hasAsked, scripts }
}

/** Waits for something, for which a few frames have to pass. */
async function comes(page: Page, what: () => boolean | Promise<boolean>): Promise<void> {
  const isThere = async () => {
    await page.clock.runFor(20)
    return await what()
  }
  await expect.poll(isThere, { intervals: [50] }).toBe(true)
}

test('When texts are typed, the controls for times do not come in between', async ({
  newConference,
  page,
}) => {
  const { hasAsked, scripts } = await openStopped(page)
  await page.clock.runFor(1_000)
  expect([...scripts].sort(), 'what the budget counts').toEqual(
    [...(await filesUntilQuiet())].sort(),
  )
  for (const label of ['Display name', 'Name', 'Description']) {
    await newConference.field(label).focus()
    await page.keyboard.type('board')
    // Somebody who thinks for a moment has not stopped.
    await page.clock.runFor(4_000)
  }
  await expect(newConference.request).toContainText('"description": "board"')
  expect(hasAsked()).toBe(false)
  await page.clock.runFor(1_500)
  await comes(page, () => newConference.time('Join from').isVisible())
})

const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the pointer': (page) => page.getByRole('heading', { name: 'Schedule' }).hover(),
  'the focus': async (page) => {
    await page.getByLabel('Description', { exact: true }).focus()
    await page.keyboard.press('Tab')
  },
  'the wheel': async (page) => {
    await page.mouse.move(5, 300)
    await page.mouse.wheel(0, 200)
  },
}

for (const [way, come] of Object.entries(ways))
  test(`When ${way} comes near the schedule, its controls come`, async ({
    newConference,
    page,
  }) => {
    const { hasAsked } = await openStopped(page)
    expect(hasAsked()).toBe(false)
    await come(page)
    await comes(page, hasAsked)
    await comes(page, () => newConference.time('Join from').isVisible())
    await comes(page, () => newConference.time('Join until').isVisible())
  })

/** Types into the zone's field while its list is held back. */
async function searchTooEarly(page: Page) {
  const { release } = await holdRequests(page, dateParts)
  await openUntouched(page)
  const waiting = page.getByLabel('Time zone', { exact: true })
  await waiting.click()
  await page.keyboard.type('new yor')
  return { release, waiting }
}

test('When a zone is looked for before its list has come, the search goes on in it', async ({
  page,
  schedule,
}) => {
  const { release, waiting } = await searchTooEarly(page)
  await expect(waiting).toHaveValue('new yor')
  await page.keyboard.press('Enter')
  release()
  await expect(schedule.zones.getByRole('option').first()).toContainText('New York')
  await expect(schedule.zone).toBeFocused()
  await page.keyboard.type('k')
  await expect(schedule.zone).toHaveValue('new york')
  await page.keyboard.press('Enter')
  await expect(schedule.zone).toHaveValue(/^America\/New York/)
})

test('When a zone’s field was left before its list has come, the list stays closed', async ({
  newConference,
  page,
  schedule,
}) => {
  const { release, waiting } = await searchTooEarly(page)
  await newConference.field('Display name').focus()
  await expect(waiting).toHaveValue(/^Europe\/Berlin/)
  release()
  await expect(schedule.zone).toBeVisible()
  await expect(schedule.zones).toBeHidden()
  await expect(newConference.field('Display name')).toBeFocused()
})
