import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Conference } from '#contract/conference.ts'
import { buildConference } from '#testing/fixtures.ts'
import { calendarFile } from './calendar-file.ts'

const octets = new TextEncoder()
const now = Date.parse('2026-11-01T12:00:00Z')

const write = (overrides: Partial<Conference>, notes = '', link = '') =>
  calendarFile({ conference: buildConference(overrides), notes, link, now })

/** What a calendar takes the file for. */
function read(file: string | undefined) {
  const calendar = new ICAL.Component(ICAL.parse(file ?? ''))
  const events = calendar.getAllSubcomponents('vevent')
  const [event] = events
  if (!event || events.length !== 1) throw new Error('Not one event')
  const instant = (name: string) => {
    const value = event.getFirstPropertyValue(name)
    return value instanceof ICAL.Time ? value.toJSDate().toISOString() : null
  }
  return { event, instant, value: (name: string) => event.getFirstPropertyValue(name) }
}

test.each([
  ['2026-12-01T09:30:00Z', '2026-12-01T09:30:00.000Z'],
  ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
  ['2026-03-01T00:15:00+05:45', '2026-02-28T18:30:00.000Z'],
  ['2026-12-01', '2026-12-01T00:00:00.000Z'],
  ['2026-12-01T09:30:00.500Z', '2026-12-01T09:30:00.000Z'],
])('When people are let in from %s, a calendar reads %s', (join_from, expected) => {
  const { instant } = read(write({ join_from, join_until: '2027-01-01T00:00:00Z' }))
  expect(instant('dtstart')).toBe(expected)
  expect(instant('dtend')).toBe('2027-01-01T00:00:00.000Z')
  expect(instant('dtstamp')).toBe('2026-11-01T12:00:00.000Z')
})

test('When the window never closes, the event has no end', () => {
  const { instant } = read(write({ join_from: '2026-12-01T09:30:00Z' }))
  expect(instant('dtend')).toBeNull()
})

test.each([[null], ['2026-12-01T09:30:00Z']])(
  'When the window has no beginning and its end is %s, there is no file',
  (join_until) => {
    expect(write({ join_until })).toBeUndefined()
  },
)

test('When a conference is changed, its event keeps its id and is a later version', () => {
  const join_from = '2026-12-01T09:30:00Z'
  const before = read(write({ join_from }))
  const after = read(write({ join_from, updated_at: '2026-11-02T08:00:00Z' }))
  expect(after.value('uid')).toBe(before.value('uid'))
  expect(Number(after.value('sequence'))).toBeGreaterThan(Number(before.value('sequence')))
})

test('When there is a link, the event has it; anything that is none is left out', () => {
  const join_from = '2026-12-01T09:30:00Z'
  expect(read(write({ join_from }, '', 'https://example.com/a?b=c')).value('url')).toBe(
    'https://example.com/a?b=c',
  )
  expect(read(write({ join_from }, '', 'not a link')).value('url')).toBeNull()
})

test('Whatever name and notes hold, a calendar reads them as they are, in short lines', () => {
  const letters = ['a', 'é', '四', '🎬', ' ', ',', ';', ':', '\\', '"', '\n', '\\n']
  const writable = fc
    .array(fc.constantFrom(...letters), { maxLength: 200 })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(writable, writable, (display_name, notes) => {
      const file = write({ display_name, join_from: '2026-12-01T09:30:00Z' }, notes) ?? ''
      const { value } = read(file)
      expect(value('summary')).toBe(display_name)
      expect(value('description')).toBe(notes)
      expect(file.endsWith('\r\n')).toBe(true)
      const lines = file.split('\r\n')
      expect(lines.join('')).not.toMatch(/[\r\n]/)
      expect(Math.max(...lines.map((line) => octets.encode(line).length))).toBeLessThanOrEqual(75)
    }),
  )
})
