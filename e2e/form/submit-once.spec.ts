import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'
import { holdCreates } from '../support/hold/hold-creates.ts'

test('When Create is double-clicked and Enter is pressed repeatedly, one conference is created', async ({
  newConference,
  page,
  sandbox,
  signalwire,
}) => {
  await newConference.open()
  const held = await holdCreates(page)
  await newConference.field('Display name').fill('Once only')
  await newConference.create.dblclick()
  await newConference.field('Display name').press('Enter')
  await newConference.field('Name').press('Enter')
  for (const keys of ['Enter', 'Control+Enter', 'Enter']) await page.keyboard.press(keys)
  await newConference.create.press('Space')
  await expect(newConference.create).toHaveText('Creating conference…')
  expect(held.count()).toBe(1)

  held.release()
  await expect(newConference.created('Once only')).toBeFocused()
  expect(held.count()).toBe(1)
  expect(createRequests(sandbox.journal)).toHaveLength(1)
  const names = (await signalwire.walk('/conferences')).map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('once-only'))).toEqual(['once-only'])
})

test('When SignalWire is slow, a double click still creates one conference', async ({
  newConference,
  sandbox,
}) => {
  sandbox.faults.next({ fault: 'delay', ms: 1000, call: 'create_conference' })
  await newConference.open()
  await newConference.field('Display name').fill('Slow')
  await newConference.create.dblclick()
  await expect(newConference.created('Slow')).toBeFocused()
  expect(createRequests(sandbox.journal)).toHaveLength(1)
})

test('While a create is in progress, the button says so and the fields are readable', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  const held = await holdCreates(page)
  await newConference.fillIn({ display_name: 'Slow', description: 'Reads well', size: 'large' })
  await newConference.create.click()
  await expect(newConference.create).toHaveText('Creating conference…')
  await expect(newConference.create).toHaveAttribute('aria-disabled', 'true')
  await expect(newConference.create).toBeFocused()
  await expect(newConference.startOver).toBeDisabled()
  await expect(newConference.field('Display name')).toHaveValue('Slow')
  await expect(newConference.field('Description')).toHaveValue('Reads well')
  await expect(newConference.field('Description')).toBeEnabled()
  await expect(newConference.field('Size')).toHaveValue('large')
  held.release()
  await expect(newConference.created('Slow')).toBeFocused()
})
