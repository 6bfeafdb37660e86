import { expect, test } from '../fixtures.ts'
import { ActivityPage } from '../pages/activity.ts'
import { translatePage } from '../support/translate-page.ts'

test('When a translator rewrites the page, a conference can be created and no text is left over', async ({
  createdConference,
  detail,
  edit,
  list,
  newConference,
  page,
  palette,
  studio,
}) => {
  // A day's work in one go.
  test.slow()
  const { frozen, translated } = await translatePage(page)
  await newConference.open()
  await expect.poll(translated, 'the page is translated').toBeGreaterThan(50)

  await test.step('look through the command palette', async () => {
    await palette.open()
    await palette.input.fill('halcyon')
    await expect(palette.active).toContainText('Halcyon')
    await page.keyboard.press('ArrowRight')
    await expect(palette.active).toHaveText('Open')
    await page.keyboard.press('Backspace')
    await palette.input.fill('nothing like it')
    await expect(palette.options).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(palette.dialog).toBeHidden()
    expect(await frozen()).toEqual([])
  })

  await test.step('fill in the form', async () => {
    const title = newConference.field('Display name')
    await title.fill('Re')
    await title.fill('Rehearsal')
    await expect(page.getByText('9 / 200')).toBeVisible()
    await newConference.field('Description').fill('With all')
    await newConference.field('Description').fill('With everybody')
    await newConference.field('Layout').selectOption('5x5')
    await newConference.field('Size').selectOption('large')
    await newConference.field('Layout').selectOption('highlight-1-responsive')
    await newConference.typeWindow('011220261030', '011220261230')
    await page.getByRole('button', { name: '1 h', exact: true }).click()
    await page.getByRole('button', { name: 'A week later' }).click()
    await newConference.field('Time zone').fill('tokyo')
    await page.keyboard.press('Enter')
    await newConference.preview.getByRole('radio', { name: 'Before joining' }).check()
    await newConference.preview.getByRole('radio', { name: 'In the room' }).check()
    expect(await frozen()).toEqual([])
  })

  await test.step('choose colours', async () => {
    await studio.openStart('Presets')
    const presets = studio.start.getByRole('listitem').getByRole('button')
    await presets.nth(1).click()
    await presets.nth(2).click()
    await studio.undo.click()
    await studio.redo.click()
    await studio.start.getByRole('radio', { name: 'Paste' }).check()
    await studio.start.getByRole('textbox').fill('primary: #0b5cad')
    await studio.start.getByRole('textbox').fill('primary: #0b5cad; background: #ffffff')
    await newConference.color('light_foreground').fill('#F0F0F0')
    await studio.summary.click()
    await newConference.color('light_foreground').fill('#101010')
    await studio.lock('primary', 'light').click()
    await studio.choose('Reset both')
    expect(await frozen()).toEqual([])
  })

  await test.step('start over, undo, correct and create', async () => {
    await newConference.startOver.click()
    await newConference.undo.click()
    await newConference.field('Display name').fill('')
    await newConference.create.click()
    await expect(newConference.summary).toContainText('One thing needs your attention')
    await expect(newConference.field('Display name'), 'where to go on').toBeFocused()
    await newConference.field('Name').fill('not a name')
    await newConference.create.click()
    await expect(newConference.summary).toContainText('2 things need your attention')
    await newConference.field('Display name').fill('Rehearsal')
    await newConference.field('Name').fill('rehearsal')
    await newConference.create.click()
    await expect(newConference.created('Rehearsal')).toBeFocused()
    await expect(page).toHaveTitle('Created · Greenroom')
    expect(await frozen()).toEqual([])
  })

  await test.step('hand out', async () => {
    await createdConference.show('guest').click()
    await createdConference.show('guest').click()
    await createdConference.copy('guest token').click()
    await createdConference.copy('moderator token').click()
    await detail.unfold('Code for a web page')
    await page.getByLabel('For', { exact: true }).selectOption('Moderators')
    await detail.unfold('Invitation and calendar file')
    await page.getByRole('link', { name: 'Open its page' }).click()
    await expect(detail.heading).toHaveText('Rehearsal')
    await detail.getTokens()
    await page.getByRole('button', { name: 'Reset the guest token' }).click()
    await page.getByRole('button', { name: 'Reset token' }).click()
    await expect(page.getByText('This is the new one.')).toBeVisible()
    expect(await frozen()).toEqual([])
  })

  await test.step('edit', async () => {
    await page.getByRole('link', { name: 'Edit' }).click()
    await edit.field('Display name').fill('Rehearsal 2')
    await expect(page.getByText('1 change', { exact: true })).toBeVisible()
    await edit.field('Chat').setChecked(false)
    await expect(page.getByText('2 changes', { exact: true })).toBeVisible()
    await edit.field('Light primary').fill('#123456')
    await edit.field('Light primary').fill('#654321')
    await expect(edit.changes).toHaveCount(3)
    await edit.save.click()
    await expect(detail.heading).toHaveText('Rehearsal 2')
    expect(await frozen()).toEqual([])
  })

  await test.step('find, sort, select and delete', async () => {
    await page.getByRole('link', { name: 'Conferences', exact: true }).first().click()
    await expect(list.rows).toHaveCount(10)
    await list.search.fill('rehearsal')
    await expect(list.rows).toHaveCount(1)
    await list.search.fill('no such thing')
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await expect(list.rows).toHaveCount(10)
    for (let press = 0; press < 3; press += 1)
      await list.table.getByRole('columnheader').getByRole('button').first().click()
    await list.refresh()
    await list.select('Rehearsal 2')
    await list.rows.nth(3).getByRole('checkbox').check()
    await expect(
      page.getByRole('region', { name: 'Selection' }).getByText('2 selected'),
    ).toBeVisible()
    await list.rows.nth(3).getByRole('checkbox').uncheck()
    await page.getByRole('button', { name: /^Delete/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(list.rows).toHaveCount(9)
    expect(await frozen()).toEqual([])
  })

  await test.step('prepare a batch', async () => {
    await page.getByRole('link', { name: 'Batch', exact: true }).click()
    await page.getByRole('button', { name: 'Start with empty rows' }).click()
    const cell = page.getByRole('gridcell').first()
    await cell.click()
    for (const title of ['Weekly', 'Weekly sync', 'Weekly talk']) {
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('button', { name: 'Create 2 conferences' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Create 3 conferences' })).toBeVisible()
    await expect(cell).toHaveText('Weekly')
    expect(await cell.evaluate((own) => own.querySelector('font')), 'a name stays').toBeNull()
    expect(await frozen()).toEqual([])
  })

  await test.step('look into the record', async () => {
    await page.getByRole('link', { name: 'Activity' }).click()
    const activity = new ActivityPage(page)
    await activity.unfold('rehearsal')
    await page.getByRole('button', { expanded: true }).first().click()
    await activity.filter('Search').fill('rehearsal')
    await activity.filter('Outcome').selectOption({ index: 1 })
    expect(await frozen()).toEqual([])
  })
})
