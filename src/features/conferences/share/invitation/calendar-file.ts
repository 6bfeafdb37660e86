import type { Conference } from '#contract/conference.ts'
import { epochMs } from '#contract/date-time.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { wallOfUtc } from '#schedule/wall-time.ts'
import { windowEnds } from '../../window-ends.ts'

export type CalendarEvent = {
  conference: Pick<
    Conference,
    'id' | 'name' | 'display_name' | 'join_from' | 'join_until' | 'created_at' | 'updated_at'
  >
  /** The event's notes: how to join. */
  notes: string
  /** Where to join, an `http` or `https` address; empty for nowhere yet. */
  link: string
  /** How long before the beginning calendars remind, in minutes; null for never. */
  reminder: number | null
  /** When the file is made, in milliseconds since 1970. */
  now: number
}

/** Outlook cuts a place off here, and a link that is cut off leads nowhere. */
const maxLocationLength = 255
/** Outlook knows no later year, and refuses the whole file. What ends then never ends. */
const maxYear = 4500
/** Outlook reads a version as a signed number of 32 bits. */
const maxVersion = 2 ** 31 - 1

/**
 * Writes windows of conferences as calendar events. An event's id stays the same, so that a calendar
 * that takes a later file moves the event and does not make a second one. The link is in the notes and
 * the place besides in `URL`, which Google and Outlook do not show.
 *
 * @returns an iCalendar file (RFC 5545) with all times in UTC; undefined where no window has a
 *   beginning, which no event can do without
 */
export function calendarFile(...events: readonly CalendarEvent[]): string | undefined {
  const entries = events.flatMap(eventLines)
  if (entries.length === 0) return undefined
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenroom//Conferences//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ conference, notes, link, reminder, now }: CalendarEvent): string[] {
  const { from, until } = windowEnds(conference)
  if (from === undefined) return []
  const title = titleOf(conference)
  const changed = epochMs(conference.updated_at)
  return [
    'BEGIN:VEVENT',
    `UID:${conference.id}@greenroom`,
    `DTSTAMP:${utc(now)}`,
    ...(Number.isNaN(changed)
      ? []
      : [`LAST-MODIFIED:${utc(changed)}`, `SEQUENCE:${version(conference)}`]),
    `DTSTART:${utc(from)}`,
    ...(until === undefined || wallOfUtc(until).year > maxYear ? [] : [`DTEND:${utc(until)}`]),
    `SUMMARY:${text(title)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${text(notes)}`]),
    ...(link === '' || link.length > maxLocationLength ? [] : [`LOCATION:${text(link)}`]),
    ...(link === '' ? [] : [`URL:${link}`]),
    ...(reminder === null ? [] : alarm(reminder, title)),
    'END:VEVENT',
  ]
}

/** Grows with every change (section 3.8.7.4); seconds since the creation always do. */
function version({ created_at, updated_at }: CalendarEvent['conference']): number {
  const seconds = Math.floor((epochMs(updated_at) - epochMs(created_at)) / 1000)
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(0, seconds), maxVersion)
}

/** Section 3.6.6. Apple's calendar drops an alarm that does not say what it shows. */
function alarm(minutes: number, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${minutes}M`,
    `DESCRIPTION:${text(title)}`,
    'END:VALARM',
  ]
}

/** Section 3.3.5, form 2. */
function utc(at: number): string {
  const { year, month, day, hour, minute, second } = wallOfUtc(at)
  const digits = (value: number, count = 2) => String(value).padStart(count, '0')
  return `${digits(year, 4)}${digits(month)}${digits(day)}T${digits(hour)}${digits(minute)}${digits(second)}Z`
}

/**
 * Section 3.3.11. A line can end in many ways, also by a vertical tab, as Word has it. What else
 * controls has no place in a text, but it may have stood between two words.
 */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, ' ')
}

const octets = new TextEncoder()

/**
 * Section 3.1: no line longer than 75 octets. A character is never cut in two, nor what is escaped:
 * some calendars read `\\n` before they unfold.
 */
function fold(line: string): string {
  const folded: string[] = []
  let part = ''
  let length = 0
  for (const [character] of line.matchAll(/\\.|./gsu)) {
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
