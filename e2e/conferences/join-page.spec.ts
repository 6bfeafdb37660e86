import { readFile } from 'node:fs/promises'
import { pageOf } from '#contract/protocol/page.ts'
import { token } from '#contract/token.ts'
import { roomScript, roomStyles } from '#features/conferences/share/embed/embed-code.ts'
import { expect, test } from '../fixtures.ts'
import { JoinPage, serveJoinPage } from '../pages/join-page.ts'
import { expectAccessible } from '../support/accessible.ts'
import { invisibleInForcedColors } from '../support/colors/forced-colors.ts'

const event = {
  name: 'opening',
  display_name: 'Opening <night>',
  join_from: '2026-12-01T09:30:00Z',
  join_until: '2026-12-01T11:00:00Z',
  dark_background: '#101418',
  dark_foreground: '#F1F3F4',
}

test('When the join page is downloaded, guests wait in their own time, get the room, and are told when it is over', async ({
  context,
  detail,
  page,
  quietConsole,
  signalwire,
}) => {
  const { id } = await signalwire.create(event)
  const listed = await signalwire.call('GET', `/conferences/${id}/conference_tokens`)
  const tokens = pageOf(token).parse(listed.body).data
  const secretOf = (role: string) => tokens.find(({ name }) => name === role)?.token ?? ''
  await detail.open(id, event.display_name)
  const saved = page.waitForEvent('download')
  await detail.button('Download join page').click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('opening.html')
  await expect(
    detail.handOut.getByRole('status').filter({ hasText: 'contains the guest token' }),
  ).toBeVisible()
  await expectAccessible(page, 'main')
  const html = await readFile(await file.path(), 'utf8')
  expect(html).not.toContain(secretOf('Moderator'))

  const cdn = await serveJoinPage(context, html)
  const guest = new JoinPage(await context.newPage())
  const setTime = (time: string) => guest.page.clock.setFixedTime(time)
  await setTime('2026-12-01T09:28:55Z')
  await guest.open()
  await expect(guest.page).toHaveTitle(event.display_name)
  await expect(guest.heading).toHaveText(event.display_name)
  await expect(
    guest.page.getByText('Tue, 1 Dec 2026, 10:30 – 12:00 (your time: Berlin, UTC+01:00)'),
  ).toBeVisible()
  await expect(guest.message).toHaveText(/not open yet/)
  await expect(guest.countdown).toHaveText('1 min 05 s')
  expect(cdn.asked).toEqual([])
  await expectAccessible(guest.page)
  await expect(guest.page.locator('body')).toHaveCSS('background-color', 'rgb(16, 20, 24)')
  await guest.page.emulateMedia({ colorScheme: 'light' })
  await expect(guest.page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')

  // SignalWire's servers cannot be reached at that moment.
  cdn.setDown(true)
  await setTime('2026-12-01T09:30:00Z')
  await expect(guest.message).toHaveText(/could not be loaded/)
  await expectAccessible(guest.page)
  expect(await invisibleInForcedColors(guest.page)).toEqual([])
  await guest.page.emulateMedia({ forcedColors: 'none' })
  cdn.setDown(false)
  await guest.again.click()
  await expect(guest.room).toHaveText(
    JSON.stringify({
      token: secretOf('Guest'),
      theme: 'auto',
      audio: true,
      video: true,
      memberList: true,
      prejoin: true,
    }),
  )
  await expect(guest.room).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(guest.message).toHaveText('The room is open.')
  await expect(guest.countdown).toBeEmpty()
  expect(new Set(cdn.asked)).toEqual(new Set([roomScript, roomStyles]))
  await expectAccessible(guest.page)

  await setTime('2026-12-01T11:00:01Z')
  await guest.open()
  await expect(guest.message).toHaveText('Joining has closed. Anyone already inside stays.')
  await expect(guest.room).toHaveCount(0)
  await expectAccessible(guest.page)
  expect(quietConsole.take()).toEqual([])
})

test('When a link was used for one conference, it is proposed for the next one with its own name', async ({
  detail,
  page,
  signalwire,
}) => {
  const first = await signalwire.create(event)
  const next = await signalwire.create({ ...event, name: 'closing', display_name: 'Closing' })
  const field = page.getByLabel('Link', { exact: true })
  await detail.open(first.id, event.display_name)
  await detail.getTokens()
  await detail.unfold('Invitation and calendar file')
  await field.fill('events.example.com/join/opening')
  await field.blur()
  await detail.open(next.id, 'Closing')
  await detail.getTokens()
  await detail.unfold('Invitation and calendar file')
  await expect(field).toHaveValue('')
  await expectAccessible(page, 'main')
  await detail.button('Use https://events.example.com/join/closing').click()
  await expect(field).toHaveValue('https://events.example.com/join/closing')
  await expect(field).toBeFocused()
  await expect(page.getByRole('region', { name: 'Message' })).toContainText(
    'Join: https://events.example.com/join/closing',
  )
  await detail.open(first.id, event.display_name)
  await detail.getTokens()
  await detail.unfold('Invitation and calendar file')
  await expect(field).toHaveValue('https://events.example.com/join/opening')
})
