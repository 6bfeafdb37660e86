import { expect, test } from '../fixtures.ts'

test.describe('Two tests that use one browser, one after the other', () => {
  test.describe.configure({ mode: 'serial' })

  test('When a test leaves something in every place of the browser, it is there', async ({
    page,
    context,
  }) => {
    await page.goto('/healthz')
    await page.evaluate(async () => {
      localStorage.setItem('left', 'here')
      sessionStorage.setItem('left', 'here')
      await cookieStore.set('left', 'here')
      await caches.open('left')
      await new Promise((resolve) => {
        indexedDB.open('left').onsuccess = resolve
      })
    })
    await context.grantPermissions(['geolocation'])
    await page.setViewportSize({ width: 360, height: 740 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.clock.setFixedTime('2026-12-01T12:00:00Z')
    await page.addInitScript(() => Object.assign(window, { left: 'here' }))
    await page.route('**/healthz', (route) => route.fulfill({ body: 'left here' }))
    await page.reload()
    await expect(page.getByText('left here')).toBeVisible()
    await page.evaluate(() => {
      window.name = 'left here'
      history.replaceState('left here', '')
    })
    expect(await page.evaluate(whatIsLeft)).toEqual(left)
    await context.setOffline(true)
  })

  test('When the next test begins, nothing of it is left', async ({ page, browser, greenroom }) => {
    const viewport = { width: 1440, height: 900 }
    const unused = await browser.newContext({ viewport })
    const fresh = await unused.newPage()
    await fresh.goto(`${greenroom.origin}/healthz`)
    await page.goto('/healthz')
    await expect(page.getByText('left here')).toHaveCount(0)
    const expected = await fresh.evaluate(whatIsLeft)
    expect(Object.values(expected)).not.toContain('granted')
    expect(await page.evaluate(whatIsLeft)).toEqual(expected)
    await unused.close()
  })
})

const left = {
  stores: '[{"left":"here"},{"left":"here"}]',
  cookie: 'left=here',
  name: 'left here',
  state: 'left here',
  caches: ['left'],
  databases: ['left'],
  geolocation: 'granted',
  width: 360,
  dark: true,
  isFrozen: true,
  script: true,
}

async function whatIsLeft() {
  const geolocation = await navigator.permissions.query({ name: 'geolocation' })
  return {
    stores: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    cookie: document.cookie,
    name: window.name,
    state: history.state,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    geolocation: geolocation.state,
    width: window.innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    isFrozen: new Date().toISOString() === '2026-12-01T12:00:00.000Z',
    script: 'left' in window,
  }
}
