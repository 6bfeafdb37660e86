import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { clipboardOf } from '../support/clipboard.ts'
import { invisibleInForcedColors } from '../support/colors/forced-colors.ts'

test('When Ctrl+K is pressed in a field, a preset and a look are applied without leaving it', async ({
  newConference,
  page,
  palette,
}) => {
  await newConference.open()
  const field = newConference.field('Display name')
  await field.fill('Town hall')
  await palette.open()
  await expect(palette.group('Form').getByRole('option')).toHaveText(['Apply a theme preset…'])
  await expectAccessible(page, 'dialog')
  expect(await invisibleInForcedColors(page, 'dialog')).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
  await palette.choose('plu', 'Plum rich purple')
  await expect(palette.dialog).toHaveCount(0)
  await expect(newConference.color('light_primary')).toHaveValue('#7A2E8E')
  await expect(field).toBeFocused()

  await palette.open()
  await palette.choose('apply', 'Apply a theme preset…')
  await expect(palette.options).toHaveCount(12)
  await expect(palette.count).toHaveText('12 results')
  await page.keyboard.press('ArrowUp')
  await expect(palette.active).toHaveAccessibleName(/^Olive/)
  await page.keyboard.press('Backspace')
  await palette.choose('dark mode', 'Dark appearance')
  await expect(page.getByRole('radio', { name: 'Dark appearance' })).toBeChecked()
  await expect(field).toBeFocused()

  await palette.open()
  await palette.input.fill('no such thing')
  await expect(palette.count).toHaveText('0 results')
  await expect(palette.dialog.getByText(/^Nothing found/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toHaveCount(0)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Town hall')

  await newConference.moreSettings.click()
  await expect(newConference.field('Room previews')).toBeHidden()
  await palette.open()
  await palette.choose('setting room previews', 'Room previews')
  await expect(newConference.field('Room previews')).toBeFocused()

  // A question that is open comes first.
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('dialog', { name: 'Leave this form?' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(palette.dialog).toHaveCount(0)
})

test('When a conference is searched for, it is opened, copied, repeated and deleted from the palette', async ({
  detail,
  list,
  newConference,
  page,
  palette,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  await signalwire.create({ name: 'other', display_name: 'Budget' })
  const { id } = await signalwire.create({ name: 'weekly', display_name: 'Weekly sync' })
  await page.goto('/activity')
  await palette.open()
  await palette.input.fill('weekl')
  await expect(palette.options).toHaveCount(1)
  await expect(palette.active).toContainText('Weekly sync')
  await page.keyboard.press('ArrowRight')
  await expect(palette.group('Weekly sync').getByRole('option')).toHaveText([
    'Open',
    /^Copy guest token/,
    /^Edit/,
    /^Create another like this/,
    'Close to newcomers…',
    /^Delete…/,
  ])
  await expectAccessible(page, 'dialog')
  await palette.choose('copy', /^Copy guest token/)
  await expect(page.getByText('Guest token of “Weekly sync” copied.')).toBeVisible()
  expect(await clipboard()).toMatch(/^vpt_[0-9a-f]{32}$/)

  await palette.open()
  await palette.choose(id, /^Weekly sync/)
  await expect(detail.heading).toHaveText('Weekly sync')
  await expect(detail.heading).toBeFocused()

  await palette.open()
  await palette.choose('like', /^Create another like this/)
  await expect(newConference.field('Display name')).toHaveValue('Weekly sync')

  await palette.open()
  await palette.choose('go conferences', 'Conferences')
  await expect(list.row('Weekly sync')).toBeVisible()
  await list.row('Weekly sync').focus()
  await palette.open()
  await palette.choose('delete', /^Delete…/)
  await page
    .getByRole('dialog', { name: 'Delete “Weekly sync”?' })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(page.getByText('“Weekly sync” was deleted.')).toBeVisible()
  await expect(list.row('Weekly sync')).toHaveCount(0)
  await expect(list.row('Budget')).toBeVisible()
  const left = (await signalwire.walk('/conferences')).map(({ name }) => name)
  expect(left).not.toContain('weekly')
  expect(left).toContain('other')
})

test('When ? is pressed outside a text, all shortcuts are shown; on a small screen a button opens the palette', async ({
  list,
  page,
  palette,
  signalwire,
}) => {
  await signalwire.create({ name: 'weekly', display_name: 'Weekly sync' })
  await list.open()
  await list.search.fill('w')
  await expect(palette.button).toBeVisible()
  await list.search.press('?')
  await expect(list.search).toHaveValue('w?')
  await list.heading.focus()
  await page.keyboard.press('?')
  await expect(palette.shortcuts).toBeVisible()
  for (const label of [
    'Search or command',
    'Repeat',
    'Create or save',
    'Open the calendar of a date',
  ])
    await expect(palette.shortcuts.getByRole('term').filter({ hasText: label })).toBeVisible()
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Control+k')
  await expect(palette.shortcuts).toHaveCount(0)
  await expect(palette.input).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(palette.dialog).toHaveCount(0)
  await expect(list.heading).toBeFocused()

  await page.setViewportSize({ width: 360, height: 640 })
  await palette.button.click()
  await palette.input.fill('weekly')
  await expect(palette.active).toContainText('Weekly sync')
  await expectAccessible(page, 'dialog')
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await width()).toBe(360)
  await palette.dialog.getByRole('button', { name: 'Close' }).click()
  await expect(palette.button).toBeFocused()
})
