import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const halcyon = {
  id: '82e4b095-a16d-4fdc-b714-1cf590b26e09',
  name: 'Halcyon Bank: Board review, third quarter',
}
const events = ['One', 'Two', 'Three', 'Four', 'Five']

test('When Delete is clicked, it asks by name, says who is inside, and returns to a list without it', async ({
  detail,
  list,
  page,
  signalwire,
}) => {
  await detail.open(halcyon.id, halcyon.name)
  await detail.button('Delete…').click()
  await expect(detail.dialog).toHaveAccessibleName(`Delete “${halcyon.name}”?`)
  await expect(detail.dialog.getByRole('alert')).toContainText('Someone is in it now')
  await expectAccessible(page)
  await detail.button('Cancel').click()
  expect((await signalwire.call('GET', `/conferences/${halcyon.id}`)).status).toBe(200)
  await detail.button('Delete…').click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(list.heading).toBeFocused()
  await expect(page.getByText(`“${halcyon.name}” was deleted.`)).toBeVisible()
  await expect(list.rows).toHaveCount(8)
  await expect(list.row(halcyon.name)).toHaveCount(0)
  expect((await signalwire.call('GET', `/conferences/${halcyon.id}`)).status).toBe(404)
})

test('When some of many deletions fail, each says so, and Try again retries only those', async ({
  list,
  page,
  sandbox,
  signalwire,
}) => {
  sandbox.add(events.map((name) => ({ name: name.toLowerCase(), display_name: name })))
  await list.open()
  for (const name of events) await list.select(name)
  await list.select(halcyon.name)
  const bar = page.getByRole('region', { name: 'Selection' })
  await expect(bar).toContainText('6 selected')
  await bar.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toHaveAccessibleName('Delete 6 conferences?')
  await expect(dialog.getByRole('alert')).toContainText(`Someone is in “${halcyon.name}” now`)
  sandbox.journal.clear()
  sandbox.faults.next({ fault: 'unauthorized', call: 'delete_conference', times: 2 })
  await dialog.getByRole('button', { name: 'Delete 6' }).click()
  await expect(dialog).toHaveAccessibleName('4 of 6 deleted, 2 failed')
  await expect(dialog.getByText('Failed', { exact: true })).toHaveCount(2)
  await expect(dialog.getByText('Deleted', { exact: true })).toHaveCount(4)
  await expectAccessible(page)
  // One of the failed is deleted elsewhere in the meantime: that is as good.
  const left = (await signalwire.walk('/conferences')).filter(({ display_name }) =>
    [...events, halcyon.name].includes(display_name ?? ''),
  )
  expect(left).toHaveLength(2)
  await signalwire.call('DELETE', `/conferences/${left[0]?.id}`)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('6 conferences were deleted.')).toBeVisible()
  await expect(list.rows).toHaveCount(8)
  await expect(bar).toHaveCount(0)
})

test('When the response to a delete is lost, the page says what is known', async ({
  detail,
  page,
  sandbox,
}) => {
  await detail.open(halcyon.id, halcyon.name)
  sandbox.faults.always({ fault: 'unauthorized', call: 'delete_conference' })
  await detail.button('Delete…').click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(detail.dialog).toContainText('SignalWire rejected Greenroom’s credentials')
  await detail.button(/^Close$/).click()
  await expect(detail.heading).toHaveText(halcyon.name)
})

test('When the page throws during one of many deletions, it says so, and Try again retries that one', async ({
  list,
  page,
  quietConsole,
  sandbox,
}) => {
  sandbox.add(events.map((name) => ({ name: name.toLowerCase(), display_name: name })))
  await list.open()
  for (const name of events) await list.select(name)
  await page.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog')
  await page.evaluate(() => {
    const real = AbortSignal.timeout
    AbortSignal.timeout = () => {
      AbortSignal.timeout = real
      throw new TypeError('Not foreseen')
    }
  })
  await dialog.getByRole('button', { name: 'Delete 5' }).click()
  await expect(dialog).toHaveAccessibleName('4 of 5 deleted, 1 not known')
  await expect(dialog).toContainText('It is not known whether it was deleted.')
  await expect(dialog.getByRole('button', { name: 'Copy details' })).toBeVisible()
  expect(quietConsole.take()).toEqual([expect.stringContaining('Not foreseen')])
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('5 conferences were deleted.')).toBeVisible()
})

test('When only the keyboard is used, conferences can be deleted', async ({ list, page }) => {
  await list.open()
  await expect(list.rows).toHaveCount(9)
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Delete…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 conferences were deleted.')).toBeVisible()
  await expect(list.rows).toHaveCount(7)
})
