import { pageOf } from '#contract/protocol/page.ts'
import { token } from '#contract/token.ts'
import { buildFullCreate } from '#testing/fixtures.ts'
import { expect, test } from '../fixtures.ts'
import { clipboardOf } from '../support/clipboard.ts'
import { createRequests } from '../support/create-requests.ts'

const tokens = pageOf(token)

test('When a conference is created, the page shows it and copies what is shared, with both tokens masked', async ({
  newConference,
  createdConference,
  page,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  await newConference.open()
  await newConference.fillIn({ display_name: 'Board review', name: 'board-review' })
  await newConference.create.click()
  await expect(newConference.created('Board review')).toBeFocused()
  await expect(page.getByText('created on example.signalwire.com')).toBeVisible()

  const made = (await signalwire.walk('/conferences')).find(({ name }) => name === 'board-review')
  await expect(page.getByText(made?.id ?? 'no conference', { exact: true })).toBeVisible()
  const listed = await signalwire.call('GET', `/conferences/${made?.id}/conference_tokens`)
  const secrets = tokens.parse(listed.body).data
  const secretOf = (name: string) => secrets.find((each) => each.name === name)?.token ?? ''
  const copies = [
    ['id', made?.id],
    ['name', 'board-review'],
    ['guest token', secretOf('Guest')],
    ['moderator token', secretOf('Moderator')],
  ] as const
  for (const [what, text] of copies) {
    await createdConference.copy(what).click()
    expect(await clipboard(), what).toBe(text)
  }

  const [guest, moderator] = [createdConference.tokens.nth(0), createdConference.tokens.nth(1)]
  await expect(guest).toContainText('Guest token')
  await expect(moderator).toContainText('Moderator token')
  await expect(guest).not.toContainText(/vpt_[0-9a-f]/)
  await expect(moderator).not.toContainText(/vpt_[0-9a-f]/)

  await createdConference.show('moderator').click()
  await expect(moderator).toContainText(/vpt_[0-9a-f]{32}/)
  await expect(guest).not.toContainText(/vpt_[0-9a-f]/)
  await createdConference.show('moderator').click()
  await expect(moderator).not.toContainText(/vpt_[0-9a-f]/)
})

test('When Create another like this is clicked, everything is copied under a new name; a new conference is empty and stays so', async ({
  newConference,
  createdConference,
  page,
  sandbox,
}) => {
  const first = buildFullCreate({ name: 'weekly', display_name: 'Weekly' })
  await newConference.openAt('2026-11-22T12:00:00Z')
  await newConference.fillIn(first, { join_from: '011220261030', join_until: '011220261200' })
  await newConference.create.click()
  await expect(newConference.created('Weekly')).toBeFocused()

  await createdConference.another.click()
  await expect(page).toHaveURL(/\/conferences\/new\?from=[0-9a-f-]{36}$/)
  await expect(newConference.field('Name')).toHaveValue('weekly-2')
  await newConference.create.click()
  await expect(newConference.created('Weekly')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([first, { ...first, name: 'weekly-2' }])

  await createdConference.startNew.click()
  await expect(newConference.field('Display name')).toHaveValue('')
  await expect(newConference.field('Name')).toHaveValue('')
  await page.reload()
  await expect(newConference.field('Display name')).toHaveValue('')
})

test('When the conference to copy is gone, the page says so and offers an empty form', async ({
  newConference,
  page,
}) => {
  await page.goto('/conferences/new?from=00000000-0000-4000-8000-000000000000')
  await expect(newConference.failure).toContainText('could not be loaded')
  await page.getByRole('button', { name: 'Start with an empty form' }).click()
  await expect(newConference.field('Display name')).toHaveValue('')
})
