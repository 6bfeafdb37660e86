import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#testing/any-text.ts'
import { buildConference } from '#testing/fixtures.ts'
import { joinPage } from './join-page.ts'
import { joinPageScript, joinPageScriptHash } from './page-script.ts'

const guestSecret = `vpt_${'0123456789abcdef'.repeat(2)}`
const moderatorSecret = `vpt_${'fedcba9876543210'.repeat(2)}`
const id = '0d9d3c34-5c6e-4a52-9a3f-1f2e3d4c5b6a'
const guest = { id, name: 'Guest', token: guestSecret, scopes: ['room.self.audio_mute'] }
const moderator = { id, name: 'Moderator', token: moderatorSecret, scopes: ['room.recording'] }
const window = { join_from: '2026-12-01T09:30:00Z', join_until: '2026-12-01T11:00:00Z' }
const page = joinPage({ conference: buildConference(window), tokens: [moderator, guest] }) ?? ''

test('When the script of the page changes, the policy needs its new hash', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(joinPageScript))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  expect(joinPageScriptHash).toBe(`sha256-${hash}`)
})

test('When a browser knows ECMAScript 5 only, it can read the script', () => {
  expect(joinPageScript).not.toMatch(
    /=>|`|\?\.|\?\?|\.\.\.|\b(?:let|const|class|async|await|of|import)\b/,
  )
  expect(joinPageScript).not.toMatch(/<\/?script|<!--/)
})

test('When a page is written, it has the guest’s token and never the moderator’s', () => {
  expect(page).toContain(guestSecret)
  expect(page).not.toContain(moderatorSecret)
  expect(joinPage({ conference: buildConference(), tokens: [moderator] })).toBeUndefined()
})

test('When a page is written, its policy lets in no inline script but its own', () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
  const directives = new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual([
    `'${joinPageScriptHash}'`,
    'https://cdn.signalwire.com',
  ])
  expect(page.indexOf('http-equiv')).toBeLessThan(page.indexOf('<style>'))
  expect(page.match(/<script>/g)).toHaveLength(1)
})

test('When there is no script, the page says the window in UTC', () => {
  expect(page).toContain('<p id="when">Tue, 1 Dec 2026, 09:30 – 11:00 (UTC)</p>')
  const open = { join_from: null, join_until: null }
  expect(joinPage({ conference: buildConference(open), tokens: [guest] })).toContain(
    '<p id="when"></p>',
  )
})

test('When a title holds any characters, it stays text', () => {
  const nasty = fc.oneof(
    anyText({ minLength: 1, maxLength: 40 }),
    fc.constantFrom('</title><script>alert(1)</script>', '<!--', '"><b>', '&amp;'),
  )
  const conference = buildConference()
  fc.assert(
    fc.property(nasty, (display_name) => {
      const written = joinPage({ conference: { ...conference, display_name }, tokens: [guest] })
      const [, title = ''] = /<title>(.*?)<\/title>/s.exec(written ?? '') ?? []
      expect(title).not.toMatch(/[<>"]/)
      expect(written?.match(/<script/g)).toHaveLength(1)
    }),
  )
})

test.each([
  ['can be read', '#101418', '#F1F3F4', 'background: #101418; color: #F1F3F4;'],
  ['cannot be read on a light background', '#FFFFFF', '#EEEEEE', 'color: #000000;'],
  ['cannot be read on a dark background', '#101418', '#202428', 'color: #FFFFFF;'],
])(
  'When the foreground %s, the page has a text that can',
  (_, background, foreground, expected) => {
    const colors = { dark_background: background, dark_foreground: foreground }
    const written = joinPage({ conference: buildConference(colors), tokens: [guest] }) ?? ''
    const [, dark = ''] = written.split('(prefers-color-scheme: dark)')
    expect(dark).toContain(expected)
  },
)

/** Runs the page's script beside a browser that says this of itself. */
function shownIn(browser: { language: string; timeZone: string }): string {
  const elements = new Map<string, { textContent: string }>()
  const elementOf = (id: string) => {
    const element = elements.get(id) ?? { textContent: '' }
    elements.set(id, element)
    return element
  }
  const format = () => ({ resolvedOptions: () => ({ timeZone: browser.timeZone }) })
  const { supportedLocalesOf } = Intl.DateTimeFormat
  runInNewContext(joinPageScript, {
    document: {
      body: { getAttribute: (name: string) => (name === 'data-from' ? '4102444800000' : '') },
      getElementById: elementOf,
      addEventListener: () => undefined,
    },
    navigator: { language: browser.language },
    Intl: { DateTimeFormat: Object.assign(format, { supportedLocalesOf }) },
    setTimeout: () => 0,
    clearTimeout: () => undefined,
  })
  return elementOf('when').textContent
}

test.each([
  [
    'a language that is none',
    { language: 'en-US@posix', timeZone: 'Europe/Berlin' },
    'Berlin, UTC',
  ],
  ['no zone', { language: 'en-GB', timeZone: 'Etc/Unknown' }, '(your time: UTC'],
  ['no zone by any name', { language: 'C', timeZone: '' }, '(your time: UTC'],
])('When a guest’s browser has %s, the page says the time all the same', (_, browser, said) => {
  const text = shownIn(browser)
  expect(text).toMatch(/^From \w+, (?:31 Dec 2099|1 Jan 2100), \d\d:00 /)
  expect(text).toContain(said)
})
