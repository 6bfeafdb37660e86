import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { clipboardOf } from '../support/clipboard.ts'

/** As where a policy or plain http takes the clipboard away, and the old command on top of it. */
async function denyClipboard(page: Page, { command }: { command: boolean }): Promise<void> {
  await page.addInitScript((denyCommand) => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    if (denyCommand) document.execCommand = () => false
  }, command)
}

for (const dialog of ['Reset', 'Delete'] as const)
  test(`When the clipboard is denied, what the ${dialog} dialog offers is still copied`, async ({
    detail,
    page,
    sandbox,
    signalwire,
  }) => {
    const clipboard = await clipboardOf(page)
    await denyClipboard(page, { command: false })
    const { id } = await signalwire.create({ display_name: 'Rehearsal' })
    await detail.open(id, 'Rehearsal')
    if (dialog === 'Reset') {
      await detail.getTokens()
      await page.getByRole('button', { name: 'Reset the guest token' }).click()
    } else await page.getByRole('button', { name: 'Delete…' }).click()
    sandbox.faults.next({
      fault: 'forbidden',
      call: dialog === 'Reset' ? 'reset_token' : 'delete_conference',
    })
    const modal = page.getByRole('dialog')
    await modal
      .getByRole('button', { name: dialog === 'Reset' ? 'Reset token' : 'Delete', exact: true })
      .click()
    const copy = modal.getByRole('button', { name: 'Copy request id', exact: true })
    await copy.click()
    // The button keeps its name for as long as it and the announcement say so.
    const announced = page.getByRole('status').filter({ hasText: 'Copied' })
    const named = page.getByRole('button', { name: 'Copy request id', exact: true })
    await expect(
      modal.filter({ has: announced }).filter({ has: named.filter({ hasText: 'Copied' }) }),
    ).toBeVisible()
    await expect(copy).toBeFocused()
    const refused = sandbox.journal.entries().find(({ status }) => status === 403)
    expect(await clipboard()).toBe(refused?.requestId)
  })

test('When copying is blocked, the page says so and selects the text to copy by hand', async ({
  detail,
  page,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  await denyClipboard(page, { command: true })
  const { id } = await signalwire.create({ display_name: 'Rehearsal' })
  await detail.open(id, 'Rehearsal')
  const copy = page.getByRole('button', { name: 'Copy id', exact: true })
  await copy.click()
  const byHand = page.getByRole('dialog', { name: 'Copy this by hand' })
  await expect(byHand).toContainText('nothing was copied')
  await expect(byHand.getByRole('textbox', { name: 'Text to copy' })).toBeFocused()
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Control+c')
  expect(await clipboard()).toBe(id)
  await page.keyboard.press('Escape')
  await expect(byHand).toBeHidden()
  await expect(copy).toBeFocused()
})

test('When a moderator token could not be copied, the warning appears only once it is copied', async ({
  detail,
  page,
  signalwire,
}) => {
  await clipboardOf(page)
  await denyClipboard(page, { command: true })
  const { id } = await signalwire.create({ display_name: 'Rehearsal' })
  await detail.open(id, 'Rehearsal')
  await detail.getTokens()
  await page.getByRole('button', { name: 'Copy moderator token' }).click()
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toBeFocused()
  await expect(page.getByText('You have copied the moderator’s token')).toBeHidden()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Escape')
  await expect(page.getByText('You have copied the moderator’s token')).toBeVisible()
})
