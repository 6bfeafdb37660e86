import { formatDateTimeParts } from '#ui/date-time/format-parts.ts'
import { displayedClock } from './fields/field-time.ts'
import { cleanPaste, type PastedTime, readPastedTime } from './parse-time.ts'
import type { Wall } from './wall-time.ts'
import { isWall, wallText } from './wall-time.ts'
import { dayAfter } from './window/window.ts'

/** Both ends of a window, out of one pasted text. */
export type PastedRange = Readonly<{ from: string; until: string; note: string }>

const day = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`
const clock = String.raw`(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?(?: ?([ap])\.?m\.?)?`
const place = String.raw`(?:Z|[+-]\d{1,2}:?\d{2}|UTC|GMT)`
const pattern = new RegExp(
  `^${day}([T ,]+)${clock} ?(${place}?)( ?(?:-|–|—|/|to|until|till|bis) ?)(?:${day}[T ,]+)?${clock}(?: (\\S+)|(${place}|\\[\\S+))?$`,
  'i',
)

type Clock = { hour: number; minute: number; second: number; half: string | undefined }

/**
 * Understands a pasted time or range. A range is two times of one day, of two days, or an interval
 * of ISO 8601: `2026-12-01 14:00-15:00`, `2026-12-01 22:00 – 02:00 Europe/Berlin`,
 * `2026-12-01T14:00Z/2026-12-01T15:00Z`. An end that is not later than its start is the next day's.
 */
export function readPasted(pasted: string, zone: string): PastedTime | PastedRange {
  const text = cleanPaste(pasted)
  return (text.length <= 100 && readRange(text, zone)) || readPastedTime(text, zone)
}

function readRange(text: string, zone: string): PastedTime | PastedRange | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, year, month, date, joint = '', ...rest] = match
  const first = clockOf(rest.slice(0, 4))
  const [firstPlace = '', sign = '', endYear, endMonth, endDate] = rest.slice(4, 9)
  const last = clockOf(rest.slice(9, 13))
  const lastPlace = rest[13] ?? rest[14] ?? ''
  // "09:30 -3" has an offset; "14-15" and "14:00-15:00" are written alike on both sides.
  const isBare = (minute: string | undefined, half: string | undefined) => !minute && !half
  if (isBare(rest[10], rest[12]) && !isBare(rest[1], rest[3]) && !rest[3]) return undefined
  if (!first || !last) return undefined
  const [start, end] = withHalves(first, last)
  const isLater = end > start
  const offset = sign === '-' && !endYear && !last.half && firstPlace + lastPlace === ''
  const hours = last.hour * 60 + last.minute
  const isOffset = offset && last.second === 0 && hours <= 12 * 60 && hours % 15 === 0 && rest[10]
  if (offset && rest[2] !== undefined && rest[10] !== undefined) return undefined
  if (isOffset && (!isLater || joint.toUpperCase() === 'T')) return undefined

  const from = wallAt([year, month, date], start)
  const sameDay = wallAt(endYear ? [endYear, endMonth, endDate] : [year, month, date], end)
  if (!isWall(from) || !isWall(sameDay))
    return { error: 'There is no such date and time in the calendar' }
  const until = endYear || isLater ? sameDay : dayAfter(sameDay)
  const read = [
    readPastedTime(`${wallText(from)} ${firstPlace || lastPlace}`, zone),
    readPastedTime(`${wallText(until)} ${lastPlace || firstPlace}`, zone),
  ]
  const [opens, closes] = read
  const failed = read.find((each) => 'error' in each)
  if (failed) return failed
  if (!opens || !closes || 'error' in opens || 'error' in closes) return undefined
  const said = [opens, closes].map(({ value }) => formatDateTimeParts(displayedClock(value)))
  const other = isOffset
    ? `. For an offset, write seconds too: ${text.replace(/-(?=[^-]*$)/, ':00-')}`
    : ''
  return {
    from: opens.value,
    until: closes.value,
    note: `Read as a range, from ${said[0]} until ${said[1]}${other}`,
  }
}

function clockOf([hour, minute = '0', second = '0', half]: (string | undefined)[]):
  | Clock
  | undefined {
  const isTwelve = half !== undefined
  if (isTwelve && (Number(hour) < 1 || Number(hour) > 12)) return undefined
  const isOut = Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59
  if (isOut) return undefined
  return {
    hour: isTwelve ? Number(hour) % 12 : Number(hour),
    minute: Number(minute),
    second: Number(second),
    half: half?.toLowerCase(),
  }
}

/** Where one end alone says AM or PM, the other is the half of the day that makes the range short. */
function withHalves(first: Clock, last: Clock): [start: number, end: number] {
  const seconds = ({ hour, minute, second, half }: Clock) =>
    ((half === 'p' ? hour + 12 : hour) * 60 + minute) * 60 + second
  const both = (one: Clock) =>
    ['a', 'p'].map((half) => seconds({ ...one, hour: one.hour % 12, half }))
  const start = seconds(first)
  const end = seconds(last)
  if (first.half === undefined && last.half !== undefined && first.hour <= 12)
    return [both(first).findLast((each) => each < end) ?? start, end]
  if (last.half === undefined && first.half !== undefined && last.hour <= 12)
    return [start, both(last).find((each) => each > start) ?? end]
  return [start, end]
}

function wallAt(parts: (string | undefined)[], seconds: number): Wall {
  const [year = 0, month = 0, date = 0] = parts.map(Number)
  return {
    year,
    month,
    day: date,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  }
}
