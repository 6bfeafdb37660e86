import { writeDateTime } from '#contract/date-time.ts'
import { fieldTimeOf, fieldTimeText } from './fields/field-time.ts'
import { parseOffset, utcOf } from './offset.ts'
import type { Wall } from './wall-time.ts'
import { isWall, resolveWall } from './wall-time.ts'
import { modernName } from './zone/names/zone-names.ts'

/** What became of a pasted text: a time field's new value, and what there is to say about it. */
export type PastedTime =
  | Readonly<{ value: string; note: string | undefined }>
  | Readonly<{ error: string }>

/** What can be pasted, for people. */
const pastable =
  'Paste a time like 2026-12-01 09:30, with an offset or a zone after it or not, a range like 2026-12-01 14:00-15:00, a date alone, or Unix seconds'

const pattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?(?= |$))?)?(?: ?(\S+))?$/i

/**
 * Understands a time as people copy it from mails, calendars, logs and APIs. With a zone or an
 * offset it is an instant, and comes out as the clocks of the form's zone show it; without one it is
 * what those clocks show. A date alone is midnight in UTC, as SignalWire reads it.
 *
 * @returns the field's new value, or what can be pasted instead
 */
export function readPastedTime(pasted: string, zone: string): PastedTime {
  const text = cleanPaste(pasted).replaceAll('\u2212', '-')
  if (/^\d{9,11}$/.test(text)) return instant(Number(text) * 1000, zone, 'Read as Unix seconds')
  if (/^\d{13}$/.test(text)) return instant(Number(text), zone, 'Read as Unix milliseconds')
  const match = text.length <= 100 ? pattern.exec(text) : null
  if (!match) return { error: `Cannot read this. ${pastable}` }
  const [, year, month, day, hour, minute = '0', second = '0', half, place] = match
  const leap = second === '60'
  const wall: Wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: hourOf(hour ?? '0', half),
    minute: Number(minute),
    second: leap ? 59 : Number(second),
  }
  if (!isWall(wall)) return { error: 'There is no such date and time in the calendar' }
  const leapNote = leap ? 'The leap second was read as second 59' : undefined
  if (place === undefined && hour !== undefined)
    return { value: fieldTimeText(wall), note: leapNote }
  if (place === undefined)
    return instant(at(wall, 0), zone, 'A date alone is midnight UTC, not local midnight')
  return placed(wall, place, zone, leapNote)
}

/** @returns the text without what cannot be seen, such as direction marks, and with plain spaces */
export function cleanPaste(pasted: string): string {
  return pasted
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function hourOf(hour: string, half: string | undefined): number {
  if (half === undefined) return Number(hour)
  if (Number(hour) < 1 || Number(hour) > 12) return Number.NaN
  return (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** Reads a wall time with its place: an offset, a zone, or both (RFC 9557), where the offset rules. */
function placed(wall: Wall, place: string, zone: string, note: string | undefined): PastedTime {
  const [, outside = '', inside] = /^([^[]*)(?:\[([^\]]+)\])?$/.exec(place) ?? []
  const offset = offsetOf(outside)
  if (offset !== undefined && offset >= WESTMOST && offset <= EASTMOST)
    return instant(at(wall, offset), zone, note)
  const name = zoneNamed(outside === '' ? (inside ?? '') : outside)
  if (name === undefined)
    return {
      error: `“${place}” is not a single known time zone. Write an offset like +01:00, or Europe/Berlin`,
    }
  const resolved = resolveWall(wall, name)
  if (resolved.kind === 'instant') return instant(resolved.at, zone, note)
  if (modernName(name) === zone) return { value: fieldTimeText(wall), note }
  return {
    error: `In ${name}, clocks ${resolved.kind === 'gap' ? 'skip this time' : 'show this time twice'}. Paste it with an offset`,
  }
}

/** The offsets that there are, in seconds ahead of UTC: Baker Island's and Kiritimati's. */
const WESTMOST = -12 * 3600
const EASTMOST = 14 * 3600

function offsetOf(text: string): number | undefined {
  const bare = text.replace(/^(?:utc|gmt)(?=[+-])/i, '')
  if (/^(?:utc|gmt)$/i.test(bare)) return 0
  const short = /^([+-])(\d{1,2})$/.exec(bare)
  if (short) return parseOffset(`${short[1]}${(short[2] ?? '').padStart(2, '0')}:00`)
  return parseOffset(bare.replace(/^([+-])(\d:)/, '$10$2'))
}

function zoneNamed(text: string): string | undefined {
  // Names without a slash are abbreviations, such as EST, which mean other zones elsewhere.
  if (!text.includes('/')) return undefined
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions()
    return modernName(timeZone)
  } catch {
    return undefined
  }
}

function at(wall: Wall, offset: number): number {
  const { year, month, day, hour, minute, second } = wall
  return utcOf(year, month, day, hour, minute, second) - offset * 1000
}

function instant(ms: number, zone: string, note: string | undefined): PastedTime {
  const exact = `${writeDateTime(ms)}, as clocks in ${zone} show it`
  return { value: fieldTimeOf(ms, zone), note: note ? `${note}: ${exact}` : `Read as ${exact}` }
}
