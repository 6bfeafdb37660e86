import { daysAfter } from '../calendar-day.ts'
import { parseDuration } from '../duration.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { type NamedZone, namedZone } from './named-zone.ts'
import { readClock, type WrittenClock } from './read-clock.ts'
import { type DateOrder, readDay, type WrittenDay } from './read-date.ts'
import { Unreadable } from './unreadable.ts'
import { foldWord, type RelativeUnit, type WhenWords } from './when-words.ts'

export type WhenContext = {
  /** The form's window: its zone is meant where the text names none, its length where it has none. */
  value: ScheduleValue
  /** Milliseconds since 1970. */
  now: number
  /** The reader's, which decides on the order of dates, the clock and the words beside English. */
  locale: string
}

export /** What was found in the text, each at most once. */
type WhenParts = {
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

const MINUTE_MS = 60_000
const filler = /^(?:[,;]|(?:at|on|from|um|am|ab|von|the|starting|den|der)(?= ))\s*/u
const joint = /^ ?(?:-|–|—|to|until|till|bis)(?= |\d|noon|mi) ?/u
const leadsLength = /^(?:\(|for |für |lasting |, )/u

/**
 * Finds the parts of a line, each at most once.
 *
 * @param plain the line, folded, with single spaces
 * @throws Unreadable where something is left over
 */
export function parseWhen(
  plain: string,
  words: WhenWords,
  order: DateOrder,
  context: WhenContext,
): WhenParts {
  const found: WhenParts = {}
  let rest = plain
  const skip = (length: number) => {
    rest = rest.slice(length).trimStart()
  }
  const once = <K extends keyof WhenParts>(key: K, value: WhenParts[K]) => {
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

function relativeIn(rest: string, words: WhenWords, { now }: WhenContext) {
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

/** @returns the zone that a text names; undefined where it names none */
export function zoneIn(rest: string, { value, now }: WhenContext): NamedZone | undefined {
  return namedZone(rest.replace(/^\(|\)$/g, ''), value.time_zone, now)
}
