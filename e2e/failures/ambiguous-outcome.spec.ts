import type { FaultInput } from '../../server/sandbox/faults/faults.ts'
import { expect, test } from '../fixtures.ts'
import { filledForm } from '../support/filled-form.ts'

const faults: readonly [when: string, fault: FaultInput][] = [
  ['fails', { fault: 'error' }],
  ['breaks off the connection', { fault: 'reset' }],
  ['gives a broken body', { fault: 'broken_body' }],
  ['gives half an answer', { fault: 'cut_short' }],
  ['gives another answer', { fault: 'wrong_shape' }],
]

for (const [when, fault] of faults)
  for (const after_effect of [false, true])
    test(`When SignalWire ${when} ${after_effect ? 'after' : 'before'} creating, there is one conference, and the page shows it`, async ({
      newConference,
      page,
      sandbox,
      signalwire,
    }) => {
      sandbox.faults.next({ ...fault, after_effect, call: 'create_conference' })
      await newConference.open()
      await newConference.fillIn(filledForm)
      await newConference.create.click()
      await expect(newConference.created(filledForm.display_name)).toBeFocused()
      const made = (await signalwire.walk('/conferences')).filter(({ name }) =>
        name.startsWith(filledForm.name),
      )
      expect(made).toMatchObject([filledForm])
      await expect(page.getByText(made[0]?.id ?? 'no conference', { exact: true })).toBeVisible()
    })
