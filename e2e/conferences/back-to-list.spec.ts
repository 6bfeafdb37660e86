import { expect, test } from '../fixtures.ts'

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `event-${index + 1}`,
    display_name: `Event ${String(index + 1).padStart(5, '0')}`,
  }))

test('When the operator goes back to the list, it is there at once, as it was left', async ({
  list,
  page,
  sandbox,
}) => {
  sandbox.add(numbered(250))
  await list.open('?sort=created&order=desc')
  await expect(list.caption).toHaveText('The first 100 are loaded')
  await list.search.press('ArrowDown')
  for (const loaded of ['The first 200 are loaded', '259 conferences']) {
    await page.keyboard.press('End')
    await expect(list.caption).toHaveText(loaded)
  }
  const row = list.row('Event 00120')
  await page.keyboard.press('Home')
  await expect(list.rows.first()).toBeFocused()
  const top = await list.rows.first().evaluate((element) => {
    const body = element.closest('tbody')
    return body ? body.getBoundingClientRect().top + window.scrollY : 0
  })
  await page.evaluate((y) => window.scrollTo(0, y), top + 125 * 56)
  await expect(row).toBeInViewport()
  const before = await row.boundingBox()
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Event 00120' })).toBeFocused()

  // What the list would have to be read for never comes.
  await page.route('**/api/video/conferences?*', () => undefined)
  await page.goBack()
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
  expect((await row.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0)
  await expect(list.caption).toHaveText('259 conferences')
})

test('Back leads to the row that was opened or edited, and arrows go on from there', async ({
  list,
  page,
  sandbox,
}) => {
  sandbox.add(numbered(40))
  await list.open('?sort=created&order=desc')
  for (const [name, key, title] of [
    ['Event 00038', 'Enter', 'Event 00038'],
    ['Event 00036', 'e', 'Edit Event 00036'],
  ] as const) {
    const row = list.row(name)
    await row.focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.goBack()
    await expect(row).toBeFocused()
  }
  await page.keyboard.press('ArrowDown')
  await expect(list.row('Event 00035')).toBeFocused()

  // A page that is loaded anew begins at its top.
  await page.reload()
  await expect(list.row('Event 00036')).toBeVisible()
  await expect(list.row('Event 00036')).not.toBeFocused()
})
