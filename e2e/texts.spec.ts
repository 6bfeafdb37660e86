import { expect, test } from './fixtures.ts'

const counters: readonly [label: string, limit: number, text: string, count: number][] = [
  ['Display name', 200, '🎬 Café', 6],
  ['Name', 100, 'stand-up_2', 10],
  ['Description', 3000, 'a\n𝄞\n', 4],
]

test('While a text is typed, its counter counts characters as people do', async ({
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
})

test('The name follows the display name until it is edited by hand', async ({ newConference }) => {
  await newConference.open()
  const [displayName, name] = [newConference.field('Display name'), newConference.field('Name')]
  await displayName.pressSequentially('Größe & Länge')
  await expect(name).toHaveValue('grosse-lange')
  await displayName.fill('a'.repeat(120))
  await expect(name).toHaveValue('a'.repeat(100))
  await displayName.fill('Stand-up')
  await expect(name).toHaveValue('stand-up')

  await name.fill('mine')
  await displayName.fill('Stand-up of the day')
  await expect(name).toHaveValue('mine')
})

const spellings = [
  ['#abc', '#aabbcc'],
  ['def', '#ddeeff'],
  ['rgb(1, 2, 3)', '#010203'],
  ['rgb(255 128 0 / 100%)', '#FF8000'],
  ['  #1A2b3C ', '#1A2b3C'],
] as const

test('When a colour is pasted in any spelling, it becomes six digits at once', async ({
  newConference,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await newConference.open()
  const field = newConference.color('dark_background')
  for (const [pasted, color] of spellings) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted)
    await field.press('ControlOrMeta+V')
    await expect(field, pasted).toHaveValue(color)
    await expect.poll(() => newConference.requestBody()).toMatchObject({ dark_background: color })
  }
})

test('When a colour is typed in any spelling, it becomes six digits once left', async ({
  newConference,
}) => {
  await newConference.open()
  const field = newConference.color('light_primary')
  for (const [typed, color] of spellings) {
    await field.fill(typed)
    await expect(field).toHaveValue(typed)
    await field.blur()
    await expect(field, typed).toHaveValue(color)
    await expect(field).not.toHaveAttribute('aria-invalid')
  }
})
