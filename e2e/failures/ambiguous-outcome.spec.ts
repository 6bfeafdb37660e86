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

for (const after_effect of [false, true])
  test(`When SignalWire breaks ${after_effect ? 'after' : 'before'} creating, there is one conference, and the page shows it`, async ({
    createdConference,
    newConference,
    page,
    sandbox,
    signalwire,
  }) => {
    await newConference.open()
    await newConference.fillIn(filledForm)
    const known = new Set<string>()
    for (const [index, [when, fault]] of faults.entries())
      await test.step(`SignalWire ${when}`, async () => {
        // Each further one is made of a copy, under a name of its own.
        const name = index === 0 ? filledForm.name : `${filledForm.name}-${index + 1}`
        await expect(newConference.field('Name')).toHaveValue(name)
        sandbox.faults.next({ ...fault, after_effect, call: 'create_conference' })
        await newConference.create.click()
        await expect(newConference.created(filledForm.display_name)).toBeFocused()
        const made = (await signalwire.walk('/conferences')).filter(
          (each) => each.name.startsWith(filledForm.name) && !known.has(each.id),
        )
        expect(made).toMatchObject([{ ...filledForm, name }])
        const [{ id } = { id: 'no conference' }] = made
        await expect(page.getByText(id, { exact: true })).toBeVisible()
        known.add(id)
        await createdConference.another.click()
      })
  })
