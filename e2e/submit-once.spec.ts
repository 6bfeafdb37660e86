import { creates } from './creates.ts'
import { expect, test } from './fixtures.ts'

test('When Create is double-clicked and Enter is mashed, one conference is made', async ({
  newConference,
  page,
  sandbox,
  signalwire,
}) => {
  sandbox.faults.next({ fault: 'delay', ms: 1500, call: 'create_conference' })
  await newConference.open()
  await newConference.field('Display name').fill('Once only')
  await newConference.create.dblclick()
  await newConference.field('Display name').press('Enter')
  await newConference.field('Name').press('Enter')
  for (const keys of ['Enter', 'Control+Enter', 'Enter']) await page.keyboard.press(keys)
  await newConference.create.press('Space')
  await expect(newConference.create, 'it is still on its way').toHaveText('Creating conference…')

  await expect(newConference.created('Once only')).toBeFocused()
  expect(creates(sandbox.journal)).toHaveLength(1)
  const names = (await signalwire.walk('/conferences')).map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('once-only'))).toEqual(['once-only'])
})

test('While a create is on its way, the button says so and the fields can be read', async ({
  newConference,
  sandbox,
}) => {
  sandbox.faults.next({ fault: 'delay', ms: 1000, call: 'create_conference' })
  await newConference.open()
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
  await expect(newConference.created('Slow')).toBeFocused()
})
