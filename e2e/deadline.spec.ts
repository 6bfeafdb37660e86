import { expect, test } from './fixtures.ts'
import { expectTyped, typed } from './pages/typed.ts'

// In a file of its own, so that others run while it waits.
test('When SignalWire stays silent, the page says within the deadline what is not known', async ({
  newConference,
  sandbox,
}) => {
  sandbox.faults.next({ fault: 'hang', call: 'create_conference' })
  await newConference.open()
  await newConference.fillIn(typed)
  await newConference.create.click()
  await expect(newConference.create).toHaveText('Creating conference…')
  // SignalWire has 15 s to answer, Greenroom one more to say that it did not.
  await expect(newConference.failure).toContainText('did not answer in time', { timeout: 16_500 })
  await expect(newConference.failure).toContainText('Whether it was created is not known.')
  await expect(newConference.create).toHaveText('Create conference')
  await expectTyped(newConference)
})
