import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const counters: readonly [label: string, limit: number, text: string, count: number][] = [
  ['Display name', 200, '🎬 Café', 6],
  ['Name', 100, 'stand-up_2', 10],
  ['Description', 3000, 'a\n𝄞\n', 4],
]

test('When text is typed, its counter counts characters as people do, and the name follows the display name', async ({
  newConference,
  page,
}) => {
  const counter = (count: number, limit: number) =>
    page.getByText(`Characters used: ${count} / ${limit}`, { exact: true })
  await newConference.open()
  for (const [label, limit, text, count] of counters) {
    await newConference.field(label).fill('')
    await expect(counter(0, limit)).toBeVisible()
    await newConference.field(label).fill(text)
    await expect(counter(count, limit)).toBeVisible()
  }
  const [displayName, name] = [newConference.field('Display name'), newConference.field('Name')]
  await name.fill('')
  await displayName.fill('')
  await displayName.pressSequentially('Größe & Länge')
  await expect(name).toHaveValue('grosse-lange')
  await displayName.fill('a'.repeat(120))
  await expect(name).toHaveValue('a'.repeat(100))
  await displayName.fill('Stand-up')
  await expect(name).toHaveValue('stand-up')

  await name.fill('mine')
  await displayName.fill('Stand-up of the day')
  await expect(name).toHaveValue('mine')

  await name.fill('')
  await displayName.fill('Stand-up again')
  await expect(name).toHaveValue('stand-up-again')
})

test('When the proposed name is taken, that shows while typing and one click uses an available one', async ({
  newConference,
  page,
  sandbox,
  signalwire,
}) => {
  await signalwire.create({ name: 'crew-call', display_name: 'Crew call' })
  await signalwire.create({ name: 'crew-call-2', display_name: 'Crew call' })
  await newConference.open()
  await newConference.field('Display name').pressSequentially('Crew call')
  const taken = page.getByRole('status').filter({ hasText: 'has this name already' })
  await expect(taken).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use crew-call-3' }).click()
  await expect(newConference.field('Name')).toHaveValue('crew-call-3')
  await expect(newConference.field('Name')).toBeFocused()
  await expect(taken).toHaveCount(0)
  await newConference.field('Display name').fill('Crew call two')
  await expect(newConference.field('Name')).toHaveValue('crew-call-two')
  await newConference.create.click()
  await expect(newConference.created('Crew call two')).toBeVisible()
  const sent = sandbox.journal.entries().filter(({ method }) => method === 'POST')
  expect(sent.at(-1)?.body).toMatchObject({ name: 'crew-call-two' })
})

test('When only SignalWire knows that a name is taken, an available one is still offered', async ({
  newConference,
  page,
  signalwire,
}) => {
  await newConference.open()
  await newConference.field('Display name').fill('Crew call')
  await newConference.field('Name').fill('crew')
  await signalwire.create({ name: 'crew', display_name: 'Crew' })
  await newConference.create.click()
  await expect(newConference.field('Name')).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Use crew-2' }).click()
  await expect(newConference.field('Name')).not.toHaveAttribute('aria-invalid')
  await newConference.create.click()
  await expect(newConference.created('Crew call')).toBeVisible()
})

const spellings = [
  ['#abc', '#aabbcc'],
  ['def', '#ddeeff'],
  ['rgb(1, 2, 3)', '#010203'],
  ['rgb(255 128 0 / 100%)', '#FF8000'],
  ['  #1A2b3C ', '#1A2b3C'],
  ['hsl(120 100% 25%)', '#008000'],
  ['oklch(54.6% 0.245 262.881)', '#155DFC'],
  ['tomato', '#FF6347'],
  ['0x0B5CAD', '#0B5CAD'],
  ['\u200b#0b5cad\u2060', '#0b5cad'],
  ['#0B5CAD80', '#0B5CAD'],
] as const

test('When a colour is pasted, typed or confirmed with Enter in any notation, it becomes six digits', async ({
  newConference,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await newConference.open()
  const field = newConference.color('light_primary')
  await test.step('pasted: at once', async () => {
    const other = newConference.color('dark_background')
    for (const [pasted, color] of spellings) {
      await page.evaluate((text) => navigator.clipboard.writeText(text), pasted)
      await other.press('ControlOrMeta+V')
      await expect(other, pasted).toHaveValue(color)
      await expect.poll(() => newConference.requestBody()).toMatchObject({ dark_background: color })
    }
  })
  await test.step('typed: on blur', async () => {
    for (const [typed, color] of spellings) {
      await field.fill(typed)
      await expect(field).toHaveValue(typed)
      await field.blur()
      await expect(field, typed).toHaveValue(color)
      await expect(field).not.toHaveAttribute('aria-invalid')
    }
  })
  await test.step('translucent: as opaque, and it says so until it changes', async () => {
    const group = page.getByRole('group', { name: 'Light theme' })
    const remark = group.getByText(
      'Its opacity of 50 % is left out: the colours of a room are opaque.',
    )
    await field.fill('rgb(11 92 173 / 50%)')
    await field.blur()
    await expect(field).toHaveValue('#0B5CAD')
    await expect(remark).toBeVisible()
    await field.fill('#123456')
    await expect(remark).toBeHidden()
  })
  await test.step('confirmed with Enter: before the form is submitted', async () => {
    await newConference.field('Display name').fill('Typed colour')
    await field.fill('rgb(1, 2, 3)')
    await field.press('Enter')
    await expect(newConference.created('Typed colour')).toBeVisible()
  })
})
