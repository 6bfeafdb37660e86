import { startSandbox } from '../../server/sandbox/start.ts'
import { expect, test } from '../fixtures.ts'
import { startGreenroom } from '../greenroom.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'

// In a file of its own, so that others run while it waits; and with servers of its own, because
// Greenroom goes on finding out when the page has its answer.
test('When SignalWire does not respond, the page says by the deadline what is not known', async ({
  newConference,
  page,
}) => {
  const sandbox = await startSandbox()
  const greenroom = await startGreenroom(sandbox)
  sandbox.faults.always({ fault: 'hang' })
  await page.goto(`${greenroom.origin}/conferences/new`)
  await newConference.fillIn(filledForm)
  await newConference.create.click()
  await expect(newConference.create).toHaveText('Creating conference…')
  // SignalWire has 15 s to answer, Greenroom one more to say that it did not.
  await expect(newConference.failure).toContainText('Checking whether it was created', {
    timeout: 16_500,
  })
  await expect(newConference.create).toHaveAttribute('aria-disabled', 'true')
  await expectFilledForm(newConference)
  await greenroom.kill()
  await sandbox.close()
})
