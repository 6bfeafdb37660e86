import type { FaultInput } from '../../server/sandbox/faults/faults.ts'
import { expect, test } from '../fixtures.ts'
import { clipboardOf } from '../support/clipboard.ts'
import { createRequests } from '../support/create-requests.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'

const nothing = 'Nothing was created.'

const faults: readonly [when: string, fault: FaultInput, says: readonly string[]][] = [
  ['does not accept our credentials', { fault: 'unauthorized' }, ['does not accept', nothing]],
  ['forbids it to our credentials', { fault: 'forbidden' }, ['does not accept', nothing]],
  ['is busy', { fault: 'busy', retry_after: 20 }, ['limiting requests', nothing, 'in 20 seconds']],
]

for (const [when, fault, says] of faults)
  test(`When SignalWire ${when}, the page says what that means and keeps every value`, async ({
    newConference,
    page,
    sandbox,
  }) => {
    const clipboard = await clipboardOf(page)
    sandbox.faults.next({ ...fault, call: 'create_conference' })
    await newConference.open()
    await newConference.fillIn(filledForm)
    const answer = page.waitForResponse('**/api/video/conferences')
    await newConference.create.click()

    for (const part of says) await expect(newConference.failure).toContainText(part)
    await expectFilledForm(newConference)
    await newConference.failure.getByRole('button', { name: 'Copy request id' }).click()
    const requestId = (await answer).headers()['x-request-id']
    expect(await clipboard()).toBe(requestId)
    expect(sandbox.journal.entries().map((entry) => entry.requestId)).toContain(requestId)
    const shown = await page.content()
    expect(shown).not.toContain(sandbox.apiToken)
    expect(shown).not.toContain(sandbox.projectId)
  })

test('When the name is taken, the field says so, has focus and keeps its text', async ({
  newConference,
  sandbox,
}) => {
  await newConference.open()
  await newConference.fillIn({ ...filledForm, name: 'ad-hoc' })
  await newConference.create.click()
  const name = newConference.field('Name')
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(/Name has already been taken/)
  await expect(newConference.summary).toContainText('Name: Name has already been taken')
  await expectFilledForm(newConference, { name: 'ad-hoc' })

  await name.fill('ad-hoc-2')
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    { ...filledForm, name: 'ad-hoc' },
    { ...filledForm, name: 'ad-hoc-2' },
  ])
})

for (const [attribute, label] of [
  ['quality', 'Quality'],
  ['dark_success', 'Dark success'],
] as const)
  test(`When SignalWire rejects ${attribute}, that field says so and has focus`, async ({
    newConference,
    sandbox,
  }) => {
    const message = 'Is not part of your plan'
    sandbox.faults.next({ fault: 'field_error', attribute, message, call: 'create_conference' })
    await newConference.open()
    await newConference.fillIn(filledForm)
    await newConference.create.click()
    await expect(newConference.field(label)).toBeFocused()
    await expect(newConference.field(label)).toHaveAccessibleDescription(new RegExp(message))
    await expect(newConference.summary).toContainText(message)
    await expectFilledForm(newConference)
  })

test('When SignalWire rejects a time, that field says so and has focus', async ({
  newConference,
  sandbox,
}) => {
  const refusal = { attribute: 'join_until', message: 'Is too far away' }
  sandbox.faults.next({ fault: 'field_error', ...refusal, call: 'create_conference' })
  await newConference.open()
  await newConference.fillIn(filledForm)
  await newConference.create.click()
  const until = newConference.time('Join until')
  await expect(until.getByRole('spinbutton').first()).toBeFocused()
  await expect(until).toHaveAccessibleDescription(/Is too far away/)
})

test('When SignalWire rejects something that is not a field, the summary says so', async ({
  newConference,
  sandbox,
}) => {
  const refusal = { attribute: 'meta', message: 'Is too deep' }
  sandbox.faults.next({ fault: 'field_error', ...refusal, call: 'create_conference' })
  await newConference.open()
  await newConference.fillIn(filledForm)
  await newConference.create.click()
  await expect(newConference.summary).toContainText('meta: Is too deep')
  await expectFilledForm(newConference)
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
})

test('When the browser is offline, the page says what is not known and keeps every value', async ({
  newConference,
  context,
}) => {
  await newConference.open()
  await newConference.fillIn(filledForm)
  await context.setOffline(true)
  await newConference.create.click()
  await expect(newConference.failure).toContainText('Checking whether it was created. Please wait.')
  await expect(newConference.failure).toContainText('Greenroom is not responding')
  await expectFilledForm(newConference)

  await context.setOffline(false)
  await expect(newConference.failure).toContainText('Nothing was created or changed.')
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
})
