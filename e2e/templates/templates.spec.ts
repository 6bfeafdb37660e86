import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

test('When a conference becomes a template, two people change that at once, and a conference comes of it, what is locked stays', async ({
  createdConference,
  newConference,
  page,
  palette,
  signalwire,
}) => {
  // A Tuesday before noon in Berlin.
  await page.clock.setFixedTime('2026-12-01T08:00:00Z')
  const made = await page.request.post('/api/video/conferences', {
    data: {
      name: 'acme-weekly',
      display_name: 'Acme weekly',
      description: 'The numbers of the week',
      quality: '1080p',
      record_on_start: true,
      light_primary: '#7A2E8E',
    },
  })
  const { id: source } = await made.json()

  await page.goto(`/conferences/${source}`)
  await page.getByRole('link', { name: 'Save as template' }).click()
  await expect(page.getByLabel('Template name')).toHaveValue('Acme weekly')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('acme-weekly-{n}')
  await page.getByLabel('Display name', { exact: true }).fill('{brand} on {date}')
  await page.getByLabel('Use of Quality').selectOption('Locked')
  await page.getByLabel('Use of Record on start').selectOption('Hidden')
  await page.getByLabel('Use of the join window').selectOption('Default')
  await page.getByLabel('Time', { exact: true }).fill('10:00')
  await page.getByLabel('Length').fill('1.5 h')
  await page.getByLabel('Next', { exact: true }).selectOption('Wednesday')
  await expect(page.getByText(/^Next Wednesday at .*, for 1 h 30 min/)).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('acme {who}')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/In braces there can only be/)).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.getByLabel('Name', { exact: true }).fill('acme-{date}-{n}')
  await expect(page.getByText('Next: acme-2026-12-02-1')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create template' }).click()
  await expect(page.getByRole('heading', { name: 'Acme weekly', level: 1 })).toBeVisible()
  await expect(page.getByText('Not used yet')).toBeVisible()
  await expectAccessible(page)

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const { name, fields, kit, window } = await (
    await page.request.get(`/api/templates/${id}`)
  ).json()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Notes').fill('For the weekly')
  await page.getByLabel('Use of Chat').selectOption('Locked')
  await page.request.put(`/api/templates/${id}`, {
    headers: { 'If-Match': '"1"' },
    data: { name, notes: 'Ask Ada', fields, kit, window },
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  const conflict = page.getByRole('dialog', { name: 'Someone else changed this template' })
  await expect(conflict.getByText('Ask Ada')).toBeVisible()
  await expectAccessible(page)
  await conflict
    .getByRole('group', { name: 'Notes' })
    .getByRole('radio', { name: 'Theirs' })
    .check()
  await conflict.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Ask Ada').first()).toBeVisible()
  await expect(page.getByText('Locked: On')).toBeVisible()

  await page.getByRole('button', { name: 'Restore version 2…' }).click()
  const restoring = page.getByRole('dialog', { name: 'Restore version 2?' })
  await expect(restoring.getByText('Chat')).toBeVisible()
  await page.request.put(`/api/templates/${id}`, {
    headers: { 'If-Match': '"3"' },
    data: { name, notes: 'Ask Ben', fields, kit, window },
  })
  await restoring.getByRole('button', { name: 'Restore' }).click()
  await expect(restoring.getByText('Someone changed this template meanwhile')).toBeVisible()
  await expect(restoring.getByText('Ask Ben')).toBeVisible()
  await expect(restoring.getByText('Chat')).toBeHidden()
  await expectAccessible(page)
  await restoring.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Restored version 2')).toBeFocused()
  const restored = await (await page.request.get(`/api/templates/${id}`)).json()
  expect(restored).toMatchObject({ version: 5, notes: 'Ask Ada', fields })

  // One press from any page.
  await page.getByRole('button', { name: 'Start from a template' }).click()
  await expect(palette.input).toBeFocused()
  await page.keyboard.type('weekly')
  await page.getByRole('option', { name: 'Acme weekly' }).click()
  await expect(newConference.field('Display name')).toHaveValue('Acme weekly on 2026-12-02')
  await expect(newConference.field('Name')).toHaveValue('acme-2026-12-02-1')
  await expect(newConference.field('Quality')).toHaveValue('1080p, full HD')
  await expect(newConference.field('Quality')).not.toBeEditable()
  await expect(newConference.field('Record on start')).toBeHidden()
  await expect(page.getByText('Also set by the template: Record on start On')).toBeVisible()
  await expectAccessible(page)
  await newConference.field('Description').fill('Other numbers')
  await page.reload()
  await expect(newConference.field('Description')).toHaveValue('Other numbers')
  await newConference.create.click()
  await expect(createdConference.another).toBeVisible()
  const held = await signalwire.walk('/conferences')
  expect(held.find((conference) => conference.name === 'acme-2026-12-02-1')).toMatchObject({
    display_name: 'Acme weekly on 2026-12-02',
    description: 'Other numbers',
    quality: '1080p',
    record_on_start: true,
    light_primary: '#7A2E8E',
  })

  await page.goto('/templates')
  await expect(page.getByText('Used once')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.keyboard.press('/')
  await page.keyboard.type('weekly')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Acme weekly', level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Deleted “Acme weekly”')).toBeVisible()

  // The colours are those of the kit by now, however fresh what the page knows of it.
  const colorsOf = (color: string) => fromEntries(colorFields.map((field) => [field, color]))
  const brand = { name: 'Branded weekly', notes: '', colors: colorsOf('#335577') }
  const madeKit = await page.request.post('/api/brand-kits', { data: brand })
  const { id: brand_kit_id } = await madeKit.json()
  const branded = await page.request.post('/api/templates', {
    data: { name: 'Branded', kit: { mode: 'locked', brand_kit_id } },
  })
  await page.goto(`/templates/${(await branded.json()).id}`)
  await expect(page.getByRole('link', { name: 'Branded weekly' })).toBeVisible()
  await page.request.put(`/api/brand-kits/${brand_kit_id}`, {
    headers: { 'If-Match': '"1"' },
    data: { ...brand, colors: colorsOf('#11AA55') },
  })
  await page.getByRole('link', { name: 'New from template' }).click()
  await expect(page.getByText('#11AA55').first()).toBeVisible()
})
