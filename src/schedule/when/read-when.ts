import { conventionsOf } from '#ui/date-time/conventions.ts'
import { parseDuration } from '../duration.ts'
import { fieldTimeOf, resolveFieldTime } from '../field-time.ts'
import { formatOffset, utcOf, zoneOffset } from '../offset.ts'
import { readPasted } from '../parse-range.ts'
import type { ScheduleValue } from '../schedule-value.ts'
import { readingAt, resolveWall, type Wall } from '../wall-time.ts'
import { startOfDay, windowLength } from '../window.ts'
import { cityOf } from '../zone/zone-names.ts'
import { type NamedZone, namedZone } from './named-zone.ts'
import { minutesOf, readClock, type WrittenClock } from './read-clock.ts'
import {
  type DateOrder,
  dateText,
  daysAfter,
  readDay,
  type WrittenDay,
  weekdayOf,
} from './read-date.ts'
import { foldWord, type RelativeUnit, type WhenWords, whenWords } from './when-words.ts'

/** The window that a line means, or why it means none. Never a guess between two. */
export type WhenReading =
  | Readonly<{ kind: 'window'; value: ScheduleValue }>
  | Readonly<{ kind: 'error'; message: string }>

type Context = {
  /** The form's window: its zone is meant where the text names none, its length where it has none. */
  value: ScheduleValue
  /** Milliseconds since 1970. */
  now: number
  /** The reader's, which decides on the order of dates, the clock and the words beside English. */
  locale: string
}

/** What was found in the text, each at most once. */
type Found = {
  day?: WrittenDay
  weekday?: WrittenDay
  from?: WrittenClock
  until?: WrittenClock
  length?: number
  zone?: string
  /** An instant by itself, such as `in 2 hours`. */
  at?: number
  /** `in 3 days` may mean this hour of the day or any: the time must be written. */
  needsTime?: true
}

class Unreadable extends Error {}

