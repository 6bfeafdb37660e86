import { concurrencyLimits } from '../../server/limits/requests/concurrency-limiter.ts'
import type { Sandbox } from '../../server/sandbox/start.ts'
import { expect, test } from '../fixtures.ts'
import type { Greenroom } from '../greenroom.ts'
import { clipboardOf } from '../support/clipboard.ts'
import { createRequests } from '../support/create-requests.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'

/**
 * Keeps as many requests under way as Greenroom carries for one client, on a SignalWire that takes
 * its time.
 *
 * @returns how to let them finish: each is answered as if nothing had been
 */
async function saturate({ origin }: Greenroom, sandbox: Sandbox): Promise<() => Promise<void>> {
  sandbox.faults.always({ fault: 'delay', ms: 60_000, call: 'list_conferences' })
  const asked = Array.from({ length: concurrencyLimits.perClient }, async () => {
    const answer = await fetch(`${origin}/api/video/conferences`)
    await answer.text()
    return answer.status
  })
  await expect.poll(() => underWay(origin)).toBe(asked.length)
  return async () => {
    sandbox.reset()
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]))
  }
}

/** @returns how many requests have gone on to SignalWire, or wait for a connection to it */
async function underWay(origin: string): Promise<number> {
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  return Number(/^greenroom_upstream_in_flight (\d+)$/m.exec(metrics)?.[1])
}

const tooMuch = 'Greenroom is overloaded'
const nothingDone = 'did not accept this one: nothing was done. Try again in a few seconds.'

test('When Greenroom is overloaded, Create says that nothing was created, and works afterwards', async ({
  greenroom,
  newConference,
  page,
  sandbox,
}) => {
  const clipboard = await clipboardOf(page)
  await newConference.open()
  await newConference.fillIn(filledForm)
  const finish = await saturate(greenroom, sandbox)
  const answer = page.waitForResponse('**/api/video/conferences')
  await newConference.create.click()
  await expect(newConference.failure).toContainText(tooMuch)
  await expect(newConference.failure).toContainText(nothingDone)
  await newConference.failure.getByRole('button', { name: 'Copy request id' }).click()
  expect(await clipboard()).toBe((await answer).headers()['x-request-id'])
  expect((await answer).status()).toBe(503)
  await expectFilledForm(newConference)
  expect(createRequests(sandbox.journal)).toEqual([])

  await finish()
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
})

test('When Greenroom is overloaded, the list says so, and Try again loads it', async ({
  greenroom,
  list,
  page,
  sandbox,
}) => {
  const finish = await saturate(greenroom, sandbox)
  await list.open()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The conferences could not be loaded')
  await expect(alert).toContainText(tooMuch)
  await expect(alert).toContainText(nothingDone)
  await finish()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(list.rows).toHaveCount(9)
  await expect(alert).toHaveCount(0)
})
