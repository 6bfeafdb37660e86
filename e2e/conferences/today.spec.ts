import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const MINUTE_MS = 60_000

test('When the day goes on, the page says what is live, what opens next and what needs somebody', async ({
  detail,
  page,
  sandbox,
  signalwire,
}) => {
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString()
  const full = await signalwire.create({ name: 'small', display_name: 'Small', size: 'small' })
  sandbox.startSession(full.id, { people: 10, minutesAgo: 30, stay: true })
  const over = await signalwire.create({
    name: 'over',
    display_name: 'Over',
    join_until: inMinutes(-5),
    record_on_start: true,
  })
  sandbox.startSession(over.id, { people: 3, minutesAgo: 20, stay: true })
  const soon = await signalwire.create({
    name: 'soon',
    display_name: 'Soon',
    join_from: inMinutes(40),
  })
  await signalwire.create({
    name: 'later',
    display_name: 'Later',
    join_from: inMinutes(6 * 60 + 30),
  })
  await page.clock.install()
  await page.addInitScript(() => {
    const release = async () => void document.body.removeAttribute('data-awake')
    const request = async () => {
      document.body.dataset.awake = 'screen'
      return { release }
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  })
  await page.goto('/today')
  const live = page.getByRole('region', { name: 'Live' })
  const opens = page.getByRole('region', { name: 'Opens within 6 hours' })
  const needs = page.getByRole('region', { name: 'Needs somebody' })
  const liveRow = (name: string) => live.getByRole('listitem').filter({ hasText: name })
  const need = (name: string) => needs.getByRole('listitem').filter({ hasText: name })
  await expect(liveRow('Small')).toContainText(/ min.*10 of 10 inside.*Full/)
  await expect(liveRow('Over')).toContainText('3 of 50 inside')
  await expect(opens.getByRole('listitem')).toHaveText([/Soon.*Opens in (39|40) minutes/])
  await expect(need('Small')).toContainText('10 of 10 places are taken: nobody else can join.')
  await expect(need('Soon')).toContainText('nobody has fetched its join tokens here')
  await expect(need('Over').first()).toContainText(/recording|3 people are still inside/)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 720 })

  await test.step('A phone on the wall keeps its screen on, until somebody wants it otherwise', async () => {
    const keep = page.getByRole('button', { name: 'Keep the screen on' })
    await keep.click()
    await expect(page.locator('body')).toHaveAttribute('data-awake', 'screen')
    await page.reload()
    await expect(page.locator('body')).toHaveAttribute('data-awake', 'screen')
    await expect(keep).toHaveAttribute('aria-pressed', 'true')
    await keep.click()
    await expect(page.locator('body')).not.toHaveAttribute('data-awake')
  })

  await test.step('Each has one next step', async () => {
    await page.getByRole('link', { name: 'Make it larger: Small' }).click()
    await expect(page).toHaveURL(new RegExp(`/conferences/${full.id}/edit$`))
    await page.goBack()
    await page.getByRole('link', { name: 'Get its links: Soon' }).click()
    await expect(detail.heading).toHaveText('Soon')
    await page.goBack()
    await expect(need('Small')).toBeVisible()
  })

  await test.step('Who fetches its tokens is not asked to any more', async () => {
    await page.request.get(`/api/video/conferences/${soon.id}/conference_tokens`)
    await page.clock.runFor(16_000)
    await expect(need('Soon')).toHaveCount(0)
  })

  await test.step('By the minute it opens and is ahead no longer', async () => {
    await page.clock.fastForward(41 * MINUTE_MS)
    await expect(opens.getByRole('listitem')).toHaveText([/Later/])
  })

  await test.step('Where it cannot be read again, what is known stays and its age is told', async () => {
    sandbox.faults.always({ fault: 'unauthorized', call: 'list_sessions' })
    await page.clock.runFor(16_000)
    await expect(page.getByText(/^Not refreshed since/)).toBeVisible()
    await expect(liveRow('Small')).toContainText('10 of 10 inside')
    sandbox.faults.clear()
  })

  await test.step('An outcome that is not known is told; so is a room that cannot be read', async () => {
    const key = crypto.randomUUID()
    const submission = {
      key,
      kind: 'create',
      state: 'finding_out',
      conferenceId: null,
      name: 'lost',
      operator: null,
      attempts: 1,
      requestId: key,
      createdAt: new Date().toISOString(),
      settledAt: null,
      answer: null,
    }
    await page.route('**/api/submissions?*', (route) =>
      route.fulfill({ json: { data: [submission], next: null } }),
    )
    await page.clock.runFor(16_000)
    await expect(need('lost')).toContainText('not known yet whether it was created')
    await page.getByRole('link', { name: 'See what is known: lost' }).click()
    await expect(page).toHaveURL(/\/activity\?state=finding_out$/)
    await page.unrouteAll()
    sandbox.faults.always({ fault: 'unauthorized', call: 'list_sessions' })
    await page.goto('/today')
    await expect(live.getByText('Who is in a room could not be read.')).toBeVisible()
    await expect(opens.getByRole('listitem')).toHaveText([/Later/])
  })
})
