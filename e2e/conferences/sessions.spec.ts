import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const crowd = { id: 'd739a5ea-f6b2-4421-8c69-61eae507b314', name: 'Crowded hall' }

/** Pages of sessions have so many. */
const PAGE_ROWS = 20

test('When a room fills up while its page is open, the page counts along and says that it is full', async ({
  detail,
  list,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create({ name: 'small', display_name: 'Small', size: 'small' })
  sandbox.startSession(id, { people: 10, minutesAgo: 30, stay: true })
  await page.clock.install()
  const room = page.getByRole('region', { name: 'In the room now' })
  let leavers = 2
  // Who is inside, less so many.
  await page.route('**/room_sessions/*/members?*', async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    const inside = answer.data.filter(({ leave_time }: { leave_time: unknown }) => !leave_time)
    for (const member of inside.slice(0, leavers)) member.leave_time = new Date().toISOString()
    await route.fulfill({ response, json: answer })
  })
  await detail.open(id, 'Small')
  await expect(detail.fact('People')).toContainText('8 of 10 places are taken')
  await expect(room.getByRole('listitem')).toHaveCount(8)
  await expect(room.getByRole('status').filter({ hasText: 'full' })).toHaveCount(0)
  leavers = 1
  await page.clock.runFor(13_000)
  await expect(detail.fact('People')).toContainText('Nearly full: 1 place is left.')
  leavers = 0
  await page.clock.runFor(13_000)
  await expect(room.getByRole('status').filter({ hasText: 'Full: nobody' })).toBeVisible()
  await expect(room.getByRole('listitem')).toHaveCount(10)
  await page.unrouteAll()
  await expectAccessible(page)

  await test.step('When it cannot be read again, what was read stays, with its age', async () => {
    sandbox.faults.always({ fault: 'unauthorized', call: 'list_members' })
    await page.clock.runFor(13_000)
    await expect(room.getByText('Not refreshed since')).toBeVisible()
    await expect(
      room.getByRole('button', { name: /^Refresh\. Updated \d+ (?:s|min) ago$/ }),
    ).toBeVisible()
    await expect(room.getByRole('listitem')).toHaveCount(10)
    sandbox.faults.clear()
  })

  await test.step('The list says it beside Live', async () => {
    await list.open('?state=live')
    await expect(list.row('Small')).toContainText('Inside: 10 of 10, full')
  })
})

test('When 300 people are in a session, its page shows who was there when, and saves it', async ({
  detail,
  page,
  sandbox,
}) => {
  sandbox.seed({ crowd: 300 })
  await detail.open(crowd.id, crowd.name)
  const room = page.getByRole('region', { name: 'In the room now' })
  await expect(room.getByRole('listitem')).toHaveCount(300)
  await room.getByRole('link', { name: 'Attendance and events' }).click()
  await expect(detail.heading).toBeFocused()
  await expect(detail.fact('End')).toHaveText('Still running')
  await expect(detail.fact('Most at once')).toContainText('300 of 300 places')

  const rows = page.getByRole('table', { name: 'Attendance' }).getByRole('row')
  await expect(rows).toHaveCount(101)
  const all = page.getByRole('button', { name: /^Show all / }).first()
  const people = Number((await all.textContent())?.replace(/\D/g, ''))
  expect(people).toBeGreaterThanOrEqual(300)
  await expect(
    page.getByRole('img', { name: /^People over time\. .* at most 300 were there at once/ }),
  ).toBeVisible()

  await test.step('Attendance is saved with a row for each', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Attendance as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('attendance-crowded-hall.csv')
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFName,First joined,Last left,Minutes,/)
    expect(lines).toHaveLength(people + 1)
  })

  await test.step('Somebody is found by name, and who came back counts once', async () => {
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('screen')
    await expect(page.getByText(`1 of ${people}`, { exact: true })).toBeVisible()
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText(/\d+ times: /)
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('')
  })

  await test.step('Events are in their order, and their details name no account', async () => {
    const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem')
    await expect(events.first()).toContainText('Session started')
    await expect(events.nth(1)).toContainText('Person joined: ')
    await page.getByText('Details of room.started').click()
    await expect(events.first()).toContainText('"room_name": "crowded-hall"')
    await expect(events.first()).not.toContainText('project_id')
  })

  await test.step('It has no accessibility fault, also where it is narrow and all are shown', async () => {
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await all.focus()
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(people + 1)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('screen')
    await expect(rows).toHaveCount(2)
    await expectAccessible(page)
  })

  await page.getByRole('link', { name: crowd.name }).click()
  await expect(page).toHaveURL(`/conferences/${crowd.id}`)
})

test('When there were 5,000 sessions, a conference shows its own page by page, and reads what is seen', async ({
  detail,
  page,
  sandbox,
  signalwire,
}) => {
  sandbox.seed({ pastSessions: 5000 })
  const conferences = await signalwire.walk('/conferences')
  const { id = '' } = conferences.find(({ name }) => name === 'programme-05') ?? {}
  await detail.open(id, 'Programme 05')
  const card = page.getByRole('region', { name: 'Sessions' })
  const rows = card.getByRole('listitem')
  await expect(rows).toHaveCount(PAGE_ROWS)
  const readMembers = () =>
    sandbox.journal.entries().filter(({ path }) => path.endsWith('/members')).length
  expect(readMembers()).toBeLessThan(PAGE_ROWS)
  await rows.last().scrollIntoViewIfNeeded()
  await expect(rows.last()).toContainText(/\d+ (?:h|min).*\d+ people\d+ at once.*\$\d+\.\d\d/)
  await expectAccessible(page)

  await test.step('Who comes back from a session finds the page they were on', async () => {
    await card.getByRole('button', { name: 'Older' }).click()
    await expect(card.getByText('Page 2')).toBeVisible()
    const session = rows.first().getByRole('link')
    const text = (await session.textContent()) ?? ''
    await session.click()
    await expect(detail.heading).toContainText('Session on')
    await page.getByRole('link', { name: 'Programme 05' }).click()
    await expect(card.getByText('Page 2')).toBeVisible()
    await expect(rows.first().getByRole('link')).toHaveText(text)
  })

  await test.step('A session of an earlier conference with this name is not shown as its own', async () => {
    const body = { name: 'again', display_name: 'Again' }
    const former = await signalwire.create(body)
    const session = sandbox.startSession(former.id, { minutesAgo: 30 })
    await signalwire.call('DELETE', `/conferences/${former.id}`)
    const { id: present } = await signalwire.create(body)
    await detail.open(present, 'Again')
    await expect(card).toContainText('One more is not shown')
    await expect(rows).toHaveCount(0)
    await page.goto(`/conferences/${present}/sessions/${session}`)
    await expect(detail.heading).toHaveText('This is another conference’s session')
    await expectAccessible(page)
    await page.goto(`/conferences/${present}/sessions/${present}`)
    await expect(detail.heading).toHaveText('There is no such session')
  })
})
