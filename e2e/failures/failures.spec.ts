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

test('When SignalWire refuses Create, the page says what that means and keeps every value', async ({
  newConference,
  page,
  sandbox,
}) => {
  const clipboard = await clipboardOf(page)
  await newConference.open()
  await newConference.fillIn(filledForm)
  for (const [when, fault, says] of faults)
    await test.step(`SignalWire ${when}`, async () => {
      sandbox.faults.next({ ...fault, call: 'create_conference' })
      const answer = page.waitForResponse('**/api/video/conferences')
      await newConference.create.click()
      const requestId = (await answer).headers()['x-request-id']
      await expect(async () => {
        await newConference.failure.getByRole('button', { name: 'Copy request id' }).click()
        expect(await clipboard()).toBe(requestId)
      }).toPass()
      for (const part of says) await expect(newConference.failure).toContainText(part)
      await expectFilledForm(newConference)
      expect(sandbox.journal.entries().map((entry) => entry.requestId)).toContain(requestId)
      const shown = await page.content()
      expect(shown).not.toContain(sandbox.apiToken)
      expect(shown).not.toContain(sandbox.projectId)
    })
})

const rejected = [
  ['quality', 'Quality', 'Is not part of your plan'],
  ['dark_success', 'Dark success', 'Is not part of your palette'],
] as const

test('When SignalWire rejects a field, it says so, has focus and keeps its text; what is no field is in the summary', async ({
  newConference,
  sandbox,
}) => {
  const reject = (attribute: string, message: string) =>
    sandbox.faults.next({ fault: 'field_error', attribute, message, call: 'create_conference' })
  await newConference.open()
  await newConference.fillIn({ ...filledForm, name: 'ad-hoc' })
  for (const [attribute, label, message] of rejected)
    await test.step(attribute, async () => {
      reject(attribute, message)
      // A field that is folded away comes out to show what is wrong with it.
      if (attribute === 'quality') await newConference.moreSettings.click()
      await newConference.create.click()
      await expect(newConference.summary).toContainText(message)
      await expect(newConference.field(label)).toBeFocused()
      await expect(newConference.field(label)).toHaveAccessibleDescription(new RegExp(message))
      await expectFilledForm(newConference, { name: 'ad-hoc' })
    })
  await test.step('a time', async () => {
    reject('join_until', 'Is too far away')
    await newConference.create.click()
    const until = newConference.time('Join until')
    await expect(until.getByRole('spinbutton').first()).toBeFocused()
    await expect(until).toHaveAccessibleDescription(/Is too far away/)
  })
  await test.step('something that is not a field', async () => {
    reject('meta', 'Is too deep')
    await newConference.create.click()
    await expect(newConference.summary).toContainText('meta: Is too deep')
    await expectFilledForm(newConference, { name: 'ad-hoc' })
  })
  await test.step('a name that is taken', async () => {
    sandbox.journal.clear()
    await newConference.create.click()
    const name = newConference.field('Name')
    await expect(newConference.summary).toContainText('Name: Name has already been taken')
    await expect(name).toBeFocused()
    await expect(name).toHaveAccessibleDescription(/Name has already been taken/)
    await expectFilledForm(newConference, { name: 'ad-hoc' })
    await name.fill('ad-hoc-2')
    await newConference.create.click()
    await expect(newConference.created(filledForm.display_name)).toBeFocused()
    expect(createRequests(sandbox.journal)).toEqual([
      { ...filledForm, name: 'ad-hoc' },
      { ...filledForm, name: 'ad-hoc-2' },
    ])
  })
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
