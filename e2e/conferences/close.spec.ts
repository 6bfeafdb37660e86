import type { Page } from '@playwright/test'
import type { testClient } from '../../server/testing/sandbox/test-client.ts'
import { type Conference, conference } from '../../src/contract/conference.ts'
import { pageOf } from '../../src/contract/protocol/page.ts'
import { submissionPage } from '../../src/contract/submission.ts'
import { type Token, token } from '../../src/contract/token.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const halcyon = {
  id: '82e4b095-a16d-4fdc-b714-1cf590b26e09',
  name: 'Halcyon Bank: Board review, third quarter',
}

type Client = ReturnType<typeof testClient>

async function read(signalwire: Client, id: string): Promise<Conference> {
  return conference.parse((await signalwire.call('GET', `/conferences/${id}`)).body)
}

async function tokensOf(signalwire: Client, id: string): Promise<Token[]> {
  const { body } = await signalwire.call('GET', `/conferences/${id}/conference_tokens`)
  return pageOf(token).parse(body).data
}

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test('When a closing fails in the middle, the page says which half is done, also after a reload, and goes on', async ({
  detail,
  greenroom,
  page,
  sandbox,
  signalwire,
}) => {
  const before = await read(signalwire, halcyon.id)
  const tokensBefore = await tokensOf(signalwire, halcyon.id)
  await page.setViewportSize({ width: 360, height: 740 })
  await detail.open(halcyon.id, halcyon.name)
  await detail.button('Close to newcomers…').click()
  await expect(detail.dialog).toHaveAccessibleName(`Close “${halcyon.name}” to newcomers?`)
  await expect(detail.dialog).toContainText(/inside and stays?/)
  await expect(detail.dialog).toContainText('Both join tokens are reset')
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Escape')
  await expect(detail.button('Close to newcomers…')).toBeFocused()
  expect(await read(signalwire, halcyon.id)).toEqual(before)

  // The response to the first reset is lost, and the second one is refused.
  sandbox.faults.next({ fault: 'reset', after_effect: true, call: 'reset_token' })
  sandbox.faults.next({ fault: 'unauthorized', call: 'reset_token' })
  await detail.button('Close to newcomers…').click()
  await detail.dialog.getByRole('button', { name: 'Close to newcomers' }).click()
  const half = 'Window closed; guest token reset; moderator token not reset'
  await expect(status(page, half)).toContainText('SignalWire rejected Greenroom’s credentials')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.reload()
  await expect(status(page, half)).toBeVisible()
  await detail.button('Try again').press('Enter')
  await expect(status(page, 'Closed to newcomers')).toBeVisible()

  const closed = await read(signalwire, halcyon.id)
  expect(closed.join_until).not.toBe(before.join_until)
  expect({ ...closed, join_until: '', updated_at: '' }).toEqual({
    ...before,
    join_until: '',
    updated_at: '',
  })
  const tokens = await tokensOf(signalwire, halcyon.id)
  expect(tokens.filter(({ token }) => tokensBefore.some((old) => old.token === token))).toEqual([])
  const record = await fetch(`${greenroom.origin}/api/submissions?q=${halcyon.id}&limit=10`)
  const { data } = submissionPage.parse(await record.json())
  const kinds = data.map(({ kind, state }) => `${kind} ${state}`)
  expect(kinds.slice(0, 4).toSorted()).toEqual([
    'reset_token done',
    'reset_token done',
    'reset_token failed',
    'update done',
  ])

  await detail.button('Open again').first().click()
  await expect(status(page, 'Open again')).toContainText('hand out new ones')
  expect((await read(signalwire, halcyon.id)).join_until).toBe(before.join_until)
  expect(await tokensOf(signalwire, halcyon.id)).toEqual(tokens)
})

test('When it is closed on one device, another one opens it again by the record', async ({
  browser,
  detail,
  greenroom,
  page,
  palette,
  signalwire,
}) => {
  const { id } = await signalwire.create({ name: 'open-house', display_name: 'Open house' })
  await detail.open(id, 'Open house')
  await palette.open()
  await palette.choose('keep out', 'Close to newcomers…')
  // Somebody else is quicker.
  await signalwire.call('PUT', `/conferences/${id}`, {
    display_name: 'Open house',
    description: 'Bring a friend',
  })
  await detail.dialog.getByRole('button', { name: 'Close to newcomers' }).click()
  await expect(detail.dialog.getByRole('alert')).toContainText('Someone else has just changed it')
  await detail.dialog.getByRole('button', { name: 'Close to newcomers' }).click()
  await expect(status(page, 'Closed to newcomers')).toContainText('There was no end before')
  expect(await read(signalwire, id)).toMatchObject({ description: 'Bring a friend' })

  const other = await browser.newPage({ baseURL: greenroom.origin })
  await other.goto(`/conferences/${id}`)
  await other.getByRole('button', { name: 'Open again' }).click()
  await expect(status(other, 'SignalWire has taken the end away')).toBeVisible()
  expect((await read(signalwire, id)).join_until).toBeNull()
  await other.close()
})
