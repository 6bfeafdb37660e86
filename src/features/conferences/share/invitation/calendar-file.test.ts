import fc from 'fast-check'
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import type { Conference } from '#contract/conference.ts'
import { buildConference } from '#testing/fixtures.ts'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'

const octets = new TextEncoder()
const now = Date.parse('2026-11-01T12:00:00Z')
const join_from = '2026-12-01T09:30:00Z'

const write = (overrides: Partial<Conference>, rest: Partial<CalendarEvent> = {}) =>
  calendarFile({
    conference: buildConference(overrides),
    notes: '',
    link: '',
    reminder: null,
    now,
    ...rest,
  })

/** What a calendar takes the file for, where a second one takes it for the same. */
function read(file: string | undefined) {
  const calendar = new ICAL.Component(ICAL.parse(file ?? ''))
  const events = calendar.getAllSubcomponents('vevent')
  const [event] = events
  if (!event || events.length !== 1) throw new Error('Not one event')
  const instant = (name: string) => {
    const value = event.getFirstPropertyValue(name)
    return value instanceof ICAL.Time ? value.toJSDate().toISOString() : null
  }
  const value = (name: string) => event.getFirstPropertyValue(name)
  const [other, ...others] = convertIcsCalendar(undefined, file ?? '').events ?? []
  if (!other || others.length > 0) throw new Error('Not one event in the second reading')
  expect({
    uid: other.uid,
    sequence: other.sequence ?? 0,
    summary: other.summary,
    description: other.description ?? null,
    location: other.location ?? null,
    url: other.url ?? null,
    dtstart: other.start.date.toISOString(),
    dtend: other.end?.date.toISOString() ?? null,
    alarms: other.alarms?.length ?? 0,
  }).toEqual({
    uid: value('uid'),
    sequence: Number(value('sequence')),
    summary: value('summary'),
    description: value('description'),
    location: value('location'),
    url: value('url'),
    dtstart: instant('dtstart'),
    dtend: instant('dtend'),
    alarms: event.getAllSubcomponents('valarm').length,
  })
  return { event, instant, value }
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
  const { instant } = read(write({ join_from }))
  expect(instant('dtend')).toBeNull()
})

test.each([[null], ['2026-12-01T09:30:00Z']])(
  'When the window has no beginning and its end is %s, there is no file',
  (join_until) => {
    expect(write({ join_until })).toBeUndefined()
  },
)

test('When a conference is changed, its event keeps its id and is a later version', () => {
  const before = read(write({ join_from }))
  const after = read(write({ join_from, updated_at: '2026-11-02T08:00:00Z' }))
  expect(after.value('uid')).toBe(before.value('uid'))
  expect(Number(after.value('sequence'))).toBeGreaterThan(Number(before.value('sequence')))
})

test('When there is a link, the event has it wherever calendars look for it', () => {
  const link = 'https://example.com/a;b,c?d=e'
  const { value } = read(write({ join_from }, { link, notes: `Join: ${link}` }))
  expect(value('url')).toBe(link)
  expect(value('location')).toBe(link)
  expect(value('description')).toBe(`Join: ${link}`)
})

test('When there is no link, the event has no empty property', () => {
  expect(write({ join_from })).not.toMatch(/^[A-Z]+:\r$/m)
})

test('When a link is longer than Outlook’s location limit, it is only in the notes', () => {
  const link = `https://example.com/${'a'.repeat(300)}`
  const { value } = read(write({ join_from }, { link, notes: link }))
  expect(value('location')).toBeNull()
  expect(value('description')).toBe(link)
})

test('When a reminder is chosen, the event has that alarm', () => {
  const { event } = read(write({ join_from, display_name: 'Crew' }, { reminder: 15 }))
  const alarm = event.getFirstSubcomponent('valarm')
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
  expect(alarm?.getFirstPropertyValue('description')).toBe('Crew')
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15M')
})

test('When a window ends in a year Outlook cannot read, the event has no end', () => {
  const { instant } = read(write({ join_from, join_until: '9999-12-31T23:59:59Z' }))
  expect(instant('dtend')).toBeNull()
})

test.each([
  ['a vertical tab', 'First\vsecond', 'First\nsecond'],
  ['a form feed', 'First\fsecond', 'First\nsecond'],
  ['a line separator', 'First\u2028second', 'First\nsecond'],
  ['Windows’ line end', 'First\r\nsecond', 'First\nsecond'],
  ['another control character', 'First\u001fsecond', 'First second'],
])('When words are kept apart by %s, they stay apart', (_, notes, expected) => {
  expect(read(write({ join_from }, { notes })).value('description')).toBe(expected)
})

test('When name and notes hold any text, a calendar reads them unchanged from short lines', () => {
  const letters = ['a', 'é', '四', '🎬', ' ', ',', ';', ':', '\\', '"', '\n', '\\n']
  const writable = fc
    .array(fc.constantFrom(...letters), { maxLength: 200 })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(writable, writable, (display_name, notes) => {
      const file = write({ display_name, join_from }, { notes }) ?? ''
      const { value } = read(file)
      expect(value('summary')).toBe(display_name)
      expect(value('description')).toBe(notes)
      expect(file).not.toMatch(/\\\r\n /)
      expect(file.endsWith('\r\n')).toBe(true)
      const lines = file.split('\r\n')
      expect(lines.join('')).not.toMatch(/[\r\n]/)
      expect(Math.max(...lines.map((line) => octets.encode(line).length))).toBeLessThanOrEqual(75)
    }),
  )
})
