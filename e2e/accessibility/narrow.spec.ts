import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

/** How many pixels of the page lie beyond its right edge. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.describe('At 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('A conference can be created without scrolling sideways', async ({
    newConference,
    createdConference,
    page,
  }) => {
    await newConference.open()
    await expect(newConference.time('Join until')).toBeVisible()
    expect(await overflow(page), 'empty form').toBe(0)
    await newConference.create.click()
    await expect(newConference.summary).toBeVisible()
    expect(await overflow(page), 'form with an error').toBe(0)

    await newConference.fillIn(
      {
        display_name: 'Unbreakable'.repeat(18),
        description: 'x'.repeat(200),
        layout: 'highlight-1-responsive',
        record_on_start: true,
        dark_primary: '#123456',
      },
      { join_from: '011220991030' },
    )
    await newConference.openPicker('Picker for primary of the dark theme')
    expect(await overflow(page), 'picker').toBe(0)
    await page.keyboard.press('Escape')
    await newConference.preview.getByRole('radio', { name: 'Before joining' }).check()
    expect(await overflow(page), 'filled form').toBe(0)

    await newConference.create.click()
    await expect(newConference.created('Unbreakable'.repeat(18))).toBeFocused()
    await createdConference.show('guest').click()
    expect(await overflow(page), 'created conference').toBe(0)
    await expect(createdConference.copy('guest token')).toBeInViewport()
  })
})

test.describe('At 200 % zoom', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })

  test('A conference can be created without scrolling sideways', async ({
    newConference,
    page,
  }) => {
    await newConference.open()
    await expect(newConference.time('Join until')).toBeVisible()
    expect(await overflow(page), 'empty form').toBe(0)
    await newConference.fillIn(
      { display_name: 'Zoomed', quality: '1080p', enable_chat: false, light_success: '#00aa00' },
      { join_until: '011220991030' },
    )
    expect(await overflow(page), 'filled form').toBe(0)
    await newConference.create.click()
    await expect(newConference.created('Zoomed')).toBeFocused()
    expect(await overflow(page), 'created conference').toBe(0)
  })
})
