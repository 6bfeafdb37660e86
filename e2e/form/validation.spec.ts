import { colorFields } from '#contract/theme.ts'
import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'
import { errorText } from '../support/error-text.ts'

const needed = 'A display name is needed'
const letters = 'Only letters A to Z, digits, - and _, without spaces'
const sixDigits = 'Must be a colour with six hexadecimal digits, like #044EF4'

const texts: readonly [string, field: string, wrong: string, message: string, right: string][] = [
  ['is missing', 'Display name', '', needed, 'x'],
  ['is only blanks', 'Display name', '  \u3000', needed, 'x'],
  ['is invisible', 'Display name', '\u3164\u200b', 'its characters are all invisible', 'x'],
  ['is too long', 'Display name', 'x'.repeat(201), 'At most 200 characters', 'x'.repeat(200)],
  ['has too many emoji', 'Display name', '🎬'.repeat(201), 'At most 200', '🎬'.repeat(200)],
  ['has a space', 'Name', 'two words', letters, 'two-words'],
  ['has an accent', 'Name', 'café', letters, 'cafe'],
  ['is too long', 'Name', 'a'.repeat(101), 'At most 100 characters', 'a'.repeat(100)],
  ['is too long', 'Description', 'x'.repeat(3001), 'At most 3,000 characters', 'x'.repeat(3000)],
  ['has too many emoji', 'Description', '𝄞'.repeat(3001), 'At most 3,000', '𝄞'.repeat(3000)],
]

test('When a text is wrong, the error shows on blur and goes once corrected', async ({
  newConference,
}) => {
  await newConference.open()
  for (const [fault, label, wrong, message, right] of texts)
    await test.step(`${label} ${fault}`, async () => {
      const field = newConference.field(label)
      await field.fill('x')
      await field.fill(wrong)
      await expect(field).not.toHaveAttribute('aria-invalid')
      await field.blur()
      await expect(field).toHaveAccessibleDescription(errorText(message))
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await field.fill(right)
      await expect(field).not.toHaveAttribute('aria-invalid')
      await field.fill(wrong)
      await expect(field, 'said while typing').toHaveAccessibleDescription(errorText(message))
      // The next fault is met by a form that nobody has left yet.
      await newConference.startOver.click()
      // The focus comes a task later, and would leave the field that is filled in meanwhile.
      await expect(newConference.field('Display name')).toBeFocused()
      await expect(field).not.toHaveAttribute('aria-invalid')
    })
})

test('When a colour is invalid, each of the ten fields says so on blur', async ({
  newConference,
}) => {
  const none = [
    'reddish',
    '#12345',
    '#1234567',
    '',
    '#GG0000',
    'rgb(1, 2)',
    '12',
    '#12 456',
    '-',
    '#',
  ]
  await newConference.open()
  for (const [index, name] of colorFields.entries()) {
    const field = newConference.color(name)
    await field.fill(none[index] ?? '')
    await expect(field).not.toHaveAttribute('aria-invalid')
    await field.blur()
    await expect(field).toHaveAccessibleDescription(errorText(sixDigits))
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  await newConference.color('light_primary').fill('#123456')
  await expect(newConference.color('light_primary')).not.toHaveAttribute('aria-invalid')
})

const times: readonly [
  string,
  typed: { from?: string; until?: string },
  label: 'Join from' | 'Join until',
  message: string,
][] = [
  ['has only a day', { from: '01122026' }, 'Join from', 'Complete the date and time, or clear it'],
  ['has only an hour', { until: '0112202609' }, 'Join until', 'Complete the date and time'],
  ['is 30 February', { from: '300220270900' }, 'Join from', 'This day is not in the calendar'],
  ['has passed', { until: '211120260900' }, 'Join until', 'This time has passed'],
  [
    'is earlier than Join from',
    { from: '011220261000', until: '011220260959' },
    'Join until',
    'Must be later than “Join from”',
  ],
]

test('When a time is wrong, the error shows on blur', async ({ newConference, page }) => {
  await newConference.openAt('2026-11-22T12:00:00Z')
  for (const [fault, { from, until }, label, message] of times)
    await test.step(`${label} ${fault}`, async () => {
      if (from) await newConference.typeTime('Join from', from)
      if (until) await newConference.typeTime('Join until', until)
      await expect(page.getByText(message)).toBeHidden()
      await newConference.field('Description').focus()
      await expect.soft(newConference.time(label)).toHaveAccessibleDescription(errorText(message))
      // The next fault is met by a form that nobody has left yet.
      await newConference.startOver.click()
      await expect(newConference.field('Display name')).toBeFocused()
      await expect(page.getByText(message)).toBeHidden()
    })
})

test('When Create is clicked, every error is shown at once and nothing is sent', async ({
  newConference,
  page,
  sandbox,
}) => {
  await newConference.open()
  await newConference.field('Name').fill('two words')
  await newConference.field('Description').fill('x'.repeat(3001))
  await newConference.typeTime('Join from', '0112')
  await newConference.color('light_success').fill('greenish')
  await newConference.color('dark_negative').fill('#12')
  await newConference.create.click()

  await expect(newConference.field('Display name')).toBeFocused()
  await expect(newConference.summary).toContainText('6 things need your attention')
  const links = newConference.summary.getByRole('link')
  await expect(links).toHaveText([
    'Display name',
    'Name',
    'Description',
    'Join from',
    'Light success',
    'Dark negative',
  ])
  for (const label of ['Name', 'Description', 'Light success', 'Dark negative', 'Display name']) {
    await links.filter({ hasText: new RegExp(`^${label}$`) }).click()
    await expect(newConference.field(label)).toBeFocused()
  }
  await links.filter({ hasText: 'Join from' }).click()
  const [segment] = await newConference.time('Join from').getByRole('spinbutton').all()
  if (!segment) throw new Error('Join from has no segments')
  await expect(segment).toBeFocused()
  expect(page.url(), 'a link to a field is no address').not.toContain('#')
  expect(createRequests(sandbox.journal)).toEqual([])
})

test('When errors are corrected, the summary updates and disappears', async ({ newConference }) => {
  await newConference.open()
  await newConference.color('dark_primary').fill('bluish')
  await newConference.create.click()
  await expect(newConference.summary).toContainText('2 things need your attention')
  await newConference.field('Display name').fill('Corrected')
  await expect(newConference.summary).toContainText('One thing needs your attention')
  await newConference.color('dark_primary').fill('#0000FF')
  await expect(newConference.summary).toBeHidden()
  await newConference.create.click()
  await expect(newConference.created('Corrected')).toBeFocused()
})

test('When the page moves a button while it is pressed, the press counts; released elsewhere, it does not', async ({
  newConference,
  page,
  sandbox,
}) => {
  await newConference.open()
  await newConference.field('Display name').fill('Moved')
  const { create } = newConference
  const press = async () => {
    await create.hover()
    await page.mouse.down()
  }
  await press()
  await newConference.heading.hover()
  await page.mouse.up()

  await press()
  await page.evaluate(() => {
    document.body.style.paddingBlock = '0 300px'
    window.scrollTo(0, document.body.scrollHeight)
  })
  await page.mouse.up()
  await expect(newConference.created('Moved')).toBeFocused()
  expect(createRequests(sandbox.journal)).toHaveLength(1)
})
