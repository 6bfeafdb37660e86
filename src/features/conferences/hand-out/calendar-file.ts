import type { Conference } from '#contract/conference.ts'
import { wallOfUtc } from '#schedule/wall-time.ts'
import { titleOf } from '../title.ts'
import { windowEnds } from '../window-ends.ts'

export type CalendarEvent = {
  conference: Conference
  /** What stands in the event's notes: how to join. */
  notes: string
  /** Where to join; empty for nowhere yet. */
  link: string
  /** When the file is made, in milliseconds since 1970. */
  now: number
}

/**
 * Writes a conference's window as a calendar event. Its id stays the same, so that a calendar that
 * takes a later file moves the event and does not make a second one.
 *
 * @param event what to write
 * @returns an iCalendar file (RFC 5545) with all times in UTC; undefined where the window has no
 *   beginning, which no event can do without
 */
export function calendarFile({ conference, notes, link, now }: CalendarEvent): string | undefined {
  const { from, until } = windowEnds(conference)
  if (from === undefined) return undefined
  const changed = Date.parse(conference.updated_at)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenroom//Conferences//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${conference.id}@greenroom`,
    `DTSTAMP:${utc(now)}`,
    ...(Number.isNaN(changed)
      ? []
      : [`LAST-MODIFIED:${utc(changed)}`, `SEQUENCE:${version(conference)}`]),
    `DTSTART:${utc(from)}`,
    ...(until === undefined ? [] : [`DTEND:${utc(until)}`]),
    `SUMMARY:${text(titleOf(conference))}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${text(notes)}`]),
    ...(URL.canParse(link) ? [`URL:${new URL(link).href}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** Grows with every change (section 3.8.7.4); seconds since the creation always do. */
function version({ created_at, updated_at }: Conference): number {
  const seconds = Math.floor((Date.parse(updated_at) - Date.parse(created_at)) / 1000)
  return Math.max(0, Number.isNaN(seconds) ? 0 : seconds)
}

/** Section 3.3.5, form 2. */
function utc(at: number): string {
  const { year, month, day, hour, minute, second } = wallOfUtc(at)
  const digits = (value: number, count = 2) => String(value).padStart(count, '0')
  return `${digits(year, 4)}${digits(month)}${digits(day)}T${digits(hour)}${digits(minute)}${digits(second)}Z`
}

/** Section 3.3.11. Other control characters have no place in a text. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

const octets = new TextEncoder()

/** Section 3.1: no line longer than 75 octets; a character is never cut in two. */
function fold(line: string): string {
  const folded: string[] = []
  let part = ''
  let length = 0
  for (const character of line) {
    const size = octets.encode(character).length
    if (length + size > 75) {
      folded.push(part)
      part = ' '
      length = 1
    }
    part += character
    length += size
  }
  return [...folded, part].join('\r\n')
}
