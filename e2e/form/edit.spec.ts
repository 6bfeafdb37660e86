import type { Request } from '@playwright/test'
import { conference } from '#contract/conference.ts'
import { buildFullCreate } from '#testing/fixtures.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { countReads } from '../support/count-reads.ts'

const full = buildFullCreate({
  name: 'to-edit',
  display_name: 'To edit',
  join_from: '2031-12-01T09:30:00Z',
  join_until: '2031-12-01T11:00:00Z',
})

test('When fields are changed, switched or cleared, only those are saved differently', async ({
  detail,
  edit,
  page,
  sandbox,
  signalwire,
}) => {
  const before = await signalwire.create(full)
  const reads = countReads(page, new RegExp(`/conferences/${before.id}\\?`))
  await edit.open(before.id)
  await expect(edit.heading).toHaveText('Edit To edit')
  expect(reads()).toBe(1)
  await expect(edit.field('Name')).toHaveAttribute('readonly')
  await expect(edit.field('Name')).toHaveValue('to-edit')
  await expect(edit.save).toBeDisabled()
  await edit.field('Light primary').fill('#112233')
  await expect(edit.changes).toHaveCount(1)
  await expect(edit.changes).toContainText(/Light primary.*#7B1FA2.*#112233/)
  const switches = [
    'Tone on entry and exit',
    'Join with video off (room)',
    'Join with video off (user)',
  ]
  await expect(edit.field('Chat')).toBeVisible()
  for (const label of switches) await edit.field(label).check()
  await expect(edit.changes).toHaveCount(4)
  for (const label of switches)
    await expect(edit.changes.filter({ hasText: label })).toHaveText(`${label}OffOn`)
  await edit.field('Description').fill('')
  await expect(edit.changes.filter({ hasText: 'Description' })).toContainText(
    /Figures first.*None/s,
  )
  await edit.save.click()
  await expect(detail.heading).toHaveText('To edit')
  await expect(detail.heading).toBeFocused()
  await expect(detail.fact('primary').first()).toHaveText('#112233')
  await expect(detail.fact('Description')).toHaveText('None')
  await expect(detail.fact('Tone on entry and exit')).toHaveText(
    'A tone plays when someone joins or leaves',
  )
  const after = conference.parse((await signalwire.call('GET', `/conferences/${before.id}`)).body)
  const changed = {
    light_primary: '#112233',
    tone_on_entry_and_exit: true,
    room_join_video_off: true,
    user_join_video_off: true,
  }
  expect(after).toEqual({
    ...before,
    ...changed,
    description: null,
    updated_at: after.updated_at,
  })
  const [put] = sandbox.journal.entries().filter(({ method }) => method === 'PUT')
  const { name: _name, description: _description, ...kept } = full
  expect(put?.body).toMatchObject({ ...kept, ...changed })
})

test('When only the keyboard is used, a conference whose window has passed can be edited', async ({
  detail,
  edit,
  page,
  signalwire,
}) => {
  const past = { join_from: '2020-01-01T09:00:00Z', join_until: '2020-01-01T10:00:00Z' }
  const { id } = await signalwire.create({ ...full, ...past })
  await edit.open(id)
  await edit.field('Display name').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('By keys')
  await expect(edit.save).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(detail.heading).toHaveText('By keys')
  await expect(detail.heading).toBeFocused()
})

test('When someone else saved meanwhile, the operator chooses field by field', async ({
  detail,
  edit,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create(full)
  await edit.open(id)
  await edit.field('Display name').fill('Ours')
  await edit.field('Chat').check()
  const { name: _, ...kept } = full
  const theirs = { ...kept, display_name: 'Theirs', size: 'small', quality: '720p' }
  await signalwire.call('PUT', `/conferences/${id}`, theirs)
  sandbox.journal.clear()
  await edit.save.click()
  await expect(edit.dialog).toContainText('Someone else saved changes')
  await expectAccessible(page)
  await expect(edit.side('Size', 'Theirs')).toBeChecked()
  await expect(edit.side('Chat', 'Ours')).toBeChecked()
  const saveThese = edit.dialog.getByRole('button', { name: 'Save', exact: true })
  await expect(saveThese).toBeDisabled()
  await edit.side('Display name', 'Ours').check()
  await edit.side('Quality', 'Ours').check()
  expect(sandbox.journal.entries().filter(({ method }) => method === 'PUT')).toEqual([])
  await saveThese.click()
  await expect(detail.heading).toHaveText('Ours')
  const after = conference.parse((await signalwire.call('GET', `/conferences/${id}`)).body)
  expect(after).toMatchObject({
    ...kept,
    display_name: 'Ours',
    size: 'small',
    quality: full.quality,
    enable_chat: true,
  })
})

test('When text is typed right before Save, the conflict offers that text', async ({
  detail,
  edit,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create(full)
  await page.clock.install()
  await edit.open(id)
  await edit.field('Display name').fill('Ours')
  await expect(edit.changes).toHaveCount(1)
  const { name: _, ...kept } = full
  await signalwire.call('PUT', `/conferences/${id}`, { ...kept, display_name: 'Theirs' })
  // No time passes from here on, so that the page never sees the form come to rest.
  await page.clock.pauseAt(Date.now() + 60_000)
  await edit.field('Display name').fill('Ours, to the last word')
  await edit.save.click()
  const choice = edit.dialog.getByRole('group', { name: 'Display name', exact: true })
  await expect(choice.locator('label')).toHaveText(['TheirsTheirs', 'OursOurs, to the last word'])
  await edit.side('Display name', 'Ours').check()
  await edit.dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await page.clock.resume()
  await expect(detail.heading).toHaveText('Ours, to the last word')
})

test('When saving fails, the form keeps everything and says so, and the pages show what is saved', async ({
  detail,
  edit,
  list,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create(full)
  await page.goto('/conferences')
  await list.row('To edit').getByRole('link').click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await edit.field('Display name').fill('Not saved')
  sandbox.faults.next({ fault: 'unauthorized', call: 'update_conference' })
  await edit.save.click()
  await expect(page.getByRole('alert')).toContainText('The changes are not saved')
  await expect(edit.field('Display name')).toHaveValue('Not saved')
  await page.getByRole('link', { name: 'Conferences', exact: true }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(list.row('To edit')).toBeVisible()
  await expect(list.row('Not saved')).toHaveCount(0)
  await page.goto(`/conferences/${id}/edit`)
  await expect(page.getByText('Your changes are back')).toBeVisible()
  await expect(edit.field('Display name')).toHaveValue('Not saved')
  await edit.save.click()
  await expect(detail.heading).toHaveText('Not saved')
})

test('When SignalWire rejects a field, that field says why; when it was deleted meanwhile, saving says so', async ({
  edit,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create(full)
  await edit.open(id)
  await edit.field('Display name').fill('Refused')
  sandbox.faults.next({
    fault: 'field_error',
    call: 'update_conference',
    attribute: 'display_name',
    message: 'Is not nice',
  })
  await edit.save.click()
  await expect(edit.field('Display name')).toHaveAccessibleDescription(/Is not nice/)
  await expect(page.getByRole('alert')).toContainText('Is not nice')

  await edit.field('Display name').fill('Too late')
  await signalwire.call('DELETE', `/conferences/${id}`)
  await edit.save.click()
  await expect(page.getByRole('alert')).toContainText('This conference was deleted')
  await expect(edit.field('Display name')).toHaveValue('Too late')
})

test('At 1440 and 360 pixels the form has no accessibility fault and fits', async ({
  edit,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create(full)
  await edit.open(id)
  await edit.field('Light primary').fill('#112233')
  await expect(edit.changes).toHaveCount(1)
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const)
    await test.step(`${width} pixels`, async () => {
      await page.setViewportSize({ width, height })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      // What happens to lie half under the bar at the bottom is no fault: one can scroll.
      await page.evaluate(() => window.scrollTo(0, 0))
      await expectAccessible(page)
    })
})

test('When the page is left during a save, the operator stays where they went', async ({
  edit,
  list,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create(full)
  await edit.open(id)
  await edit.field('Size').selectOption('small')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const isPut = (request: Request) => request.method() === 'PUT'
  await page.route(`**/api/video/conferences/${id}`, async (route) => {
    if (isPut(route.request())) await held
    await route.continue()
  })
  const sent = page.waitForRequest(isPut)
  await edit.save.click()
  await sent
  await page.getByRole('link', { name: 'Conferences', exact: true }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(list.heading).toBeVisible()
  const saved = page.waitForResponse((response) => isPut(response.request()))
  letGo()
  await (await saved).finished()
  // The list is read anew because of the change: by then the page has heard of it.
  await expect(list.row('To edit')).toContainText('small')
  await expect(page).toHaveURL(/\/conferences$/)
})
