import { writeDateTime } from '#contract/date-time.ts'
import { dateText } from '#schedule/calendar-day.ts'
import { fieldTimeOf, fieldTimeText, resolveFieldTime } from '#schedule/fields/field-time.ts'
import { readPastedTime } from '#schedule/parse-time.ts'
import { readingAt } from '#schedule/wall-time.ts'
import { minutesOf, readClock } from '#schedule/when/read-clock.ts'
import { type DateOrder, readDay } from '#schedule/when/read-date.ts'
import { foldWord, whenWords } from '#schedule/when/when-words.ts'
import { conventionsOf } from '#ui/date-time/conventions.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'

/** What decides on the meaning of a written time. */
export type TimeContext = Readonly<{
  /** Whose clocks a time without a zone is read by. */
  zone: string
  /** The reader's language, for the names of months and the usual order. */
  locale: string
  /** How dates by numbers are meant, where the reader was asked. */
  order?: DateOrder | undefined
}>

/** A day and a time of day, each where the text has one. */
export type WrittenTime = Readonly<{
  /** `2027-04-03`. */
  day?: string
  /** `09:30`, with seconds where there are any. */
  clock?: string
  /** What follows: an offset or a zone. */
  place?: string
}>

export type TimeReading =
  /** The text of a time field: see `FieldTime`. */
  Readonly<{ kind: 'time'; value: string }> | Readonly<{ kind: 'error'; message: string }>

export const MAX_CHARACTERS = 100
const orders = { 'en-GB': 'dmy', 'en-US': 'mdy', 'en-CA': 'ymd' } as const
const example = '2027-04-03 09:30'

/** @returns the order in which the reader's region writes a date by numbers */
export function usualOrder(locale: string): DateOrder {
  return orders[conventionsOf(locale).locale]
}

/**
 * Reads a date and time as spreadsheets, calendars and people write it, in ISO or in the reader's own
 * order. All of the text has to be understood: what could be two days, and a day without a time, is an
 * error that says what to write.
 */
export function readTime(text: string, context: TimeContext): TimeReading {
  const asWritten = text.trim()
  if (couldBeRange(asWritten)) return { kind: 'error', message: rangeOrOffset }
  if (/^(?:\d{4}-\d{1,2}-\d{1,2}[T ,]+\d|\d{9,13}$)/i.test(asWritten)) {
    const pasted = readPastedTime(asWritten, context.zone)
    return 'error' in pasted
      ? { kind: 'error', message: isoMistake(pasted.error) }
      : { kind: 'time', value: pasted.value }
  }
  const parts = readTimeParts(asWritten, context)
  if ('error' in parts) return { kind: 'error', message: parts.error }
  return joinTime(parts, context)
}

const rangeOrOffset =
  'Could be two times or an offset: put the end into Join until, or write the offset like UTC-05:00'

/** Whether `14:00-15:00` stands at the end. Whoever means an offset can write seconds or a `T`. */
function couldBeRange(text: string): boolean {
  const match = /(?:^|[ ,])(\d{1,2})[:.](\d{2})( ?)-(\d{1,2})(?::?(\d{2}))?$/.exec(text)
  if (!match) return false
  const [, hour, minute, blank, endHour, endMinute = '0'] = match
  const isLater = Number(endHour) * 60 + Number(endMinute) > Number(hour) * 60 + Number(minute)
  return blank === '' || isLater
}

/** Puts together what one or several columns say of a time. */
export function joinTime({ day, clock, place }: WrittenTime, { zone }: TimeContext): TimeReading {
  if (day === undefined) return { kind: 'error', message: `Has no day: write it like ${example}` }
  if (clock === undefined)
    return { kind: 'error', message: `Has no time of day: write it like ${day} 09:30` }
  const pasted = readPastedTime([`${day} ${clock}`, place].filter(Boolean).join(' '), zone)
  if ('error' in pasted) return { kind: 'error', message: isoMistake(pasted.error) }
  return { kind: 'time', value: pasted.value }
}

/**
 * Takes a written time apart: `Sat, 3 Apr 2027, 9:30 am`, `03/04/2027 09:30`, `9.30 Uhr`, `3 April`.
 *
 * @returns the parts there are, or what is wrong with the text
 */