const MINUTE_MS = 60_000
const MAX_CHARACTERS = 100
const orders: Readonly<Record<string, DateOrder>> = {
  'en-GB': 'dmy',
  'en-US': 'mdy',
  'en-CA': 'ymd',
}
const filler = /^(?:[,;]|(?:at|on|from|um|am|ab|von|the|starting|den|der)(?= ))\s*/u
const joint = /^ ?(?:-|–|—|to|until|till|bis)(?= |\d|noon|mi) ?/u
const leadsLength = /^(?:\(|for |für |lasting |, )/u

/**
 * Reads one line as people write it: `tomorrow 9am`, `fri 14-16`, `10/31/2027 2:30 PM`, `in 2 hours`,
 * `next tuesday 10:00 for 90 min Europe/Berlin`. All of the text has to be understood, in one way:
 * what is left over or could mean another time is an error that says what to write.
 */
export function readWhen(text: string, context: Context): WhenReading {
  try {
    return { kind: 'window', value: windowOf(text, context) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return readAsPaste(text, context) ?? { kind: 'error', message: error.message }
  }
}

/** Times as programs write them, `2026-12-01T09:30:00Z` or Unix seconds, are read as in a paste. */
function readAsPaste(text: string, { value }: Context): WhenReading | undefined {
  if (!/^\s*(?:\d{9,13}\s*$|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})/i.test(text)) return undefined
  const read = readPasted(text, value.time_zone)
  if ('error' in read) return undefined
  if ('until' in read)
    return { kind: 'window', value: { ...value, join_from: read.from, join_until: read.until } }
  const from = resolveFieldTime(read.value, value.time_zone)
  if (from.kind !== 'instant') return undefined
  return { kind: 'window', value: openAt(value, from.at, undefined) }
}

function windowOf(text: string, context: Context): ScheduleValue {
  const plain = foldWord(text.replaceAll('\u2212', '-')).replaceAll(/\s+/g, ' ').trim()
  if (plain === '' || plain.length > MAX_CHARACTERS)
    throw new Unreadable('Write a day and a time, such as tomorrow 9:00')
  const { locale } = context
  const conventions = conventionsOf(locale)
  const words = whenWords(locale)
  const order = orders[conventions.locale] ?? 'dmy'
  const found = parse(plain, words, order, context)
  return assemble(found, conventions.hourCycle === 'h12', context)
}

function parse(plain: string, words: WhenWords, order: DateOrder, context: Context): Found {
  const found: Found = {}
  let rest = plain
  const skip = (length: number) => {
    rest = rest.slice(length).trimStart()
  }
  const once = <K extends keyof Found>(key: K, value: Found[K]) => {
    if (found[key] !== undefined) throw new Unreadable('This names two times. Write one')
    found[key] = value
  }
  while (rest !== '') {
    const length = lengthIn(rest)
    if (length) {
      once('length', length.ms)
      skip(length.length)
      continue
    }
    const relative = relativeIn(rest, words, context)
    if (relative) {
      if ('at' in relative) once('at', relative.at)
      else {
        once('day', relative.day)
        once('needsTime', true)
      }
      skip(relative.length)
      continue
    }
    const clocks = found.from === undefined && clocksIn(rest, found.day ?? found.weekday)
    if (clocks) {
      once('from', clocks.from)
      if (clocks.until) once('until', clocks.until)
      skip(clocks.length)
      continue
    }
    const day = readDay(rest, words, order)
    if (day) {
      once(isWeekday(rest, words) ? 'weekday' : 'day', day.day)
      skip(day.length)
      continue
    }
    const space = filler.exec(rest)
    if (space) {
      skip(space[0].length)
      continue
    }
    const zone = zoneIn(rest, context)
    if (zone === undefined) throw new Unreadable(`Cannot read “${rest}”`)
    once('zone', rest)
    rest = ''
  }
  return found
}

function isWeekday(rest: string, words: WhenWords): boolean {
  const [name = ''] = /\p{L}[\p{L}\p{M}.]*/u.exec(rest) ?? []
  return /^\p{L}/u.test(rest) && words.weekdays.has(foldWord(name))
}

/** `for 90 min`, `(1 h)`; without such a word only where the unit cannot be a clock's, `9h`. */
function lengthIn(rest: string): { ms: number; length: number } | undefined {
  const lead = leadsLength.exec(rest)?.[0] ?? ''
  const body = rest.slice(lead.length)
  const [halfHour] = /^half an hour/.exec(body) ?? []
  if (lead !== '' && halfHour) return { ms: 30 * MINUTE_MS, length: lead.length + halfHour.length }
  const [written] =
    /^(?:\d+(?:[.,]\d+)? ?\p{L}+\.?(?: (?=\d))?)+|^\d{1,2}:\d{2} ?h?/u.exec(body) ?? []
  if (written === undefined) return undefined
  const hasUnit = /min|hour|hr|st[du]|day|tag/u.test(written)
  if (
    lead.trim() !== 'for' &&
    lead.trim() !== 'für' &&
    lead !== '(' &&
    lead !== 'lasting ' &&
    !hasUnit
  )
    return undefined
  const ms = parseDuration(written)
  const close = rest.slice(lead.length + written.length).startsWith(')') ? 1 : 0
  return ms === undefined ? undefined : { ms, length: lead.length + written.length + close }
}

const relativeUnits: readonly RelativeUnit[] = ['minute', 'hour', 'day', 'week']
const englishShort = /^in (\d{1,4}|an?|half an) ?(m|mins?|minutes?|h|hrs?|hours?)(?![\p{L}\d])/u

function relativeIn(rest: string, words: WhenWords, { now }: Context) {
  const present = Math.floor(now / MINUTE_MS) * MINUTE_MS
  const english = englishShort.exec(rest)
  if (english) {
    const [all, amount = '', unit = ''] = english
    const count = /^half/.test(amount) ? 0.5 : /^a/.test(amount) ? 1 : Number(amount)
    const minutes = count * (unit.startsWith('h') ? 60 : 1)
    if (Number.isInteger(minutes)) return { at: present + minutes * MINUTE_MS, length: all.length }
  }
  const count = Number(/\d{1,4}/.exec(rest)?.[0] ?? 1)
  for (const unit of relativeUnits)
    for (const phrase of words.inUnits(count, unit)) {
      if (!rest.startsWith(phrase) || /^[\p{L}\d]/u.test(rest.slice(phrase.length))) continue
      const { length } = phrase
      if (unit === 'minute') return { at: present + count * MINUTE_MS, length }
      if (unit === 'hour') return { at: present + count * 60 * MINUTE_MS, length }
      const days = unit === 'week' ? count * 7 : count
      const day: WrittenDay = (today) => ({ kind: 'day', day: daysAfter(today, days) })
      return { day, length }
    }
  return undefined
}

type Clocks = { from: WrittenClock; until: WrittenClock | undefined; length: number }

/** A time or two. An hour alone is one only beside a day or another time: `fri 9`, `14-16`. */
function clocksIn(rest: string, day: WrittenDay | undefined): Clocks | undefined {
  // Three numbers are a date, and so are two with a dot behind or a slash between.
  if (
    /^\d{4}[-/.]\d|^\d{1,2} ?([./-]) ?\d{1,2} ?\1 ?\d{2}|^\d{1,2}\.\d{1,2}\.|^\d{1,2}\/\d/.test(
      rest,
    )
  )
    return undefined
  const isDateWithDot = /^\d{1,2}\.(\d{1,2})(?!\d)/.exec(rest)
  if (isDateWithDot && !day && Number(isDateWithDot[1]) <= 12 && Number(isDateWithDot[1]) > 0)
    return undefined
  const first = readClock(rest)
  if (!first) return undefined
  const between = joint.exec(rest.slice(first.length))
  if (between) {
    const start = first.length + between[0].length
    const last = readClock(rest.slice(start))
    if (last && !/^[./-]\d/.test(rest.slice(start + last.length)))
      return { from: first.clock, until: last.clock, length: start + last.length }
  }
  if (first.clock.isBare && !day) return undefined
  // `9 december` is a day.
  if (first.clock.isBare && /^\.? ?\p{L}/u.test(rest.slice(first.length))) {
    const after = rest.slice(first.length).replace(/^\.? ?/, '')
    if (!leadsLength.test(after) && !/^(?:in|for)\b/.test(after) && /^\p{L}{3,}/u.test(after))
      return undefined
  }
  return { from: first.clock, until: undefined, length: first.length }
}

function zoneIn(rest: string, { value, now }: Context): NamedZone | undefined {
  return namedZone(rest.replace(/^\(|\)$/g, ''), value.time_zone, now)
}

function assemble(found: Found, hasTwelve: boolean, context: Context): ScheduleValue {
  const { value, now } = context
  const named = found.zone === undefined ? undefined : zoneIn(found.zone, context)
  if (named?.kind === 'ambiguous')
    throw new Unreadable(`This zone is in ${listed(named.cities)}. Write the city`)
  const zone = named && named.kind !== 'offset' ? named.zone : value.time_zone
  const fixedOffset = named?.kind === 'offset' ? named.offset : undefined
  const open = (wall: Wall) => {
    const at = instantOf(wall, zone, fixedOffset)
    if (named?.kind === 'abbreviation') checkSeason(named.name, zone, at)
    return at
  }
  if (found.at !== undefined) {
    if (found.day ?? found.weekday ?? found.from)
      throw new Unreadable('This names two times. Write one')
    return openAt({ ...value, time_zone: zone }, found.at, found.length)
  }
  if (!found.day && !found.weekday && !found.from) return onlyLength(found, context)

  const today = readingAt(now, fixedOffset === undefined ? zone : 'UTC').wall
  const shifted =
    fixedOffset === undefined ? today : readingAt(now + fixedOffset * 1000, 'UTC').wall
  const { day, isLoose } = dayOf(found, shifted)
  if (!found.from) {
    if (found.needsTime) throw new Unreadable('Add a time, such as in 3 days 9:00')
    const start = fixedOffset === undefined ? startOfDay(day, zone) : open(day)
    return openAt({ ...value, time_zone: zone }, start, found.length)
  }
  const [fromMinutes, untilMinutes] = minutesOfWindow(found.from, found.until, hasTwelve)
  let start = open(atMinutes(day, fromMinutes))
  let startDay = day
  // A time alone is the next such time; a weekday that is today must still be ahead.
  if (isLoose === 'time' && start <= now) {
    startDay = daysAfter(day, 1)
    start = open(atMinutes(startDay, fromMinutes))
  }
  if (isLoose === 'weekday' && start <= now && dateText(day) === dateText(shifted))
    throw new Unreadable(
      `That is today, and the time has passed. Write “today” or ${dateText(daysAfter(day, 7))}`,
    )
  if (untilMinutes === undefined) return openAt({ ...value, time_zone: zone }, start, found.length)
  if (found.length !== undefined) throw new Unreadable('This has an end and a length. Write one')
  const endDay = untilMinutes <= fromMinutes ? daysAfter(startDay, 1) : startDay
  const end = open(atMinutes(endDay, untilMinutes))
  if (end <= start) throw new Unreadable('This ends before it begins')
  return openAt({ ...value, time_zone: zone }, start, end - start)
}

function onlyLength(found: Found, { value }: Context): ScheduleValue {
  const from = resolveFieldTime(value.join_from, value.time_zone)
  if (found.length === undefined || found.zone !== undefined || from.kind !== 'instant')
    throw new Unreadable('Add a day and a time, such as tomorrow 9:00')
  return openAt(value, from.at, found.length)
}

/** The window from an instant on: of the length that is written, else of the one it had. */
function openAt(value: ScheduleValue, at: number, length: number | undefined): ScheduleValue {
  const kept = length ?? windowLength(value)
  return {
    time_zone: value.time_zone,
    join_from: fieldTimeOf(at, value.time_zone),
    join_until: kept === undefined ? '' : fieldTimeOf(at + kept, value.time_zone),
  }
}

function dayOf(found: Found, today: Wall): { day: Wall; isLoose?: 'time' | 'weekday' } {
  const read = found.day?.(today)
  if (read?.kind === 'error') throw new Unreadable(read.message)
  const weekday = found.weekday?.(read?.day ?? today)
  if (weekday?.kind === 'error') throw new Unreadable(weekday.message)
  if (read && weekday && weekdayOf(read.day) !== weekdayOf(weekday.day))
    throw new Unreadable(`${dateText(read.day)} is another day of the week`)
  if (read) return { day: read.day }
  if (weekday)
    return weekday.isWeekday ? { day: weekday.day, isLoose: 'weekday' } : { day: weekday.day }
  return { day: today, isLoose: 'time' }
}

/** Where AM or PM is missing, office hours are meant; an hour from 1 to 6 could be either. */
function minutesOfWindow(
  from: WrittenClock,
  until: WrittenClock | undefined,
  hasTwelve: boolean,
): readonly [number, number | undefined] {
  const starts = minutesOf(from, hasTwelve || until?.half !== undefined)
  const ends = until && minutesOf(until, hasTwelve || from.half !== undefined)
  const [end] = ends?.length === 1 ? ends : []
  if (starts.length === 2 && end !== undefined && until?.half !== undefined)
    return [starts.findLast((each) => each < end) ?? office(from, starts), end]
  const start = office(from, starts)
  if (ends === undefined) return [start, undefined]
  return [start, end ?? ends.find((each) => each > start) ?? ends[0]]
}

function office(
  { hour, minute }: WrittenClock,
  [morning = 0, afternoon]: readonly number[],
): number {
  if (afternoon === undefined) return morning
  if (hour === 12) return afternoon
  if (hour >= 7) return morning
  const clock = `${hour}:${String(minute).padStart(2, '0')}`
  throw new Unreadable(`Add am or pm: ${clock} am or ${clock} pm`)
}

function atMinutes(day: Wall, minutes: number): Wall {
  const base = minutes === 24 * 60 ? daysAfter(day, 1) : day
  return { ...base, hour: Math.floor(minutes / 60) % 24, minute: minutes % 60, second: 0 }
}

function instantOf(wall: Wall, zone: string, offset: number | undefined): number {
  if (offset !== undefined) {
    const { year, month, day, hour, minute } = wall
    return utcOf(year, month, day, hour, minute, 0) - offset * 1000
  }
  const resolved = resolveWall(wall, zone)
  if (resolved.kind === 'instant') return resolved.at
  const readings =
    resolved.kind === 'gap' ? [resolved.before, resolved.after] : [resolved.earlier, resolved.later]
  const offsets = readings.map((reading) => formatOffset(reading.offset).replace('UTC', ''))
  throw new Unreadable(
    `Clocks in ${cityOf(zone)} ${resolved.kind === 'gap' ? 'skip' : 'show'} this time${resolved.kind === 'gap' ? '' : ' twice'} that night. Write it with an offset, ${offsets.join(' or ')}`,
  )
}

/** EST in July is a time that New York's clocks do not show. */
function checkSeason(name: string, zone: string, at: number): void {
  const offset = zoneOffset(at, zone)
  const isSummer = /DT$|^(?:CEST|EEST|WEST|BST)$/.test(name)
  const year = new Date(at).getUTCFullYear()
  const offsets = [0, 6].map((month) => zoneOffset(Date.UTC(year, month, 15), zone))
  const [least = 0, most = 0] = offsets.toSorted((a, b) => a - b)
  if (least === most) return
  const isRight = offset === (isSummer ? most : least)
  if (!isRight)
    throw new Unreadable(
      `${cityOf(zone)} has ${formatOffset(offset)} on that day, which is not ${name}. Write ${cityOf(zone)}`,
    )
}

function listed(cities: readonly string[]): string {
  return cities.slice(0, 3).join(', ')
}
