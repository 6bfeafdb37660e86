import type { Page } from '@playwright/test'
import { pageOf } from '#contract/protocol/page.ts'
import { token } from '#contract/token.ts'
import { tokenRole } from '#features/conferences/share/tokens/token-role.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { clipboardOf } from '../support/clipboard.ts'

const at = (hours: number) =>
  `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`
const halcyon = 'Halcyon Bank: Board review, third quarter'

/** Makes Greenroom know the page where guests join. */
async function configureJoinUrl(page: Page): Promise<void> {
  await page.route('**/api/status', async (route) => {
    const response = await route.fetch()
    const status: object = await response.json()
    await route.fulfill({
      response,
      json: { ...status, joinUrl: 'https://events.example.com/join/{name}' },
    })
  })
}

test('When the list opens, it is the day’s queue, and chips, keys and menus act on its rows', async ({
  list,
  page,
  signalwire,
}) => {
  await signalwire.create({ display_name: 'Much later', join_from: at(24 * 30) })
  await list.open()

  await test.step('Each group has a heading', async () => {
    await expect(list.groups.first()).toHaveText(/^Live 2$/)
    await expect(list.groups.filter({ hasText: 'Later' })).toBeVisible()
    await expect(list.groups.last()).toHaveText(/^Past \d+$/)
    const names = await list.names()
    expect(names[0]).toBe(halcyon)
    expect(names.at(-1)).toBe('Lumen Academy: A short history of glass')
  })

  await test.step('Arrows that are pressed anywhere on the page move through the rows', async () => {
    await expect(list.rows).toHaveCount(10)
    await page.keyboard.press('ArrowDown')
    await expect(list.row(halcyon)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(list.rows.nth(1)).toBeFocused()
    await expectAccessible(page)
  })

  await test.step('e, r and Delete edit, repeat and delete the row they are pressed on', async () => {
    await list.row(halcyon).focus()
    await page.keyboard.press('e')
    await expect(page).toHaveURL(/\/edit$/)
    await page.goBack()
    await list.row(halcyon).focus()
    await page.keyboard.press('r')
    await expect(page).toHaveURL(/\/conferences\/new\?from=[\da-f-]{36}&move=1w$/)
    await page.goBack()
    await list.row(halcyon).focus()
    await page.keyboard.press('Delete')
    await expect(page.getByRole('dialog')).toHaveAccessibleName(/^Delete “.*Halcyon/)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('A chip leaves its group alone, and the address says so', async () => {
    await page.getByRole('radio', { name: /^Live 2/ }).check()
    await expect(list.rows).toHaveCount(2)
    await expect(page).toHaveURL(/\?when=live$/)
    await page.reload()
    await expect(list.rows).toHaveCount(2)
    await page.getByRole('radio', { name: 'All' }).check()
    await expect(list.rows).toHaveCount(10)
  })

  await test.step('A row’s menu has every action', async () => {
    await page.getByRole('button', { name: `Actions for ${halcyon}` }).click()
    for (const name of ['Copy guest token', 'Edit', /^Repeat on [^:]+$/, 'Delete…'])
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(page).toHaveURL(/\/edit$/)
  })
})

test('When c is pressed on a row, its guest link is copied', async ({ list, page }) => {
  const clipboard = await clipboardOf(page)
  await configureJoinUrl(page)
  await list.open()
  await list.row(halcyon).focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: 'Guest link of' })).toBeVisible()
  expect(await clipboard()).toBe('https://events.example.com/join/halcyon-board-review-q3')
})

test('When no join page is configured, c copies the guest token', async ({
  list,
  page,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  await list.open()
  await list.row(halcyon).focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: 'Guest token of' })).toBeVisible()
  const row = (await signalwire.walk('/conferences')).find(
    ({ display_name }) => display_name === halcyon,
  )
  const { body } = await signalwire.call('GET', `/conferences/${row?.id}/conference_tokens`)
  const guest = pageOf(token)
    .parse(body)
    .data.find((one) => tokenRole(one) === 'guest')
  expect(await clipboard()).toBe(guest?.token)

  // Once a link was used for it in this browser, that is what is copied, and what buttons offer.
  const link = 'https://events.example.com/rooms/halcyon'
  await page.evaluate(
    (known) => localStorage.setItem('greenroom.guest-links', JSON.stringify([known])),
    { id: row?.id, name: row?.name, link },
  )
  await page.reload()
  await list.row(halcyon).hover()
  await list
    .row(halcyon)
    .getByRole('button', { name: /^Copy guest link/ })
    .first()
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'Guest link of' })).toBeVisible()
  expect(await clipboard()).toBe(link)
  await list.row(halcyon).getByRole('link').click()
  const share = page.getByRole('region', { name: 'Share' })
  await expect(share.getByText(link)).toBeVisible()
  await share.getByRole('button', { name: 'Copy guest link' }).click()
  expect(await clipboard()).toBe(link)
})

test('When a view is saved, it can be returned to after a reload, and removed', async ({
  list,
  page,
}) => {
  await list.open('?when=live&sort=name')
  const views = page.getByRole('button', { name: 'Views', exact: true })
  await views.click()
  await page.getByRole('button', { name: 'Save this view…' }).click()
  await page.getByLabel('Name of the view').fill('Live by name')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  await list.open()
  await expect(list.rows).toHaveCount(9)
  await views.click()
  await page.getByRole('button', { name: 'Live by name', exact: true }).click()
  await expect(page).toHaveURL(/\?when=live&sort=name$/)
  await expect(list.rows).toHaveCount(2)
  await views.click()
  await page.getByRole('button', { name: 'Remove “Live by name”' }).click()
  await views.click()
  await expect(page.getByRole('button', { name: 'Newest first' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Live by name', exact: true })).toHaveCount(0)
})

test.describe('On a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('when the list is scrolled, New is in reach; times come first in each row', async ({
    list,
    page,
  }) => {
    await list.open()
    await expect(list.rows.first()).toHaveText(/^[A-Z][a-z]{2}, \d/)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const create = page.getByRole('link', { name: 'New conference' })
    await expect(create).toBeInViewport()
    await expect(list.rows.last().getByRole('button', { name: /^Actions for/ })).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await expectAccessible(page)
    await create.click()
    await expect(page.getByRole('heading', { level: 1, name: 'New conference' })).toBeFocused()
  })
})
