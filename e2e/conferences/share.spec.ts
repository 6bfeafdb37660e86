import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { pageOf } from '#contract/protocol/page.ts'
import { token } from '#contract/token.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { clipboardOf } from '../support/clipboard.ts'

const tokens = pageOf(token)

const event = {
  name: 'hand-out',
  display_name: 'Hand out, please',
  join_from: '2026-12-01T09:30:00Z',
  join_until: '2026-12-01T11:00:00Z',
}

/** Stands in for the room that SignalWire's own servers hold: it shows what it was given. */
const standIn = `customElements.define('ready-room', class extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'application')
    this.textContent = JSON.stringify(this.params)
  }
})`

test('When a conference is shared, tokens, links, invitation and calendar file are as they should be', async ({
  detail,
  page,
  sandbox,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  const { id } = await signalwire.create(event)
  const field = page.getByLabel('Link', { exact: true })
  const message = page.getByRole('region', { name: 'Message' })

  await test.step('Join tokens are fetched once they are requested, and stored nowhere', async () => {
    sandbox.journal.clear()
    await detail.open(id, event.display_name)
    const asked = () => sandbox.journal.entries().filter(({ path }) => path.includes('token'))
    expect(asked()).toEqual([])
    await detail.getTokens()
    expect(asked()).toHaveLength(1)
    await expect(detail.handOut.getByText(/vpt_[0-9a-f]/)).toHaveCount(0)
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]),
    )
    expect(kept).not.toContain('vpt_')
  })

  await test.step('The guest token is just copied; the page warns of the moderator’s', async () => {
    await detail.button('Copy guest token').click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await detail.button('Copy moderator token').click()
    await expect(page.getByRole('alert')).toContainText('You have copied the moderator’s token')
  })

  await test.step('A link that guests could not open is said to be one and not shared', async () => {
    await detail.unfold('Invitation and calendar file')
    await field.fill('javascript:alert(1)')
    await expect(field).not.toHaveAttribute('aria-invalid')
    await field.blur()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/Only links that begin with https/)
    await expect(message).not.toContainText('javascript')
    await expectAccessible(page)
  })

  for (const [typed, link, said] of [
    ['brand.example/live', 'https://brand.example/live', 'https:// added'],
    [
      'https://brand.exam\u200bple/studio',
      'https://brand.example/studio',
      'invisible characters removed',
    ],
  ] as const)
    await test.step(`The link ${JSON.stringify(typed)} is shared cleaned up, and the page says so`, async () => {
      await field.fill(typed)
      await field.blur()
      await expect(field).toHaveValue(link)
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
      await expect(message).toContainText(`Join: ${link}`)
      await expectAccessible(page)
    })

  await test.step('The invitation says what, when in the chosen zone, and where', async () => {
    await field.fill('https://brand.example/live')
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Tokyo')
    await page.getByRole('option', { name: /Tokyo/ }).first().click()
    await detail.button('Copy message').click()
    expect(await clipboard()).toBe(
      'Hand out, please\nWhen: Tue, 1 Dec 2026, 18:30 – 20:00 (Tokyo, UTC+09:00)\nJoin: https://brand.example/live',
    )
  })

  await test.step('A real calendar finds the window in the calendar file', async () => {
    await page
      .getByLabel('Reminder in the calendar file')
      .selectOption({ label: '15 minutes before' })
    const saved = page.waitForEvent('download')
    await detail.button('Calendar file').click()
    const file = await saved
    expect(file.suggestedFilename()).toBe('hand-out.ics')
    const text = await readFile(await file.path(), 'utf8')
    const read = new ICAL.Event(
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined,
    )
    expect(read.startDate.toJSDate().toISOString()).toBe('2026-12-01T09:30:00.000Z')
    expect(read.endDate.toJSDate().toISOString()).toBe('2026-12-01T11:00:00.000Z')
    expect(read.summary).toBe('Hand out, please')
    expect(read.location).toBe('https://brand.example/live')
    const alarm = read.component.getFirstSubcomponent('valarm')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15M')
  })

  await test.step('Guests who join by the code for a web page get it in the invitation', async () => {
    await page.getByLabel('Guests join by').selectOption({ label: 'The code for a web page' })
    await detail.button('Copy message').click()
    expect(await clipboard()).toMatch(/data-token=vpt_[0-9a-f]{32} /)
  })
})

