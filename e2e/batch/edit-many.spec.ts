import { test as base, expect } from '../fixtures.ts'
import { BatchPages } from '../pages/batch.ts'
import { EditManyPage } from '../pages/edit-many.ts'
import { expectAccessible } from '../support/accessible.ts'
import { coveredStops } from '../support/covered-stops.ts'

const test = base.extend<{ batch: BatchPages; editMany: EditManyPage }>({
  batch: async ({ page }, use) => use(new BatchPages(page)),
  editMany: async ({ page }, use) => use(new EditManyPage(page)),
})
test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' })

/** In the order of the list; clocks of Berlin skip 02:30 on 28 March. */
const days = ['26', '27', '28', '29', '30']
const season = days.map((day, index) => ({
  name: `season-${index + 1}`,
  display_name: `Season ${index + 1}`,
  description: 'Two\r\nlines',
  size: index < 2 ? ('small' as const) : ('medium' as const),
  join_from: `2027-03-${day}T01:30:00.75Z`,
  join_until: '2027-04-30T12:00:00+02:00',
}))

test('When conferences are selected and edited together, only what differs is sent, and one press undoes it', async ({
  batch,
  editMany,
  list,
  page,
  sandbox,
  signalwire,
}) => {
  sandbox.add(season)
  const before = (await signalwire.walk('/conferences')).filter(({ name }) =>
    name.startsWith('season-'),
  )
  await list.open('?q=season')
  await expect(list.rows).toHaveCount(5)
  const bar = page.getByRole('region', { name: 'Selection' })

  // By keyboard: a row, and all to another one.
  await list.search.press('ArrowDown')
  await expect(list.rows.first()).toBeFocused()
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(list.rows.nth(2)).toBeFocused()
  await page.keyboard.press('Shift+ ')
  await expect(bar).toContainText('3 selected')
  await expect(page.getByRole('status').filter({ hasText: '3 selected' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  // By pointer.
  await list.select('Season 1')
  await page
    .getByRole('checkbox', { name: 'Select Season 4', exact: true })
    .click({ modifiers: ['Shift'] })
  await expect(bar).toContainText('4 selected')
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).check()
  await expect(bar).toContainText('5 selected')
  await bar.getByRole('button', { name: 'Edit 5 conferences' }).click()

  await editMany.isOf(5)
  await expect(page.getByText('Several values: 2 of Size')).toBeVisible()
  await page.getByText('Several values: 2 of Size').click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Medium' })).toHaveText(
    'Medium3 conferences',
  )
  await editMany.field('Display name').fill('All the same')
  await expect(editMany.differences).toHaveCount(5)
  await editMany.button(/^Display name: ?Leave as it is$/).click()
  await expect(editMany.differences).toHaveCount(0)
  await editMany.field('Size').selectOption('medium')
  await expect(editMany.differences).toHaveCount(2)
  await expect(page.getByText('2 conferences change, 3 are like that already.')).toBeVisible()
  await editMany.choice('Join window', 'Move').check()
  await editMany.field('Days').fill('1')
  await expect(editMany.differences).toHaveCount(5)
  await expect(editMany.of('Season 2')).toContainText('Clocks skip this time')
  await expect(page.getByText('1 needs a choice, because clocks change.')).toBeVisible()
  await expect(editMany.button('Change 5 conferences')).toBeDisabled()
  await editMany.button('Choose').click()
  await expect(editMany.choice('Where clocks change', 'The earlier time')).toBeFocused()
  await editMany.choice('Where clocks change', 'The later time').check()
  await editMany.field('Dark background').fill('red')
  await expect(editMany.button('Change 5 conferences')).toBeDisabled()
  await editMany.field('Dark background').fill('#101010')
  await expectAccessible(page)
  await editMany.button('Leave out Season 5').click()
  await editMany.isOf(4)
  await page.reload()
  await editMany.isOf(4)
  await expect(editMany.differences).toHaveCount(4)
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(editMany.button('See what changes')).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('heading', { level: 1 }).focus()
  expect(await coveredStops(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 720 })

  // Somebody else is faster with one of them.
  const [third] = before.filter(({ name }) => name === 'season-3')
  const elsewhere = { ...season[2], name: undefined, display_name: 'Renamed elsewhere' }
  await signalwire.call('PUT', `/conferences/${third?.id}`, elsewhere)
  sandbox.journal.clear()
  await editMany.button('Change 4 conferences').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change 4' }).click()
  await expect(page.getByText('3 done, 1 changed meanwhile')).toBeVisible()
  await expect(batch.rows.filter({ hasText: 'season-3' })).toContainText('Changed meanwhile')
  await expect(batch.rows.filter({ hasText: 'season-1' })).toContainText('SizeSmallMedium')
  await expectAccessible(page)
  const sent = sandbox.journal.entries().filter(({ method }) => method === 'PUT')
  const { name: _, ...first } = { ...season[0], size: 'medium', dark_background: '#101010' }
  expect(sent).toHaveLength(3)
  expect(sent.map(({ body }) => body)).toContainEqual(
    expect.objectContaining({
      ...first,
      join_from: '2027-03-27T01:30:00Z',
      join_until: '2027-05-01T10:00:00Z',
    }),
  )

  await batch.confirm('Undo all changes…', 'Put back')
  await expect(page.getByRole('heading', { level: 1, name: /^Undo: / })).toBeVisible()
  await expect(page.getByText('3 done', { exact: true })).toBeVisible()
  const after = await signalwire.walk('/conferences')
  for (const { updated_at: _, ...one } of before.filter(({ name }) => name !== 'season-3'))
    expect(after).toContainEqual(expect.objectContaining(one))

  // What was in conflict can be changed all the same.
  await page.goBack()
  await batch.confirm('Change 1 all the same…', 'Change 1')
  await expect(page.getByText('4 done', { exact: true })).toBeVisible()
  const changed = await signalwire.walk('/conferences')
  expect(changed.find(({ id }) => id === third?.id)).toMatchObject({
    display_name: 'Renamed elsewhere',
    dark_background: '#101010',
  })
})
