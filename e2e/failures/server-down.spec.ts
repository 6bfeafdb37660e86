import { startSandbox } from '../../server/sandbox/start.ts'
import { expect, test } from '../fixtures.ts'
import { startGreenroom } from '../greenroom.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'

test('When Greenroom is stopped before Create, the page says so and keeps every value', async ({
  newConference,
  page,
}) => {
  const greenroom = await startGreenroom()
  await page.goto(`${greenroom.origin}/conferences/new`)
  await newConference.fillIn(filledForm)
  await greenroom.close()
  await newConference.create.click()
  await expect(newConference.failure).toContainText('Greenroom is not responding')
  await expect(newConference.failure).toContainText('it is not known whether')
  await expect(newConference.failure).toContainText('the Greenroom server is running')
  await expectFilledForm(newConference)
})

test('When SignalWire cannot be reached, the page says that nothing was created', async ({
  newConference,
  page,
}) => {
  const sandbox = await startSandbox()
  const greenroom = await startGreenroom(sandbox)
  await sandbox.close()
  await page.goto(`${greenroom.origin}/conferences/new`)
  await newConference.fillIn(filledForm)
  await newConference.create.click()
  // It is tried for half a minute, in case SignalWire is back in a moment: as long as a step may take.
  await expect(newConference.failure).toContainText('SignalWire could not be reached', {
    timeout: 120_000,
  })
  await expect(newConference.failure).toContainText('Nothing was created.')
  await expectFilledForm(newConference)
  await greenroom.close()
})