export function readTimeParts(
  text: string,
  context: TimeContext,
): WrittenTime | Readonly<{ error: string }> {
  const order = context.order ?? usualOrder(context.locale)
  const words = whenWords(context.locale)
  const plain = foldWord(text.replaceAll('\u2212', '-')).replaceAll(/\s+/g, ' ').trim()
  const unreadable = {
    error: `Cannot read “${isolateDirection(text)}”: write it like ${example}`,
  }
  if (couldBeRange(plain)) return { error: rangeOrOffset }
  if (plain.length > MAX_CHARACTERS) return unreadable
  let rest = withoutWeekday(plain, words.weekdays)
  const found: { day?: string; clock?: string; place?: string } = {}
  const readClockFirst = () => {
    const seconds = /^(\d{1,2}:\d{2}):(\d{2})(?:[.,]\d+)?(?!\d)/.exec(rest)
    const short = seconds ? seconds[1] + rest.slice(seconds[0].length) : rest
    const read = readClock(short)
    if (!read || read.clock.isBare) return false
    const [minutes] = minutesOf(read.clock, false)
    if (minutes === undefined || minutes >= 24 * 60) return false
    found.clock = clockText(minutes, seconds?.[2] ?? '00')
    rest = short.slice(read.length).replace(/^(?:,| |t(?=\d)|at |um )+/, '')
    return true
  }
  const startsWithClock = /^\d{1,2}(?::\d|\.\d{2}(?!\.)|h\d| ?(?:am|pm|a\.m|p\.m|uhr))/.test(rest)
  if (startsWithClock && !readClockFirst()) return unreadable
  const day = rest === '' ? undefined : readDay(rest, words, order)
  if (day) {
    const today = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
    // Without its year a date is another one every year: what is meant depends on no other thing.
    const hasYear = /\d{4}|[./-] ?\d{1,2} ?[./-] ?\d{2}(?!\d)/.test(rest.slice(0, day.length))
    if (!hasYear) return { error: `“${text}” has no year: write it like ${example}` }
    const reading = day.day(today)
    if (reading.kind === 'error') return { error: reading.message }
    found.day = dateText(reading.day)
    rest = rest.slice(day.length).replace(/^(?:,| |t(?=\d)|at |um )+/, '')
    if (rest !== '' && found.clock === undefined && /^\d/.test(rest) && !readClockFirst())
      return unreadable
  }
  if (found.day === undefined && found.clock === undefined) return unreadable
  if (rest === '') return found
  // What is left must be a place, which is as it was written: zones have capitals.
  const place = text.trim().slice(-rest.length)
  return found.clock === undefined ? unreadable : { ...found, place }
}

function withoutWeekday(text: string, weekdays: ReadonlyMap<string, number>): string {
  const [all, name = ''] = /^(\p{L}[\p{L}\p{M}]*)\.?,? (?=\d)/u.exec(text) ?? []
  return all !== undefined && weekdays.has(foldWord(name)) ? text.slice(all.length) : text
}

function clockText(minutes: number, seconds: string): string {
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return seconds === '00' ? clock : `${clock}:${seconds}`
}

function isoMistake(message: string): string {
  return message.startsWith('Cannot read this')
    ? `Cannot read this: write it like ${example}`
    : message
}

/**
 * @returns a time as cells keep it: `2027-04-03 09:30`; with the offset of a chosen reading as ISO
 *   writes it, since `01:30-05:00` behind a blank could be a range
 */
export function timeCellText(value: string): string {
  const text = value.replace(/=.*$/, '')
  return /T.*[+-]/.test(text) ? text : text.replace('T', ' ')
}

/** @returns an instant as cells keep it: by the clocks of a zone, whose years may have four digits */
export function instantCellText(at: number, zone: string): string {
  const text = fieldTimeOf(at, zone)
  return /^\d{5}/.test(text) ? writeDateTime(at) : timeCellText(text)
}

/**
 * Writes a time that was read as cells keep it. What was written with an offset or a zone keeps an
 * offset: another zone for all rows must not make another instant of it.
 *
 * @param text that was read
 * @param value what was read
 */
export function readCellText(text: string, value: string, context: TimeContext): string {
  const [one, other] = ['UTC', 'Asia/Tokyo'].map((zone) => readTime(text, { ...context, zone }))
  const isWall = one?.kind === 'time' && other?.kind === 'time' && one.value === other.value
  const resolved = resolveFieldTime(value, context.zone)
  if (isWall || resolved.kind !== 'instant') return timeCellText(value)
  const { wall, offset } = readingAt(resolved.at, context.zone)
  return wall.year > 9999 ? writeDateTime(resolved.at) : fieldTimeText(wall, offset)
}
