import { pageOf } from '../../src/contract/protocol/page.ts'
import { stream } from '../../src/contract/rooms/stream.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const key = 'live_4f9a'
const address = `rtmps://live.example.com/app/${key}`

test('When streams are started, changed and stopped, each outcome is told, and keys are covered', async ({
  detail,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create({ name: 'on-air', display_name: 'On air' })
  const streams = async () => {
    const { body } = await signalwire.call('GET', `/conferences/${id}/streams`)
    return pageOf(stream)
      .parse(body)
      .data.map(({ url }) => url)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  await detail.open(id, 'On air')
  const card = page.getByRole('region', { name: 'Streams' })
  const form = card.getByRole('form', { name: 'Start a stream' })
  const field = form.getByRole('textbox', { name: 'Address' })
  await expect(card).toContainText('Nothing is streamed from this room.')

  await card.getByRole('button', { name: 'Start a stream' }).press('Enter')
  // Typed on without a click: the field has the focus.
  await page.keyboard.type('https://example.com')
  await page.keyboard.press('Enter')
  await expect(form).toContainText('Must be an address that begins with rtmp:// or rtmps://')
  await expect(field).toHaveAttribute('type', 'password')
  await form.getByRole('button', { name: 'Show the address' }).click()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('rtmp://127.0.0.1/app/key')
  await form.getByRole('button', { name: 'Start stream' }).click()
  await expect(form).toContainText('as it is not a public server')
  await expectAccessible(page)

  // The response to the start is lost, and the record tells that it runs.
  await field.fill(address)
  await form.getByRole('textbox', { name: 'Save as' }).fill('Main channel')
  sandbox.faults.next({ fault: 'reset', after_effect: true, call: 'create_stream' })
  await form.getByRole('button', { name: 'Start stream' }).click()
  await expect(card).toContainText('The stream to live.example.com was started.')
  await expect(form).toHaveCount(0)
  await expect(card.getByRole('listitem').first()).toContainText('rtmps://live.example.com/••••')
  expect(await page.content()).not.toContain(key)
  const show = card.getByRole('button', { name: 'Show the key of the stream to live.example.com' })
  await show.click()
  await expect(card).toContainText(address)
  expect(await streams()).toEqual([address])

  await card.getByRole('button', { name: 'Change the stream to live.example.com' }).click()
  const change = card.getByRole('form', { name: 'Change the stream to live.example.com' })
  await change.getByRole('textbox', { name: 'Address' }).fill('rtmp://other.example.com/app/key')
  await change.getByRole('button', { name: 'Change stream' }).click()
  await expect(card).toContainText('The stream goes to other.example.com now.')

  await card.getByRole('button', { name: 'Start a stream' }).click()
  await form
    .getByRole('combobox', { name: 'Destination' })
    .selectOption({ label: 'Main channel (live.example.com)' })
  await form.getByRole('button', { name: 'Start stream' }).click()
  await expect(card).toContainText('The stream to Main channel was started.')
  expect(await streams()).toEqual([address, 'rtmp://other.example.com/app/key'])

  await card.getByRole('button', { name: 'Stop the stream to other.example.com' }).click()
  await expectAccessible(page, 'dialog')
  await page.getByRole('button', { name: 'Stop stream' }).click()
  await expect(card).toContainText('The stream to other.example.com was stopped.')
  await expect(card.getByRole('button', { name: 'Start a stream' })).toBeFocused()
  await card.getByText(/saved destinations?$/).click()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const remove = card.getByRole('button', { name: 'Delete the destination Main channel' })
  await remove.click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(remove).toHaveCount(0)
  expect(await streams()).toEqual([address])
})
