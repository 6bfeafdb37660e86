import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { createRequests } from '../support/create-requests.ts'
import { holdRequests } from '../support/hold/hold-script.ts'

/** A Thursday, 13:00 in Berlin. */
const now = '2026-11-26T12:00:00Z'

test('When one line is typed beside the row of times, it is echoed in full and counts with Enter', async ({
  newConference,
  schedule,
  page,
  sandbox,
}) => {
  await newConference.openAt(now)
  await test.step('at 1440 px all is in one row, and Create is in sight', async () => {
    const row = [
      page.getByRole('group', { name: 'Join from', exact: true }),
      page.getByRole('group', { name: 'Join until', exact: true }),
      schedule.length,
      schedule.zone,
    ]
    for (const each of row) await expect(each).toBeVisible()
    const boxes = await Promise.all(row.map((each) => each.boundingBox()))
    const middles = boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0) / 2)
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4)
    for (const each of [...row, newConference.field('Display name'), newConference.create])
      await expect(each).toBeInViewport({ ratio: 1 })
    const preview = page.getByRole('region', { name: 'Room preview' })
    for (const theme of ['light', 'dark'])
      await expect(preview.locator(`[data-theme=${theme}]`)).toBeInViewport({ ratio: 1 })
  })
  await newConference.field('Display name').fill('One line')
  await schedule.when.fill('next tuesday 10:00 for 90 min ET')
  await expect(schedule.section).toContainText(
    /Tue,? 1 Dec 2026, 10:00 – 11:30, New York, UTC-05:00, 1 h 30 min\. Press Enter to use it\./,
  )
  await expect(schedule.segments('Join from').first()).toHaveText('dd')
  await expectAccessible(page)
  await schedule.when.press('Enter')
  await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '10', '00'])
  await expect(schedule.length).toHaveValue('1 h 30 min')
  await expect(schedule.zone).toHaveValue('America/New York (UTC-05:00)')
  expect(createRequests(sandbox.journal), 'Enter has sent nothing').toEqual([])
  await newConference.create.click()
  await expect(newConference.created('One line')).toBeFocused()
  expect(createRequests(sandbox.journal)).toMatchObject([
    { join_from: '2026-12-01T15:00:00Z', join_until: '2026-12-01T16:30:00Z' },
  ])
})

test('When start, end or length changes, the others follow; what is not understood says so', async ({
  newConference,
  schedule,
}) => {
  await newConference.openAt(now)
  for (const [text, message] of [
    ['tomorow 9am', 'Cannot read “tomorow 9am”'],
    ['next friday 9:00', '“next friday” could be 2026-11-27 or 2026-12-04'],
    ['28.3.2027 2:30', 'Clocks in Berlin skip this time'],
  ] as const) {
    await schedule.when.fill(text)
    await expect(schedule.section).toContainText(message)
    await schedule.when.press('Enter')
    await expect(schedule.when).toHaveValue(text)
    await expect(schedule.segments('Join from').first()).toHaveText('dd')
  }
  await schedule.when.fill('')

  await newConference.typeWindow('011220260900', '011220261200')
  await expect(schedule.length).toHaveValue('3 h')
  await newConference.typeTime('Join from', '021220261430')
  await expect(schedule.segments('Join until')).toHaveText(['02', '12', '2026', '17', '30'])
  await expect(schedule.section).toContainText('Kept: the end moved too.')
  await newConference.typeTime('Join until', '021220261500')
  await expect(schedule.length).toHaveValue('30 min')
  await newConference.typeTime('Join from', '031220260900')
  await expect(schedule.segments('Join until')).toHaveText(['03', '12', '2026', '09', '30'])

  await schedule.length.fill('1h30')
  await schedule.length.press('Enter')
  await expect(schedule.segments('Join until')).toHaveText(['03', '12', '2026', '10', '30'])
  await expect(schedule.length).toHaveValue('1 h 30 min')
  await schedule.length.fill('soon')
  await schedule.length.press('Tab')
  await expect(schedule.section).toContainText('Write a length like 90 min')
  await expect(schedule.length).toHaveAttribute('aria-invalid', 'true')
})

test('When a window is allowed but odd, it says so before Create', async ({
  newConference,
  schedule,
  page,
}) => {
  await newConference.openAt(now)
  await newConference.field('Display name').fill('Twice')
  const remarks = page.getByRole('list', { name: 'Worth a second look' })
  await newConference.typeWindow('011220260300', '011220261900')
  await expect(remarks.getByRole('listitem')).toHaveText([
    'This window is 16 h long.',
    'It starts at 03:00 in Berlin, at night.',
  ])
  await newConference.create.click()
  await expect(newConference.created('Twice')).toBeFocused()
  await newConference.openAt(now)
  await newConference.field('Display name').fill('Twice')
  await newConference.typeWindow('011220261000', '011220261100')
  await expect(remarks.getByRole('listitem')).toHaveText([
    'Another conference of this name opens on that day.',
  ])
  await expectAccessible(page)
  await test.step('what is entered before the reader of the line has come is read then', async () => {
    const { release } = await holdRequests(page, /\/assets\/read-when-/)
    await schedule.when.fill('26.11.2026 13:07')
    await schedule.when.press('Enter')
    await expect(schedule.section).toContainText('One moment')
    release()
    await expect(schedule.when).toHaveValue('')
  })
  await expect(remarks.getByRole('listitem')).toHaveText(['It starts in 7 minutes.'])
})
