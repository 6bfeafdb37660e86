import { readFile } from 'node:fs/promises'
import type { APIRequestContext } from '@playwright/test'
import { test as base, expect } from '../fixtures.ts'
import { ActivityPage } from '../pages/activity.ts'
import { expectAccessible } from '../support/accessible.ts'
import { countReads } from '../support/count-reads.ts'

const test = base.extend<{ activity: ActivityPage }>({
  activity: async ({ page }, use) => use(new ActivityPage(page)),
})

const path = '/api/video/conferences'

/** Names that no other test has used on this server, whose record outlives a test. */
const fresh = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}`

async function create(request: APIRequestContext, name: string, data: object = {}) {
  const made = await request.post(path, { data: { display_name: name, name, ...data } })
  return made.json()
}

test('When a conference was created and edited, both entries show their outcome', async ({
  activity,
  page,
  request,
}) => {
  const name = fresh('weekly')
  const { id } = await create(request, name)
  await request.put(`${path}/${id}`, { data: { display_name: name, size: 'large' } })
  await activity.open(`?q=${name}`)
  await expect(activity.rows).toHaveCount(2)
  await expect(activity.rows.nth(0)).toContainText('Edit')
  await expect(activity.rows.nth(1)).toContainText('Create')

  const row = await activity.unfold(name)
  const change = row.getByRole('row', { name: /^Size/ })
  await expect(change).toContainText('medium')
  await expect(change).toContainText('large')
  await expect(row).toContainText('Sent: SignalWire confirmed it.')
  await expect(row.getByLabel('Request body')).toContainText('"size": "large"')
  await expect(row.getByRole('link', { name: id })).toHaveAttribute('href', `/conferences/${id}`)
  await expect(page).toHaveURL(/entry=/)
  await expectAccessible(page)

  await page.reload()
  await expect(row.getByLabel('Request body')).toBeVisible()
})

test('When a response was lost, the entry shows what was found out and how', async ({
  activity,
  request,
  sandbox,
}) => {
  sandbox.faults.next({ fault: 'reset', after_effect: true, call: 'create_conference' })
  const name = fresh('lost')
  await create(request, name)
  await activity.open(`?q=${name}`)
  const row = await activity.unfold(name)
  await expect(row).toContainText('closed the connection before its response was complete')
  await expect(row).toContainText('Looked for the name')
  await expect(row).toContainText('Finished: it was created, once.')
})

test('When the page is left before a search reaches the address, the search is dropped', async ({
  activity,
  page,
}) => {
  await page.clock.install()
  await page.goto('/conferences/new')
  await page.getByRole('link', { name: 'Activity' }).click()
  await activity.filter('Search').fill('late')
  await activity.filter('Search').blur()
  await expect(page).toHaveURL(/\/activity\?q=late$/)
  await page.goBack()
  await page.clock.runFor(1000)
  await expect(page).toHaveURL(/\/conferences\/new$/)
})

test('When filters are set, they are in the address and narrow the list and the table', async ({
  activity,
  page,
  request,
}) => {
  const name = fresh('narrow')
  await create(request, name)
  await create(request, name)
  const reads = countReads(page, /\/api\/submissions$/)
  await activity.open()
  await expect(activity.rows.first()).toBeVisible()
  expect(reads()).toBe(1)
  await activity.filter('Search').fill(name)
  await expect(activity.rows).toHaveCount(2)
  await activity.filter('Outcome').selectOption('Rejected')
  await expect(activity.rows).toHaveCount(1)
  await expect(activity.rows).toContainText('Rejected')
  await expect(page).toHaveURL(new RegExp(`q=${name}&state=refused`))

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).click()
  const file = await (await download).path()
  const lines = (await readFile(file, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`create,refused,${name}`)

  await activity.typeDay('From', '01012020')
  await activity.typeDay('To', '02012020')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Download CSV' })).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(activity.row(name)).toHaveCount(2)
  await expect(page).toHaveURL(/\/activity$/)

  await test.step('A name with accents is found with and without them', async () => {
    await create(request, `lodz-${name}`, { display_name: `Łódź Straße ${name}` })
    for (const q of [`lodz STRASSE ${name}`, `łódź straße ${name}`]) {
      await activity.filter('Search').fill(q)
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(q)
      await expect(activity.rows).toHaveCount(1)
      await expect(activity.rows).toContainText('Łódź')
    }
  })
})

test('When there are more than fit, older entries load on demand', async ({
  activity,
  page,
  request,
}) => {
  const name = fresh('many')
  for (let index = 0; index < 60; index += 1) await create(request, `${name}-${index}`)
  await activity.open(`?q=${name}`)
  await expect(activity.rows).toHaveCount(50)
  await page.getByRole('button', { name: 'Show older entries' }).click()
  await expect(activity.rows).toHaveCount(60)
  await expect(page.getByRole('button', { name: 'Show older entries' })).toHaveCount(0)
})

test('When the page is as narrow as a phone, all of it can be read and used', async ({
  activity,
  page,
  request,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const name = fresh('narrow-page')
  await create(request, name)
  await activity.open(`?q=${name}`)
  await page.keyboard.press('Tab')
  await activity.row(name).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(activity.row(name).getByRole('heading', { name: 'Request' })).toBeVisible()
  const overflow = () => document.documentElement.scrollWidth - window.innerWidth
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})

test('When Activity cannot be read, the page says so and retries by itself', async ({
  activity,
  page,
}) => {
  await page.route('**/api/submissions?*', (route) => route.abort())
  await page.route('**/api/submissions', (route) => route.abort())
  await activity.open()
  await expect(page.getByRole('alert')).toContainText('The activity could not be loaded')
  await expect(page.getByRole('alert')).toContainText('Reconnecting')
  await page.unrouteAll()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
