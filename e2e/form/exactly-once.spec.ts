import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Sandbox, startSandbox } from '../../server/sandbox/start.ts'
import { expect, test } from '../fixtures.ts'
import { startGreenroom } from '../greenroom.ts'
import { NewConferencePage } from '../pages/new-conference.ts'
import { expectAccessible } from '../support/accessible.ts'
import { createRequests } from '../support/create-requests.ts'

// Each with a SignalWire and a Greenroom of its own: what is not known yet outlives a test.

const unknown = 'Checking whether it was created. Please wait.'

async function withLostAnswer(run: (sandbox: Sandbox, folder: string) => Promise<void>) {
  const sandbox = await startSandbox({ seeded: false })
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-once-'))
  await run(sandbox, folder)
  await sandbox.close()
  await rm(folder, { recursive: true, force: true })
}

function names(sandbox: Sandbox): readonly unknown[] {
  return createRequests(sandbox.journal)
}

test('When Create is clicked again and again, SignalWire gets each attempt once, and one makes the conference', async ({
  newConference,
  page,
  sandbox,
}) => {
  const keys: string[] = []
  await newConference.open()
  await newConference.fillIn({ display_name: 'Ad hoc', name: 'ad-hoc' })

  await test.step('It never reached the server: nothing was created, and it can be sent again', async () => {
    await page.route('**/api/video/conferences', (route) => route.abort('connectionreset'), {
      times: 1,
    })
    await newConference.create.click()
    await expect(newConference.failure).toContainText('Greenroom did not receive this')
    await expect(newConference.failure).toContainText('Nothing was created or changed.')
    await expect(newConference.field('Display name')).toHaveValue('Ad hoc')
    expect(names(sandbox)).toHaveLength(0)
  })

  await test.step('It is rejected: its idempotency key was sent', async () => {
    page.on('request', (request) => {
      if (request.method() === 'POST') keys.push(request.headers()['idempotency-key'] ?? '')
    })
    await newConference.create.click()
    await expect(newConference.summary).toContainText('Name has already been taken')
    expect(names(sandbox)).toHaveLength(1)
  })

  await test.step('It is accepted under a new key, and its response is lost: the conference is shown', async () => {
    await page.route(
      '**/api/video/conferences',
      async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await newConference.field('Name').fill('ad-hoc-2')
    await newConference.create.click()
    await expect(newConference.created('Ad hoc')).toBeFocused()
    expect(names(sandbox)).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })
})

test('While a create is in progress, the page counts the seconds', async ({
  newConference,
  page,
  sandbox,
}) => {
  sandbox.faults.next({ fault: 'delay', ms: 2_500, call: 'create_conference' })
  await newConference.open()
  await newConference.field('Display name').fill('Slow')
  await newConference.create.click()
  await expect(page.getByText(/Sending to SignalWire 1 s/)).toBeVisible()
  await expect(newConference.created('Slow')).toBeFocused()
})

test('When the outcome is unknown at the deadline, the page says so, keeps checking, and shows it in every tab', async ({
  context,
  newConference,
  page,
}) => {
  test.slow()
  await withLostAnswer(async (sandbox, folder) => {
    const greenroom = await startGreenroom(sandbox, { folder })
    sandbox.faults.always({ fault: 'reset', after_effect: true })
    await page.goto(`${greenroom.origin}/conferences/new`)
    await newConference.fillIn({ display_name: 'Lost', name: 'lost' })
    await newConference.create.click()
    await expect(newConference.failure).toContainText(unknown, { timeout: 20_000 })
    await expect(newConference.failure).toContainText('What you filled in is kept')
    await expect(newConference.create).toHaveAttribute('aria-disabled', 'true')
    await expectAccessible(page)

    const other = await context.newPage()
    await other.goto(`${greenroom.origin}/conferences/new`)
    const otherForm = new NewConferencePage(other)
    await expect(otherForm.failure).toContainText(unknown)
    await page.reload()
    await expect(newConference.failure).toContainText(unknown)
    await expect(newConference.field('Display name')).toHaveValue('Lost')

    sandbox.faults.clear()
    const settled = { timeout: 40_000 }
    await expect(newConference.created('Lost')).toBeVisible(settled)
    await expect(otherForm.created('Lost')).toBeVisible(settled)
    const list = await page.request.get(`${greenroom.origin}/api/video/conferences`)
    expect((await list.json()).data).toHaveLength(1)
    await greenroom.close()
  })
})

test('When the server is killed during a create, the next process finishes it', async ({
  newConference,
  page,
}) => {
  await withLostAnswer(async (sandbox, folder) => {
    const first = await startGreenroom(sandbox, { folder })
    const port = Number(new URL(first.origin).port)
    sandbox.faults.next({ fault: 'hang', after_effect: true, call: 'create_conference' })
    await page.goto(`${first.origin}/conferences/new`)
    await newConference.fillIn({ display_name: 'Killed', name: 'killed' })
    await newConference.create.click()
    await expect.poll(() => names(sandbox)).toHaveLength(1)
    await first.kill()
    await expect(newConference.failure).toContainText(unknown)
    await expect(newConference.failure).toContainText('Greenroom is not responding')

    const second = await startGreenroom(sandbox, { folder, port })
    await expect(newConference.created('Killed')).toBeFocused({ timeout: 20_000 })
    const list = await page.request.get(`${second.origin}/api/video/conferences`)
    expect((await list.json()).data).toHaveLength(1)
    await second.close()
  })
})

test('When two tabs submit the same draft, one conference is created', async ({
  context,
  newConference,
  page,
  sandbox,
}) => {
  await newConference.open()
  await newConference.fillIn({ display_name: 'Twins' })
  await newConference.field('Name').fill('')
  await newConference.field('Description').fill('The same draft')
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('greenroom.draft')))
    .toContain('same draft')
  const other = new NewConferencePage(await context.newPage())
  await other.open()
  await expect(other.field('Display name')).toHaveValue('Twins')
  await newConference.create.click()
  await expect(newConference.created('Twins')).toBeFocused()
  await other.create.click()
  await expect(other.created('Twins')).toBeVisible()
  expect(names(sandbox)).toHaveLength(1)
})
