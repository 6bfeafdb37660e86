import { expect, test } from 'vitest'
import { buildConference } from '#testing/fixtures.ts'
import { invitation } from './invitation.ts'

const conference = buildConference({
  display_name: 'Crew briefing',
  join_from: '2026-12-01T08:30:00Z',
  join_until: '2026-12-01T10:00:00Z',
})
const link = { kind: 'link', link: 'https://example.com/crew' } as const

test.each([
  ['Europe/Berlin', '09:30', '11:00', 'Berlin, UTC+01:00'],
  ['Asia/Kathmandu', '14:15', '15:45', 'Kathmandu, UTC+05:45'],
  ['UTC', '08:30', '10:00', 'UTC'],
])('In %s the message says %s to %s, and whose clocks those are', (zone, from, until, place) => {
  const [what, when, how] = invitation({ conference, zone, join: link }).split('\n')
  expect(what).toBe('Crew briefing')
  expect(when).toMatch(
    new RegExp(`^When: .*\\b0?${from}.* – 0?${until}.* \\(${place.replace('+', '\\+')}\\)$`),
  )
  expect(how).toBe('Join: https://example.com/crew')
})

test('When a conference has no window, the message says that too', () => {
  expect(invitation({ conference: buildConference(), zone: 'UTC', join: link })).toBe(
    'Stand-up\nWhen: at any time\nJoin: https://example.com/crew',
  )
})

test('When there is no link yet, the message says that it follows', () => {
  const message = invitation({ conference, zone: 'UTC', join: { kind: 'link', link: '' } })
  expect(message).toContain('Join: (the link follows)')
})

test('When people join by code, the message ends with it unchanged', () => {
  const message = invitation({ conference, zone: 'UTC', join: { kind: 'code', code: '<p>\n' } })
  expect(message.endsWith('\n\n<p>\n')).toBe(true)
})
