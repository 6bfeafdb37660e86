import type { Page, Response } from '@playwright/test'
import { type ProblemCode, problemMediaType } from '#contract/protocol/problem.ts'
import { problems } from '#contract/protocol/problems.ts'
import { buildFullCreate } from '#testing/fixtures.ts'
import type { EndpointName } from '../../server/sandbox/api/endpoints.ts'
import type { FaultInput } from '../../server/sandbox/faults/faults.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { clipboardOf } from '../support/clipboard.ts'
import { createRequests } from '../support/create-requests.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'

// What goes wrong at SignalWire is told by a real server in other tests; here is what an operator
// reads of it on each page, and what they can do then.

const requestId = '0b5f3c62-7f3e-4f0e-8f5e-2b7f6c1d9a3e'

/** Answers in Greenroom's place, as it would. */
function problemAnswer(code: ProblemCode, detail = 'Nothing was done. Try again in a minute.') {
  const { status, title } = problems[code]
  return {
    status,
    contentType: problemMediaType,
    body: JSON.stringify({ type: `urn:${code}`, title, status, detail, code, requestId }),
  }
}

function isAnswerTo(method: string, path: string) {
  return (answer: Response) =>
    answer.request().method() === method && new URL(answer.url()).pathname === `/api/video${path}`
}

async function copyRequestId(page: Page): Promise<void> {
  await page.getByRole('alert').getByRole('button', { name: 'Copy request id' }).click()
}

const unread: readonly [fault: FaultInput, says: string][] = [
  [{ fault: 'error' }, 'failed while handling the request (status 500)'],
  [{ fault: 'reset' }, 'closed the connection before'],
  [{ fault: 'broken_body' }, 'sent a response that is not JSON'],
  [{ fault: 'wrong_shape' }, 'sent a response that does not match its documentation'],
  [{ fault: 'html' }, 'sent a response that is not JSON'],
  [{ fault: 'huge_body' }, 'sent a response of more than 1 MiB'],
  [{ fault: 'redirect' }, 'redirected to another address, which Greenroom does not follow'],
  [{ fault: 'cut_short' }, 'closed the connection before its response was complete'],
  [{ fault: 'unavailable', retry_after: 40 }, 'Try again in 40 seconds'],
  [{ fault: 'busy', retry_after: 20 }, 'Try again in 20 seconds'],
  [{ fault: 'forbidden' }, 'does not accept the credentials'],
]

test('When SignalWire breaks in any way, the list says how, the request id can be copied, and the list recovers', async ({
  list,
  page,
  sandbox,
}) => {
  const clipboard = await clipboardOf(page)
  const alert = page.getByRole('alert')
  for (const [index, [fault, says]] of unread.entries()) {
    sandbox.faults.clear()
    sandbox.faults.always({ ...fault, call: 'list_conferences' })
    const answer = page.waitForResponse(isAnswerTo('GET', '/conferences'))
    if (index === 0) await list.open()
    else await alert.getByRole('button', { name: 'Try again' }).click()
    const id = (await answer).headers()['x-request-id'] ?? ''
    await expect(alert).toContainText('The conferences could not be loaded')
    await expect(alert).toContainText(says)
    await expect(alert).toContainText(/Nothing was changed\. (Try|Check)/)
    await expect(async () => {
      await copyRequestId(page)
      expect(await clipboard()).toBe(id)
    }).toPass()
  }
  sandbox.faults.clear()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(list.rows).toHaveCount(9)
  await expect(alert).toHaveCount(0)
})

const halcyon = '82e4b095-a16d-4fdc-b714-1cf590b26e09'

test('When anything else cannot be read, its place says so and recovers by Try again', async ({
  detail,
  edit,
  newConference,
  page,
  sandbox,
}) => {
  const clipboard = await clipboardOf(page)
  const alert = page.getByRole('alert')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const readings: readonly [call: EndpointName, begin: () => Promise<unknown>, says: string][] = [
    ['read_conference', () => page.goto(`/conferences/${halcyon}`), 'could not be read'],
    ['list_tokens', () => press('Show join tokens'), 'join tokens could not be loaded'],
    ['read_conference', () => press('Show'), 'SignalWire’s response cannot be used'],
    ['read_conference', () => page.goto(`/conferences/${halcyon}/edit`), 'could not be read'],
    ['read_conference', () => page.goto(`/conferences/new?from=${halcyon}`), 'could not be loaded'],
  ]
  for (const [index, [call, begin, says]] of readings.entries()) {
    sandbox.faults.next({ fault: 'html', call })
    await begin()
    await expect(alert).toContainText(says)
    await expect(alert).toContainText('SignalWire sent a response that is not JSON (status 200).')
    await expect(alert).toContainText('Nothing was changed. Try again')
    await copyRequestId(page)
    // Who is inside is read beside it, by requests of its own.
    const path = `/conferences/${halcyon}${call === 'list_tokens' ? '/conference_tokens' : ''}`
    const asked = sandbox.journal.entries().findLast((entry) => entry.path.endsWith(path))
    expect(asked?.requestId).toBe(await clipboard())
    if (index === 0) await expectAccessible(page)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toHaveCount(0)
    if (index === 0) await expect(detail.handOut).toBeVisible()
    if (index === 3) await expect(edit.save).toBeVisible()
  }
  await expect(newConference.create).toBeVisible()
})

