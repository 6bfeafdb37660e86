import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { createRequests } from '../support/create-requests.ts'
import { holdScript } from '../support/hold/hold-script.ts'
import { translatePage } from '../support/translate-page.ts'

test('When the script has not come, the form is there in full, has its values, and stays where it was scrolled', async ({
  newConference,
  page,
}) => {
  const { release } = await holdScript(page)
  await page.goto('/conferences/new', { waitUntil: 'commit' })
  await expect(newConference.heading).toBeVisible()
  await expect(page).toHaveTitle('New conference · Greenroom')
  await expect(newConference.field('Display name')).toBeEditable()
  await expect(newConference.color('light_primary')).toHaveValue('#044EF4')
  await expect(newConference.field('Layout')).toHaveValue('grid-responsive')
  await expect(newConference.field('Record on start')).not.toBeChecked()
  await expect(newConference.preview).toContainText('Untitled room')
  await expectAccessible(page)
  await page.getByRole('heading', { name: 'Theme' }).evaluate((heading) => heading.scrollIntoView())
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(300)
  await release()
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
})

test('When something was typed, chosen and ticked before the script came, it is kept, counted and checked', async ({
  newConference,
  page,
  sandbox,
}) => {
  const { release } = await holdScript(page)
  await page.goto('/conferences/new', { waitUntil: 'commit' })
  await newConference.field('Display name').pressSequentially('Board meeting')
  await newConference.field('Description').fill('All of it')
  await newConference.field('Layout').selectOption('highlight-1-responsive')
  await newConference.field('Quality').selectOption({ index: 0 })
  const chat = newConference.field('Chat')
  const hadChat = await chat.isChecked()
  await chat.click()
  await newConference.field('Record on start').check()
  await newConference.color('dark_primary').fill('#12345')
  await page.getByRole('slider', { name: 'People in the room' }).fill('7')
  await page.getByRole('combobox', { name: 'Colour vision' }).selectOption('tritanopia')
  await page.getByRole('radio', { name: 'Before joining' }).check()
  await page.getByRole('radio', { name: 'Dark appearance' }).check()
  const field = newConference.field('Display name')
  await field.focus()
  await field.press('Home')
  await field.press('ArrowRight')
  await release()

  await expect(field).toHaveValue('Board meeting')
  await expect(field).toBeFocused()
  await field.press('x')
  await expect(field).toHaveValue('Bxoard meeting')
  await field.press('Backspace')
  await expect(newConference.field('Name')).toHaveValue('board-meeting')
  await expect(newConference.field('Description')).toHaveValue('All of it')
  await expect(page.getByText('9 / 3000')).toBeVisible()
  await expect(newConference.field('Layout')).toHaveValue('highlight-1-responsive')
  await expect(chat).toBeChecked({ checked: !hadChat })
  await expect(newConference.field('Record on start')).toBeChecked()
  await expect(newConference.color('dark_primary')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('combobox', { name: 'Colour vision' })).toHaveValue('tritanopia')
  await expect(newConference.preview).toHaveAttribute('data-scene', 'prejoin')
  await page.getByRole('radio', { name: 'In the room' }).check()
  await expect(page.getByRole('slider', { name: 'People in the room' })).toHaveValue('7')
  await expect(newConference.preview).toContainText('Board meeting')
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark')
  await newConference.color('dark_primary').fill('#123456')
  await expect(newConference.request).toContainText('"display_name": "Board meeting"')
  await newConference.create.click()
  await expect(newConference.created('Board meeting')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    expect.objectContaining({
      display_name: 'Board meeting',
      name: 'board-meeting',
      description: 'All of it',
      layout: 'highlight-1-responsive',
      record_on_start: true,
      enable_chat: !hadChat,
      dark_primary: '#123456',
    }),
  ])
})

test('When the page was translated before the script came, what was typed is kept', async ({
  newConference,
  page,
}) => {
  await translatePage(page)
  const { release } = await holdScript(page)
  await page.goto('/conferences/new', { waitUntil: 'commit' })
  await newConference.field('Display name').fill('Traducido')
  await release()
  await expect(newConference.request).toContainText('"display_name": "Traducido"')
  await expect(newConference.field('Display name')).toHaveValue('Traducido')
})

test('When times were typed and a button pressed before the script came, both count then', async ({
  newConference,
  page,
}) => {
  const { release } = await holdScript(page)
  await page.goto('/conferences/new', { waitUntil: 'commit' })
  await page.getByLabel('Join from', { exact: true }).fill('2030-12-01T09:30')
  await newConference.field('Display name').focus()
  const people = page.getByRole('slider', { name: 'People in the room' })
  const before = Number(await people.inputValue())
  await page.getByRole('button', { name: 'One person more' }).click()
  await page.getByRole('button', { name: 'One person more' }).click()
  await release()
  await expect(people).toHaveValue(String(before + 2))
  await expect(newConference.time('Join from')).toBeVisible()
  await expect(newConference.request).toContainText('"join_from": "2030-12-01T')
})

test('When Create was pressed before the script came, it says so and creates one', async ({
  newConference,
  page,
  sandbox,
}) => {
  const { release } = await holdScript(page)
  await page.goto('/conferences/new', { waitUntil: 'commit' })
  await newConference.field('Display name').fill('Early bird')
  await newConference.create.click()
  await newConference.create.click()
  await expect(page.getByRole('status').filter({ hasText: 'One moment' })).toBeVisible()
  await release()
  await expect(newConference.created('Early bird')).toBeFocused()
  expect(createRequests(sandbox.journal)).toHaveLength(1)
})

test('When a draft waits, what was typed before the script came wins, and the draft is one click away', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  await newConference.field('Display name').fill('The draft')
  await newConference.field('Description').fill('Of yesterday')
  await page.reload()
  await expect(newConference.field('Display name')).toHaveValue('The draft')
  const { release } = await holdScript(page)
  await page.reload({ waitUntil: 'commit' })
  await newConference.field('Display name').fill('Just now')
  await release()
  await expect(page.getByText('Your earlier draft is kept')).toBeVisible()
  await expect(newConference.field('Display name')).toHaveValue('Just now')
  await expect(newConference.field('Description')).toHaveValue('')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put the draft back' }).click()
  await expect(newConference.field('Display name')).toHaveValue('The draft')
  await expect(newConference.field('Description')).toHaveValue('Of yesterday')
})
