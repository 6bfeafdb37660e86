import { createServer } from 'node:http'
import type { BrowserContext, Page } from '@playwright/test'
import { listen } from '../../server/lib/network/listen.ts'
import { browserArguments, findBrowser } from '../browser.ts'
import { test as base, expect } from '../fixtures.ts'
import { attack } from '../support/hostile-page.ts'

const executablePath = findBrowser()

/** The attacker's page logs whatever the browser does not let it do. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  quietConsole: async ({}, use) => use({ take: () => [] }),
})

// Both names lead to this machine, as an attacker's own name server would say. The browser's own
// wall round local addresses is taken down: others have none, and it is our own checks that are tried.
test.use({
  // The attacker's server lives as long as the context.
  reuseContext: false,
  launchOptions: {
    args: [
      ...browserArguments,
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
      '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP rebound.test 127.0.0.1',
    ],
    ...(executablePath ? { executablePath } : {}),
  },
})

/** Opens an empty page of the attacker's; the first test in which the hostile page is at home. */
async function openHostile(context: BrowserContext, host: string): Promise<Page> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>Win a prize</title>')
  })
  const port = await listen(server, '127.0.0.1', 0)
  context.once('close', () => server.close())
  const page = await context.newPage()
  await page.goto(`http://${host}:${port}/`)
  return page
}

/** @returns how many requests Greenroom has refused with this code */
async function refusals(origin: string, code: string): Promise<number> {
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  return Number(new RegExp(`problems_total\\{code="${code}"\\} (\\d+)`).exec(metrics)?.[1] ?? 0)
}

const someConference = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'

for (const [where, host] of [
  ['another site', 'evil.test'],
  ['another port of the same host', '127.0.0.1'],
  ['our host by its other name', 'localhost'],
] as const)
  test(`When a page on ${where} attacks, it changes nothing and reads nothing`, async ({
    context,
    greenroom,
    sandbox,
  }) => {
    const hostile = await openHostile(context, host)
    const before = await refusals(greenroom.origin, 'cross_origin')
    const loot = await hostile.evaluate(attack, { origin: greenroom.origin, id: someConference })
    expect(loot.read).toEqual([])
    expect(sandbox.journal.entries()).toEqual([])
    // They did arrive.
    expect(await refusals(greenroom.origin, 'cross_origin')).toBeGreaterThan(before + 30)
  })

test('When a page attacks from a frame without an origin, it changes and reads nothing', async ({
  context,
  greenroom,
  sandbox,
}) => {
  const hostile = await openHostile(context, 'evil.test')
  await hostile.setContent('<iframe sandbox="allow-scripts allow-forms" srcdoc="x"></iframe>')
  const [, frame] = hostile.frames()
  const loot = await frame?.evaluate(attack, { origin: greenroom.origin, id: someConference })
  expect(loot?.read).toEqual([])
  expect(sandbox.journal.entries()).toEqual([])
})

test('When an attacker’s host name is rebound to this machine, the request is rejected', async ({
  context,
  greenroom,
  sandbox,
}) => {
  const rebound = greenroom.origin.replace('127.0.0.1', 'rebound.test')
  const page = await context.newPage()
  // The page comes from the attacker; from then on its name leads to Greenroom.
  await page.route(`${rebound}/prize`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Win</title>' }),
  )
  await page.goto(`${rebound}/prize`)
  const loot = await page.evaluate(attack, { origin: rebound, id: someConference })
  expect(loot.read.length).toBeGreaterThan(0)
  for (const text of loot.read) expect(text).toMatch(/"code":"misdirected_host"/)
  expect(sandbox.journal.entries()).toEqual([])
  const answer = await page.goto(`${rebound}/conferences/new`)
  expect(answer?.status()).toBe(421)
})

test('When another site frames Greenroom, nothing is shown', async ({ context, greenroom }) => {
  const hostile = await openHostile(context, 'evil.test')
  const answered = context.waitForEvent('response', (response) =>
    response.url().startsWith(greenroom.origin),
  )
  await hostile.setContent(`<iframe src="${greenroom.origin}/conferences/new"></iframe>`)
  expect((await answered).headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  await expect(hostile.frameLocator('iframe').getByRole('button')).toHaveCount(0)
  expect(hostile.frames()[1]?.url()).not.toContain(greenroom.origin)
})

test('When another site links to Greenroom, the link works and the opener has no access to it', async ({
  context,
  greenroom,
}) => {
  const hostile = await openHostile(context, 'evil.test')
  await hostile.setContent(`<a href="${greenroom.origin}/" target="_blank" rel="opener">Go</a>`)
  const opened = context.waitForEvent('page')
  await hostile.getByRole('link').click()
  const page = await opened
  await expect(page.getByRole('heading', { name: 'New conference' })).toBeVisible()
  expect(await page.evaluate(() => window.opener === null)).toBe(true)
})
