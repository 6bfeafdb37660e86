import { expect, test } from '../fixtures.ts'
import { createRequests } from '../support/create-requests.ts'

test.beforeEach(async ({ newConference }) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
})

test('When a zone is searched by city, country, abbreviation or offset, it is found with its offset on the chosen date', async ({
  newConference,
  schedule,
  page,
  sandbox,
}) => {
  const { zone, zones } = schedule
  const searches: readonly [query: string, first: string, among: string][] = [
    ['tokyo', 'Tokyo Japan UTC+09:00', 'Tokyo'],
    ['+05:30', 'Colombo Sri Lanka UTC+05:30', 'Kolkata India UTC+05:30'],
    ['CET', 'Berlin Germany UTC+02:00', 'Paris France UTC+02:00'],
    ['new zealand', 'Auckland New Zealand UTC+12:00', 'Chatham New Zealand UTC+12:45'],
    ['mumbai', 'Kolkata India UTC+05:30', 'Kolkata'],
  ]
  await expect(zone).toHaveValue('Europe/Berlin (UTC+02:00)')
  for (const [query, first, among] of searches) {
    await zone.fill(query)
    const options = zones.getByRole('option')
    await expect(options.first()).toHaveAccessibleName(first)
    await expect(options.filter({ hasText: among.split(' ')[0] ?? '' })).toHaveAccessibleName(
      new RegExp(`^${among.replaceAll('+', '\\+')}`),
    )
    const id = (await options.first().getAttribute('id')) ?? 'no id'
    await expect(zone).toHaveAttribute('aria-activedescendant', id)
    await expect(page.getByText(`${await options.count()} found`, { exact: true })).toBeAttached()
  }
  await zone.fill('atlantis')
  await expect(page.getByText('No such zone. Try a city, a country, CET or +05:30.')).toBeVisible()
  await zone.press('Escape')
  await expect(zone).toHaveValue('Europe/Berlin (UTC+02:00)')

  const london = schedule.zones.getByRole('option', { name: /^London / })
  await schedule.zone.fill('london')
  await expect(london).toHaveAccessibleName('London United Kingdom UTC+01:00')
  await newConference.typeTime('Join from', '011220260930')
  await expect(schedule.zone).toHaveValue('Europe/Berlin (UTC+01:00)')
  await schedule.zone.fill('london')
  await expect(london).toHaveAccessibleName('London United Kingdom UTC')

  // Enter that confirms an input method's text chooses nothing and sends nothing.
  await schedule.zone.fill('tokyo')
  await expect(schedule.zones.getByRole('option').first()).toBeVisible()
  // In most browsers the key says so; Safari's comes after the composition, with its old code only.
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await schedule.zone.dispatchEvent('keydown', { key: 'Enter', bubbles: true, ...composing })
    await expect(schedule.zones).toBeVisible()
    await expect(schedule.zone).toHaveValue('tokyo')
  }
  await newConference
    .field('Display name')
    .dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, keyCode: 229, bubbles: true })
  await expect(newConference.field('Display name')).not.toHaveAttribute('aria-invalid', 'true')
  await schedule.zone.press('Enter')
  await expect(schedule.zones).toBeHidden()
  expect(createRequests(sandbox.journal)).toEqual([])
})

test.describe('In Apia', () => {
  test.use({ timezoneId: 'Pacific/Apia' })

  test("the operator's own zone comes first, then recent ones, also after a reload", async ({
    newConference,
    schedule,
    page,
  }) => {
    await schedule.chooseZone('tokyo')
    await schedule.chooseZone('berlin')
    await page.reload()
    await expect(newConference.time('Join from')).toBeVisible()
    await schedule.zone.click()
    const groups = schedule.zones.getByRole('group')
    const listed = (name: string) =>
      groups.and(page.getByRole('group', { name, exact: true })).getByRole('option')
    await expect(groups).toHaveCount(4)
    await expect(groups.first()).toHaveAccessibleName('Yours')
    await expect(listed('Yours')).toHaveText(['Apia Samoa UTC+13:00'].map(spaced))
    await expect(groups.nth(1)).toHaveAccessibleName('Recently used')
    await expect(listed('Recently used')).toHaveText(
      ['Berlin Germany UTC+02:00', 'Tokyo Japan UTC+09:00'].map(spaced),
    )
    await expect(groups.nth(2)).toHaveAccessibleName('Big cities')
    await expect(listed('Big cities').first()).toHaveAccessibleName(/^New York/)
    await expect(listed('All zones').first()).toHaveAccessibleName('UTC UTC')
  })
})

/** The parts of an option stand apart by layout and not always by a space. */
function spaced(text: string): RegExp {
  return new RegExp(`^${text.replaceAll('+', '\\+').replaceAll(' ', '\\s*')}$`)
}

test('When the zone changes, the clock times stay, or on request the instants', async ({
  newConference,
  schedule,
  page,
}) => {
  await newConference.typeWindow('011220260930', '011220261200')
  await schedule.chooseZone('tokyo')
  await expect(schedule.zone).toHaveValue('Asia/Tokyo (UTC+09:00)')
  const said = schedule.section.getByRole('status').filter({ hasText: 'stayed' })
  await expect(said).toHaveText('The clock times stayed: they are Tokyo time now.')
  await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '09', '30'])
  await schedule.expectSent({
    join_from: '2026-12-01T00:30:00Z',
    join_until: '2026-12-01T03:00:00Z',
  })

  await schedule.keepInstant.click()
  await expect(said).toHaveText('The instants stayed: the clock times are Tokyo time now.')
  await expect(schedule.keepWallTimes).toBeFocused()
  await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '17', '30'])
  await expect(schedule.segments('Join until')).toHaveText(['01', '12', '2026', '20', '00'])
  await schedule.expectSent({
    join_from: '2026-12-01T08:30:00Z',
    join_until: '2026-12-01T11:00:00Z',
  })
  await page.keyboard.press('Enter')
  await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '09', '30'])
  await schedule.segment('hour', 'Join from').press('ArrowUp')
  await expect(said, 'said until the next change').toBeHidden()
})

test('When a draft or a copy is opened, it has the chosen zone', async ({
  newConference,
  createdConference,
  schedule,
  page,
  sandbox,
}) => {
  await newConference.field('Display name').fill('Asia sync')
  await newConference.typeTime('Join from', '011220260930')
  await schedule.chooseZone('tokyo')
  await page.reload()
  await expect(schedule.zone).toHaveValue('Asia/Tokyo (UTC+09:00)')
  await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '09', '30'])
  await schedule.expectSent({ join_from: '2026-12-01T00:30:00Z' })

  await newConference.create.click()
  await expect(newConference.created('Asia sync')).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([
    { display_name: 'Asia sync', name: 'asia-sync', join_from: '2026-12-01T00:30:00Z' },
  ])
  await createdConference.another.click()
  await expect(schedule.zone).toHaveValue('Asia/Tokyo (UTC+09:00)')
  await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '09', '30'])
  await schedule.expectSent({ join_from: '2026-12-01T00:30:00Z' })
})
