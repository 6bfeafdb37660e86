import { expect, test } from '../fixtures.ts'
import { startGreenroom } from '../greenroom.ts'

test('When an account is configured, every page names its space', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  const banner = page.getByRole('banner')
  await expect(banner).toContainText('Acting on example.signalwire.com')
  await expect(banner.getByRole('button', { name: /sandbox/i })).toHaveCount(0)
})

test('When no account is configured, a badge says that nothing reaches SignalWire and how to connect one', async ({
  newConference,
  page,
}) => {
  const greenroom = await startGreenroom()
  await page.goto(`${greenroom.origin}/conferences/new`)
  const badge = page.getByRole('banner').getByRole('button', { name: /^Sandbox/ })
  await expect(badge).toHaveText('Sandbox: nothing reaches SignalWire')
  await badge.click()
  const guide = page.getByRole('dialog', { name: 'This is the sandbox' })
  await expect(guide).toContainText('Connect an account')
  for (const variable of ['SPACE', 'PROJECT_ID', 'API_TOKEN'])
    await expect(guide).toContainText(`SIGNALWIRE_${variable}`)
  await page.keyboard.press('Escape')
  await expect(guide).toBeHidden()
  await expect(badge).toBeFocused()

  await newConference.field('Display name').fill('Nowhere but here')
  await newConference.create.click()
  await expect(newConference.created('Nowhere but here')).toBeFocused()
  await expect(page.getByText('The conference was created in the sandbox.')).toBeVisible()
  await greenroom.close()
})
