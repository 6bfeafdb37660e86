import fc from 'fast-check'
import { expect, test } from 'vitest'
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
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
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
