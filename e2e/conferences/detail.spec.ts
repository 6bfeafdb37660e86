import { conference } from '#contract/conference.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { countReads } from '../support/count-reads.ts'

const halcyon = {
  id: '82e4b095-a16d-4fdc-b714-1cf590b26e09',
  name: 'Halcyon Bank: Board review, third quarter',
}

test('When a conference’s page opens, it shows every fact in words', async ({
  detail,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({
    name: 'all-facts',
    display_name: 'All facts',
    description: 'First line\nSecond line',
    join_from: '2026-12-01T09:30:00Z',
    layout: '2x2',
    size: 'large',
    record_on_start: true,
    enable_chat: false,
    light_primary: '#7B1FA2',
  })
  const reads = countReads(page, new RegExp(`/conferences/${id}\\?`))
  await detail.open(id, 'All facts')
  expect(reads()).toBe(1)
  await expect(page).toHaveTitle('All facts · Greenroom')
  await expect(detail.fact('Description')).toHaveText('First line\nSecond line')
  await expect(detail.fact('Join from')).toContainText('1 Dec 2026, 10:30 Europe/Berlin')
  await expect(detail.fact('Join from')).toContainText('1 Dec 2026, 09:30 UTC')
  await expect(detail.fact('Join until')).toHaveText('No end limit')
  await expect(detail.fact('Layout')).toContainText('4 are seen at once')
  await expect(detail.fact('Size')).toHaveText('Large, up to 300')
  await expect(detail.fact('Quality')).toHaveText('720p, HD')
  await expect(detail.fact('Record on start')).toHaveText(
    'Recording starts when the first person joins',
  )
  await expect(detail.fact('Chat')).toHaveText('Off')
  await expect(detail.fact('Last changed')).toHaveText('Never')
  await expect(detail.fact('Id')).toContainText(id)
  await expect(detail.fact('primary').first()).toHaveText('#7B1FA2')
  await expect(page.getByRole('region', { name: 'Room preview' })).toBeVisible()

  await test.step('When the layout has more places than the room admits people, it says so', async () => {
    const spacious = { display_name: 'Spacious', layout: '5x5', size: 'small' }
    const { id: other } = await signalwire.create({ name: 'spacious', ...spacious })
    await detail.open(other, 'Spacious')
    await expect(detail.fact('Layout')).toContainText('At least 15 places stay black.')
  })
})

test('When people are inside and everything is unfolded, it is exact, accessible and fits', async ({
  detail,
  page,
  sandbox,
  signalwire,
}) => {
  await page.clock.install()
  await detail.open(halcyon.id, halcyon.name)

  await test.step('It says for how long people are inside, and links to the picture', async () => {
    await expect(detail.fact('For')).toContainText(/4[678] min/)
    await expect(detail.fact('People')).toHaveText(/^\d+ of 50 places are taken/)
    await expect(page.getByRole('link', { name: 'Picture of the room now' })).toHaveAttribute(
      'href',
      new RegExp(`^${sandbox.origin}/previews/`),
    )
  })

  await test.step('The API response is exactly what SignalWire sent', async () => {
    await page.getByRole('region', { name: 'API response' }).getByRole('button').click()
    const shown = await page.getByRole('region', { name: 'Response', exact: true }).textContent()
    const said = await signalwire.call('GET', `/conferences/${halcyon.id}`)
    const { active_session, ...answer } = conference.parse(JSON.parse(shown ?? ''))
    expect(answer).toEqual(said.body)
    expect(active_session?.status).toBe('in-progress')
  })

  await detail.getTokens()
  await detail.unfold('Code for a web page')
  await detail.unfold('Invitation and calendar file')
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const)
    await test.step(`At ${width} pixels it has no accessibility fault and fits`, async () => {
      await page.setViewportSize({ width, height })
      await expect(page.getByRole('region', { name: 'Response', exact: true })).toBeVisible()
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await expectAccessible(page)
    })

  await test.step('When it is deleted meanwhile, the page says so', async () => {
    await signalwire.call('DELETE', `/conferences/${halcyon.id}`)
    await page.clock.runFor(16_000)
    await expect(detail.heading).toHaveText(`“${halcyon.name}” was deleted`)
  })
})

test('When there is no such conference, the page says so', async ({ page }) => {
  for (const [id, heading] of [
    ['00000000-0000-4000-8000-000000000000', 'There is no such conference'],
    ['00000000-0000-4000-8000-0000', 'This link may be incomplete'],
  ] as const)
    await test.step(`At ${id}: ${heading}`, async () => {
      await page.goto(`/conferences/${id}`)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: 'All conferences' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Conferences' })).toBeFocused()
    })
})

test('When SignalWire fails, the page says so, and Try again shows the conference', async ({
  detail,
  page,
  sandbox,
}) => {
  sandbox.faults.always({ fault: 'unauthorized', call: 'read_conference' })
  await page.goto(`/conferences/${halcyon.id}`)
  await expect(page.getByRole('alert')).toContainText('The conference could not be read')
  sandbox.faults.clear()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(detail.heading).toHaveText(halcyon.name)
})

test('When a conference is repeated a week later, the form has everything and the moved window', async ({
  detail,
  newConference,
  page,
  sandbox,
  signalwire,
}) => {
  await page.clock.setFixedTime('2026-10-20T10:00:00Z')
  const { id } = await signalwire.create({
    name: 'weekly',
    display_name: 'Weekly',
    join_from: '2026-10-19T07:30:00Z',
    join_until: '2026-10-19T08:30:00Z',
    layout: '3x3',
    dark_primary: '#8AB4FF',
  })
  await signalwire.create({ name: 'weekly-2', display_name: 'Weekly' })
  await page.goto('/conferences')
  await page.getByRole('row').getByRole('link', { name: 'Weekly' }).last().click()
  await expect(page).toHaveURL(`/conferences/${id}`)
  await expect(detail.heading).toHaveText('Weekly')
  await page.getByRole('link', { name: /, a week later$/ }).click()
  await expect(newConference.heading).toBeFocused()
  await expect(newConference.field('Name')).toHaveValue('weekly-3')
  sandbox.journal.clear()
  await newConference.create.click()
  await expect(newConference.created('Weekly')).toBeVisible()
  const [sent] = sandbox.journal.entries().filter(({ method }) => method === 'POST')
  // The clocks of Berlin go back in between: half past nine stays half past nine.
  expect(sent?.body).toEqual({
    name: 'weekly-3',
    display_name: 'Weekly',
    join_from: '2026-10-26T08:30:00Z',
    join_until: '2026-10-26T09:30:00Z',
    layout: '3x3',
    dark_primary: '#8AB4FF',
  })
})