test('When the code for guests or moderators is pasted into an empty page, the room gets what was chosen', async ({
  context,
  detail,
  page,
  signalwire,
}) => {
  const clipboard = await clipboardOf(page)
  const { id } = await signalwire.create(event)
  const listed = await signalwire.call('GET', `/conferences/${id}/conference_tokens`)
  const cdn: string[] = []
  await context.route('https://cdn.signalwire.com/**', async (route) => {
    cdn.push(route.request().url())
    const isScript = route.request().url().endsWith('.js')
    await route.fulfill({
      contentType: isScript ? 'text/javascript' : 'text/css',
      headers: { 'access-control-allow-origin': '*' },
      body: isScript ? standIn : '',
    })
  })
  await detail.open(id, event.display_name)
  await detail.getTokens()
  await detail.unfold('Code for a web page')
  await page.getByRole('combobox', { name: 'Theme', exact: true }).selectOption({ label: 'Dark' })
  await page.getByLabel('Member list').uncheck()

  for (const [who, role] of [
    ['Guests', 'Guest'],
    ['Moderators', 'Moderator'],
  ] as const)
    await test.step(`The code for ${who} has their token and the choices`, async () => {
      const secret = tokens.parse(listed.body).data.find(({ name }) => name === role)?.token
      await page.getByLabel('For', { exact: true }).selectOption({ label: who })
      await expect(page.getByRole('region', { name: 'Embed code' })).not.toContainText(
        secret ?? 'vpt',
      )
      await detail.button('Copy code').click()
      const code = await clipboard()
      const address = `https://${role.toLowerCase()}.brand.example/`
      await context.route(address, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>Brand</title><body>${code}`,
        }),
      )
      cdn.length = 0
      const other = await context.newPage()
      await other.goto(address)
      const room = other.getByRole('application')
      await expect(room).toBeVisible()
      expect(JSON.parse((await room.textContent()) ?? '')).toEqual({
        token: secret,
        theme: 'dark',
        audio: true,
        video: true,
        memberList: false,
        prejoin: true,
      })
      // The room does not wait for its style.
      await expect
        .poll(() => cdn.toSorted())
        .toEqual([
          'https://cdn.signalwire.com/video/rooms/index.js',
          'https://cdn.signalwire.com/video/rooms/signalwire.css',
        ])
      await other.close()
    })
})

test('When a token is reset, the page asks first, sends it once and says what is known', async ({
  detail,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create(event)
  const secretNow = async (role: 'Guest' | 'Moderator') => {
    const { body } = await signalwire.call('GET', `/conferences/${id}/conference_tokens`)
    return tokens.parse(body).data.find(({ name }) => name === role)?.token ?? ''
  }
  const before = await secretNow('Guest')
  await detail.open(id, event.display_name)
  await detail.getTokens()

  await test.step('Before, it says who is locked out; Cancel keeps the token', async () => {
    await detail.button('Reset the guest token').click()
    await expect(detail.dialog).toContainText('every guest and web page that uses it')
    await detail.button('Cancel').click()
    expect(await secretNow('Guest')).toBe(before)
  })

  await test.step('Once it is reset, the page shows the new one', async () => {
    await detail.button('Reset the guest token').click()
    await detail.button('Reset token').click()
    await expect(detail.dialog).toHaveCount(0)
    const after = await secretNow('Guest')
    expect(after).not.toBe(before)
    await expect(detail.handOut).toContainText(after)
  })

  await test.step('When the response is lost, it is not sent again', async () => {
    sandbox.journal.clear()
    sandbox.faults.next({ fault: 'reset', call: 'reset_token', after_effect: true })
    await detail.button('Reset the moderator token').click()
    await detail.button('Reset token').click()
    await expect(detail.dialog.getByRole('alert')).toContainText('It is not known yet')
    const resets = sandbox.journal.entries().filter(({ path }) => path.endsWith('/reset'))
    expect(resets).toHaveLength(1)
    await detail.button(/^Close$/).click()
    const secret = await secretNow('Moderator')
    await detail.button('Show the moderator token').click()
    await expect(detail.handOut).toContainText(secret)
  })
})

test('When a conference is printed, the sheet has everything that matters, no controls and no secrets', async ({
  detail,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ ...event, description: 'Bring\nheadphones' })
  await detail.open(id, event.display_name)
  await detail.getTokens()
  await detail.button('Show the guest token').click()
  await detail.unfold('Invitation and calendar file')
  await page.getByLabel('Link', { exact: true }).fill('https://brand.example/live')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const sheet = page.getByRole('main')
  await expect(sheet.getByRole('heading', { level: 1, name: event.display_name })).toBeVisible()
  await expect(sheet).toContainText('10:30 – 12:00 (Berlin, UTC+01:00)')
  await expect(sheet).toContainText('09:30 – 11:00 (UTC)')
  await expect(sheet).toContainText('https://brand.example/live')
  await expect(sheet).toContainText('Bring\nheadphones')
  await expect(sheet).toContainText('vpt_••••')
  await expect(sheet).not.toContainText(/vpt_[0-9a-f]/)
  for (const role of ['button', 'link', 'textbox', 'combobox', 'navigation', 'banner'] as const)
    await expect(page.getByRole(role)).toHaveCount(0)
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(25, 28, 26)')
  await expectAccessible(page)
})
