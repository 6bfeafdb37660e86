import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'

/** Presses Tab until the focus is where it is wanted; more often than there are stops is too often. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never reaches ${target}`)
}

test('When only the keyboard is used, a conference can be created', async ({
  newConference,
  createdConference,
  page,
  sandbox,
}) => {
  const { keyboard } = page
  await newConference.openAt('2026-11-22T12:00:00Z')
  // What comes after the first paint, as the line for a time does, can be reached from then on.
  await expect(newConference.time('Join until')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'When', exact: true })).toBeVisible()

  await tabTo(page, newConference.field('Display name'))
  await keyboard.type('By keys')
  await tabTo(page, newConference.field('Description'))
  await keyboard.type('No mouse.')

  // The window in one line comes first.
  await tabTo(page, page.getByRole('textbox', { name: 'When', exact: true }))
  await keyboard.press('Tab')
  const from = newConference.time('Join from').getByRole('spinbutton')
  await expect(from.first()).toBeFocused()
  await keyboard.type('01122026')
  await expect(from.nth(3)).toBeFocused()
  await keyboard.type('09')
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowUp')
  await expect(from).toHaveText(['01', '12', '2026', '10', '01'])

  await tabTo(page, newConference.field('Layout'))
  await choose('3 × 3')
  await expect(newConference.field('Layout')).toHaveValue('3x3')
  await tabTo(page, newConference.field('Size'))
  await choose('Small')
  await expect(newConference.field('Size')).toHaveValue('small')
  await tabTo(page, page.locator('summary').filter({ hasText: 'More settings' }))
  await keyboard.press('Enter')
  await expect(newConference.field('Chat')).toBeHidden()
  await keyboard.press('Enter')
  await tabTo(page, newConference.field('Chat'))
  await keyboard.press('Space')
  await expect(newConference.field('Chat')).not.toBeChecked()

  const swatch = page.getByRole('button', { name: 'Picker for primary of the light theme' })
  await tabTo(page, swatch)
  await keyboard.press('Enter')
  const picker = page.getByRole('dialog', { name: 'Picker for primary of the light theme' })
  await expect(picker.getByRole('slider', { name: 'Color' })).toBeFocused()
  await keyboard.press('ArrowLeft')
  await tabTo(page, picker.getByRole('slider', { name: 'Hue' }))
  await keyboard.press('ArrowRight')
  await expect(newConference.color('light_primary')).not.toHaveValue('#044EF4')
  await keyboard.press('Escape')
  await expect(picker).toBeHidden()
  await expect(swatch).toBeFocused()

  await tabTo(page, newConference.create)
  await keyboard.press('Enter')
  await expect(newConference.created('By keys')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    {
      display_name: 'By keys',
      name: 'by-keys',
      description: 'No mouse.',
      join_from: '2026-12-01T09:01:00Z',
      layout: '3x3',
      size: 'small',
      enable_chat: false,
      light_primary: expect.stringMatching(/^#[0-9a-f]{6}$/),
    },
  ])
  await tabTo(page, createdConference.copy('guest token'))
  await tabTo(page, createdConference.another)

  /** Opens the list of the select that has the focus and goes to an option by its first letters. */
  async function choose(option: string): Promise<void> {
    await keyboard.press('Space')
    await keyboard.type(option)
    await keyboard.press('Enter')
  }
})