const refusals: readonly ProblemCode[] = [
  'not_signed_in',
  'cross_origin',
  'payload_too_large',
  'misdirected_host',
  'key_reused',
  'rate_limited',
  'overloaded',
  'shutting_down',
  'store_unavailable',
]

test('When Greenroom fails or is not reached, the form says what is known, keeps every value, and Create works again', async ({
  newConference,
  page,
  sandbox,
}) => {
  const clipboard = await clipboardOf(page)
  await newConference.open()
  await newConference.fillIn(filledForm)

  await test.step('Greenroom refuses in any way', async () => {
    for (const code of refusals) {
      const detail = `Nothing was created, it is ${code.replaceAll('_', ' ')}. Try again later.`
      await page.route('**/api/video/conferences', (route) =>
        route.fulfill(problemAnswer(code, detail)),
      )
      await newConference.create.click()
      await expect(newConference.failure).toContainText(problems[code].title)
      await expect(newConference.failure).toContainText(detail)
      await page.unrouteAll()
    }
    await copyRequestId(page)
    expect(await clipboard()).toBe(requestId)
    await expectFilledForm(newConference)
  })

  await test.step('A sign-in page responds instead, and the outcome is shown later', async () => {
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 302, headers: { location: 'https://sign-in.example/' } }),
    )
    await newConference.create.click()
    await expect(newConference.failure).toContainText(
      'Checking whether it was created. Please wait.',
    )
    await expect(newConference.failure).toContainText('You may have to sign in again')
    await expectFilledForm(newConference)
    await page.reload()
    await expect(newConference.failure).toContainText('You may have to sign in again')
    await page.unrouteAll()
    await expect(newConference.failure).toContainText('Nothing was created or changed. Try again.')
    expect(createRequests(sandbox.journal)).toEqual([])
  })

  await test.step('Greenroom cannot tell whether Create worked', async () => {
    await page.route('**/api/video/conferences', async (route) => {
      await route.fetch()
      await route.fulfill(problemAnswer('outcome_unknown'))
    })
    await page.route('**/api/submissions/*', (route) =>
      route.fulfill(problemAnswer('store_unavailable')),
    )
    await newConference.create.click()
    await expect(newConference.failure).toContainText(
      'Greenroom cannot check right now, so it is not known whether the conference was created',
    )
    await expect(newConference.failure).toContainText(problems.store_unavailable.title)
    await copyRequestId(page)
    expect(await clipboard()).toBe(requestId)
    await page.unrouteAll()
    await expect(newConference.created(filledForm.display_name)).toBeFocused()
    expect(createRequests(sandbox.journal)).toEqual([filledForm])
  })
})

