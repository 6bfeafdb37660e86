import { buildFullCreate } from '#testing/fixtures.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { createRequests } from '../support/create-requests.ts'

const far = '9999-12-31T23:59:59Z'
const written = buildFullCreate({
  name: 'as-written',
  display_name: 'As written',
  description: 'Two\r\nlines',
  join_from: '2031-12-01T09:30:00.75+05:45',
  join_until: far,
})

for (const [timezoneId, shown] of [
  ['Europe/Berlin', /^01\/01\/10000, 00:59:59$/],
  ['America/New_York', /^31\/12\/9999, \W?18:59:59\W?$/],
] as const)
  test.describe(`At ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('an edit that changes no time sends it back unchanged', async ({
      edit,
      detail,
      newConference,
      sandbox,
      signalwire,
      page,
    }) => {
      const { id } = await signalwire.create(written)
      await edit.open(id)
      await expect(page.getByRole('group', { name: 'Join until' })).toHaveText(shown)
      await expect(newConference.time('Join from').getByRole('spinbutton').first()).toBeVisible()
      await expectAccessible(page)
      await edit.field('Description').focus()
      for (let presses = 0; presses < 25; presses += 1) await page.keyboard.press('Tab')
      await expect(page.getByText('Nothing changed', { exact: true })).toBeVisible()
      await edit.field('Display name').fill('Renamed')
      await expect(edit.changes).toHaveCount(1)
      await edit.save.click()
      await expect(detail.heading).toHaveText('Renamed')
      const [put] = sandbox.journal.entries().filter(({ method }) => method === 'PUT')
      const { name: _, ...kept } = written
      expect(put?.body).toMatchObject({ ...kept, display_name: 'Renamed' })
    })

    test('a copy keeps the time unchanged', async ({
      newConference,
      sandbox,
      signalwire,
      page,
    }) => {
      const { id } = await signalwire.create(written)
      sandbox.journal.clear()
      await newConference.open(`?from=${id}`)
      await expect(page.getByRole('group', { name: 'Join until' })).toHaveText(shown)
      await newConference.field('Description').focus()
      for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Tab')
      await newConference.create.click()
      await expect(newConference.created('As written')).toBeFocused()
      const { description, join_from } = written
      expect(createRequests(sandbox.journal)).toEqual([
        expect.objectContaining({ description, join_from, join_until: far }),
      ])
    })
  })

test('When a time cannot be shown in segments, it can be cleared and retyped', async ({
  edit,
  newConference,
  schedule,
  signalwire,
  page,
}) => {
  const { id } = await signalwire.create(written)
  await edit.open(id)
  await expect(schedule.segments('Join from').first()).toBeVisible()
  await page.getByRole('button', { name: 'Clear Join until' }).click()
  await expect(schedule.segments('Join until').first()).toBeFocused()
  await newConference.typeTime('Join until', '011220311930')
  await schedule.expectSent({
    join_from: written.join_from ?? '',
    join_until: '2031-12-01T18:30:00Z',
  })
})

test.describe('West of Greenwich', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('when the last possible day is filtered, the list has what ends on it', async ({
    list,
    signalwire,
    page,
  }) => {
    await signalwire.create(written)
    await page.goto('/conferences?until=9999-12-31')
    await expect(list.row('As written')).toBeVisible()
  })
})
