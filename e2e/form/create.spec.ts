import { buildFullCreate } from '#testing/fixtures.ts'
import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'

test('When every field is set, SignalWire receives exactly what was chosen', async ({
  newConference,
  sandbox,
}) => {
  const wanted = buildFullCreate()
  await newConference.openAt('2026-11-22T12:00:00Z')
  // Berlin is an hour ahead of UTC in December.
  await newConference.fillIn(wanted, { join_from: '011220261030', join_until: '011220261200' })
  await expect.poll(() => newConference.requestBody()).toEqual(wanted)

  await newConference.create.click()
  await expect(newConference.created(wanted.display_name)).toBeFocused()
  const received = createRequests(sandbox.journal)
  expect(received).toEqual([wanted])
  expect(Object.keys(received[0] ?? {}).toSorted()).toEqual(Object.keys(wanted).toSorted())
})

test('When only the display name is given and Ctrl+Enter pressed, the body is that and the proposed name', async ({
  newConference,
  page,
  sandbox,
}) => {
  await newConference.open()
  await newConference.field('Display name').fill('Café Crème: Q4')
  await expect(newConference.field('Name')).toHaveValue('cafe-creme-q4')
  await page.keyboard.press('Control+Enter')
  await expect(newConference.created('Café Crème: Q4')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    { display_name: 'Café Crème: Q4', name: 'cafe-creme-q4' },
  ])
})

test('When a choice is set back to the default and Command+Enter pressed, it is left out of the body', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  await newConference.fillIn({
    display_name: 'Stand-up',
    size: 'large',
    enable_chat: false,
    dark_primary: '#123456',
  })
  await newConference.fillIn({
    display_name: 'Stand-up',
    name: '',
    size: 'medium',
    enable_chat: true,
    dark_primary: '#044ef4',
  })
  const sent = page.waitForRequest('**/api/video/conferences')
  await newConference.field('Display name').press('Meta+Enter')
  await expect(newConference.created('Stand-up')).toBeFocused()
  expect((await sent).postDataJSON()).toEqual({ display_name: 'Stand-up' })
})
