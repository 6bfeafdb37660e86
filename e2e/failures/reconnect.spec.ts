import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const stop = (page: Page) => page.route('**/api/**', (route) => route.abort('connectionrefused'))

test('When Greenroom comes back, every page recovers without a click', async ({
  detail,
  edit,
  list,
  newConference,
  page,
  palette,
  signalwire,
}) => {
  // Eight pages in one go.
  test.slow()
  const { id } = await signalwire.create({ display_name: 'Rehearsal' })
  await page.clock.install()
  await detail.open(id, 'Rehearsal')
  await expect(page.getByRole('button', { name: 'Show join tokens' })).toBeVisible()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const pages: readonly [
    says: string,
    begin: () => Promise<unknown>,
    shows: () => Promise<void>,
  ][] = [
    [
      'The join tokens could not be loaded',
      () => press('Show join tokens'),
      () => expect(page.getByRole('button', { name: 'Copy guest token' })).toBeVisible(),
    ],
    [
      'The response could not be loaded',
      () => press('Show'),
      () => expect(page.getByRole('region', { name: 'Response', exact: true })).toBeVisible(),
    ],
    [
      'The conference could not be read',
      () => page.goto(`/conferences/${id}`),
      () => expect(detail.heading).toHaveText('Rehearsal'),
    ],
    [
      'The conference could not be read',
      () => page.goto(`/conferences/${id}/edit`),
      () => expect(edit.save).toBeVisible(),
    ],
    [
      'The conference to start from could not be loaded',
      () => page.goto(`/conferences/new?from=${id}`),
      () => expect(newConference.create).toBeVisible(),
    ],
    [
      'The conferences could not be loaded',
      () => page.goto('/conferences'),
      () => expect(list.rows).toHaveCount(10),
    ],
    [
      'The activity could not be loaded',
      () => page.goto('/activity'),
      () => expect(page.getByRole('heading', { name: /Nothing|Activity/ }).first()).toBeVisible(),
    ],
    [
      'The batches could not be loaded',
      () => page.goto('/batch'),
      () => {
        const batches = page.getByRole('region', { name: 'Batches' })
        // Other tests may have left some.
        const none = batches.getByText('many at once appears here')
        return expect(batches.getByRole('list').or(none)).toBeVisible()
      },
    ],
  ]
  for (const [says, begin, shows] of pages) {
    await stop(page)
    await begin()
    const alert = page.getByRole('alert').filter({ hasText: says })
    await expect(alert).toContainText('Reconnecting')
    const again = alert.getByRole('button', { name: 'Try again' })
    await again.focus()
    const tried = page.waitForEvent('requestfailed')
    await page.clock.runFor(5_000)
    await tried
    await expect(again, 'the page stays as it is while it tries').toBeFocused()
    await page.unrouteAll()
    await page.clock.runFor(5_000)
    await shows()
    await expect(alert).toHaveCount(0)
  }

  await stop(page)
  await palette.open()
  await expect(palette.dialog.getByText('could not be loaded. Reconnecting')).toBeVisible()
  await page.unrouteAll()
  await page.clock.runFor(5_000)
  await expect(palette.group('Conferences')).toBeVisible()
})

test('When the list cannot be refreshed, it says so beside the time of the last refresh', async ({
  list,
  page,
}) => {
  await page.clock.install()
  await list.open()
  await expect(list.rows).toHaveCount(9)
  await stop(page)
  await page.clock.runFor(16_000)
  const told = page.getByRole('status').filter({ hasText: 'Not refreshed since' })
  await expect(told).toHaveText('Not refreshed since: Greenroom did not respond. Reconnecting…')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(list.rows).toHaveCount(9)
  await expectAccessible(page)
  await page.unrouteAll()
  await page.clock.runFor(5_000)
  await expect(told).toHaveCount(0)
})

test('When Greenroom is down during a save, the form says that nothing was saved and what to do', async ({
  detail,
  edit,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Was' })
  await edit.open(id)
  await edit.field('Display name').fill('Is')
  await stop(page)
  await edit.save.click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Nothing was saved: Greenroom did not respond')
  await expect(alert).toContainText('then press Save changes again.')
  await expectAccessible(page)
  await page.unrouteAll()
  await edit.save.click()
  await expect(detail.heading).toHaveText('Is')
})

test('When a page’s code cannot be loaded while Greenroom is down, the page appears once it is back', async ({
  list,
  page,
  quietConsole,
}) => {
  await page.clock.install()
  await list.open()
  await page.route('**/assets/activity-page-*.js', (route) => route.abort('connectionrefused'))
  await stop(page)
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('alert')).toContainText('This page could not be loaded')
  await expect(page.getByRole('alert')).toContainText('Reconnecting')
  await expectAccessible(page)
  await page.unrouteAll()
  await page.clock.runFor(6_000)
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  expect(quietConsole.take().join()).toContain('PageNotLoaded')
})