test('When saving fails, the form says whether it may be saved, and Save works again', async ({
  detail,
  edit,
  page,
  sandbox,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  const { id } = await signalwire.create(buildFullCreate({ name: 'breaks', display_name: 'Was' }))
  const path = `**/api/video/conferences/${id}*`
  const alert = page.getByRole('alert')
  await edit.open(id)
  await edit.field('Display name').fill('Is')

  await page.route(path, (route) => route.abort('connectionreset'))
  await edit.save.click()
  await expect(alert).toContainText('Nothing was saved: Greenroom did not respond')
  await page.unrouteAll()

  for (const code of ['overloaded', 'outcome_unknown'] as const) {
    await page.route(path, (route) =>
      route.request().method() === 'PUT' ? route.fulfill(problemAnswer(code)) : route.continue(),
    )
    await edit.save.click()
    await expect(alert).toContainText(problems[code].title)
    await expect(alert.getByText('The changes are not saved')).toHaveCount(
      code === 'overloaded' ? 1 : 0,
    )
    await copyRequestId(page)
    expect(await clipboard()).toBe(requestId)
    await page.unrouteAll()
  }
  await expectAccessible(page)

  await page.route(path, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await edit.save.click()
  await expect(alert).toContainText('It is not known whether it was saved. Saving again is safe')
  await expect(edit.field('Display name')).toHaveValue('Is')
  await page.unrouteAll()
  await edit.save.click()
  await expect(detail.heading).toHaveText('Is')
  const puts = sandbox.journal.entries().filter(({ method }) => method === 'PUT')
  expect(puts).toHaveLength(1)
})

test('When a reset or a deletion fails, its dialog says what is known, and it can be retried', async ({
  detail,
  list,
  page,
  sandbox,
}) => {
  const clipboard = await clipboardOf(page)
  await page.goto(`/conferences/${halcyon}`)
  await detail.getTokens()

  await test.step('SignalWire rejects a reset, and its message is shown', async () => {
    const attribute = 'token'
    sandbox.faults.next({
      fault: 'field_error',
      attribute,
      message: 'Is not yours.',
      call: 'reset_token',
    })
    await detail.button('Reset the guest token').click()
    await detail.button('Reset token').click()
    await expect(detail.dialog).toContainText('SignalWire did not accept this')
    await expect(detail.dialog).toContainText('Nothing was created or changed.')
    await expect(detail.dialog).toContainText('token: Is not yours.')
    await expect(detail.dialog.getByRole('button', { name: 'Copy request id' })).toBeVisible()
    await detail.button(/^Close$/).click()
    await detail.button('Reset the guest token').click()
    await detail.button('Reset token').click()
    await expect(detail.dialog).toHaveCount(0)
    await expect(page.getByText('This is the new one.')).toBeVisible()
  })

  await test.step('A deletion whose outcome is unknown is not called failed', async () => {
    await page.route(`**/api/video/conferences/${halcyon}`, async (route) => {
      if (route.request().method() !== 'DELETE') return route.continue()
      await route.fetch()
      await route.fulfill(problemAnswer('outcome_unknown', 'Deleting it again is safe.'))
    })
    await detail.button('Delete…').click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(detail.dialog).toHaveAccessibleName('Not known whether it was deleted')
    await expect(detail.dialog.getByText('Unknown', { exact: true })).toBeVisible()
    await expect(detail.dialog).toContainText('Deleting it again is safe.')
    await detail.dialog.getByRole('button', { name: 'Copy request id' }).click()
    expect(await clipboard()).toBe(requestId)
    await expectAccessible(page)
    await page.unrouteAll()
    await detail.dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(list.heading).toBeFocused()
  })
})

test('When reading Activity fails, it keeps its rows, says so and continues on demand', async ({
  page,
  request,
}) => {
  const marker = `broken-${crypto.randomUUID().slice(0, 8)}`
  for (let index = 0; index < 51; index += 1)
    await request.post('/api/video/conferences', {
      data: { display_name: marker, name: `${marker}-${index}` },
    })
  const alert = page.getByRole('alert')
  const rows = page.getByRole('list', { name: /^Submissions/ }).locator('> li')
  await page.goto(`/activity?q=${marker}`)
  await expect(rows).toHaveCount(50)
  await page.route('**/api/submissions?*', (route) =>
    route.fulfill(problemAnswer('store_unavailable')),
  )
  await page.getByRole('button', { name: 'Show older entries' }).click()
  await expect(alert).toContainText('Older entries could not be loaded.')
  await expect(alert).toContainText(problems.store_unavailable.title)
  await expect(rows).toHaveCount(50)
  await expect(alert.getByRole('button', { name: 'Copy request id' })).toBeVisible()
  await expectAccessible(page)
  await page.unrouteAll()
  // The page may just have read again what it has, by itself; then the older ones are offered anew.
  const older = page.getByRole('button', { name: 'Show older entries' })
  await alert.getByRole('button', { name: 'Try again' }).or(older).click()
  await expect(rows).toHaveCount(51)
  await expect(alert).toHaveCount(0)

  await page.route('**/api/submissions/*', (route) => route.fulfill(problemAnswer('internal')))
  await rows.first().getByRole('button').click()
  await expect(alert).toContainText(
    'The entry could not be loaded. Something went wrong in Greenroom',
  )
  await expect(alert.getByRole('button', { name: 'Copy request id' })).toBeVisible()
  await page.unrouteAll()
  await expect(rows.first().getByRole('heading', { name: 'Request' })).toBeVisible()
})
