import { expect, test } from './fixtures.ts'

test('When only the display name is given, the body is that and the proposed name', async ({
  newConference,
  sandbox,
}) => {
  await newConference.open()
  await newConference.field('Display name').fill('Café Crème: Q4')
  await expect(newConference.field('Name')).toHaveValue('cafe-creme-q4')
  await newConference.create.click()
  await expect(newConference.created('Café Crème: Q4')).toBeFocused()
  const [received] = sandbox.journal.entries().filter(({ method }) => method === 'POST')
  expect(received?.body).toEqual({ display_name: 'Café Crème: Q4', name: 'cafe-creme-q4' })
})
