import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

function addInlineStyle(page: Page): Promise<void> {
  return page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<i style="color: red">broken</i>'),
  )
}

test('When an inline style or script is injected, the policy blocks it; that and an uncaught error are logged', async ({
  newConference,
  page,
  quietConsole,
}) => {
  await newConference.open()
  const blocked = [expect.stringContaining('Content Security Policy directive')]
  await addInlineStyle(page)
  await expect.poll(() => quietConsole.take()).toEqual(blocked)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "broken"'
    document.body.append(script)
  })
  await expect.poll(() => quietConsole.take()).toEqual(blocked)
  await expect(page).toHaveTitle('New conference · Greenroom')
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('Forgotten'))))
  await expect.poll(() => quietConsole.take()).toEqual(['Error: Forgotten'])
})

test('When a test does not check what was logged, it fails', async ({ newConference, page }) => {
  await newConference.open()
  const refused = page.waitForEvent('console')
  await addInlineStyle(page)
  await refused
  // Not before here, so that nothing but the fixture can be what fails.
  test.fail()
})

test('When a conference is created, nothing is logged', async ({ newConference, page }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await newConference.open()
  await newConference.openPicker('Picker for primary of the light theme')
  await page.keyboard.press('Escape')
  await newConference.field('Display name').fill('Quiet')
  await newConference.create.click()
  await expect(newConference.created('Quiet')).toBeFocused()
  expect(said).toEqual([])
})
