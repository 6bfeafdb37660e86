import { conventionsOf, type DateTimeConventions } from '#ui/date-time/conventions.ts'
import { resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { readPasted } from '../parse-range.ts'
import { parseWhen, type WhenContext } from './parse-when.ts'
import type { DateOrder } from './read-date.ts'
import { Unreadable } from './unreadable.ts'
import { foldWord, whenWords } from './when-words.ts'
import { openAt, windowOfParts } from './window-of-parts.ts'

/** The window that a line means, or why it means none. Never a guess between two. */
export type WhenReading =
  | Readonly<{ kind: 'window'; value: ScheduleValue }>
  | Readonly<{ kind: 'error'; message: string }>

const MAX_CHARACTERS = 100
const orders: Readonly<Record<string, DateOrder>> = {
  'en-GB': 'dmy',
  'en-US': 'mdy',
  'en-CA': 'ymd',
}

/**
 * Reads one line as people write it: `tomorrow 9am`, `fri 14-16`, `10/31/2027 2:30 PM`, `in 2 hours`,
 * `next tuesday 10:00 for 90 min Europe/Berlin`. All of the text has to be understood, in one way:
 * what is left over or could mean another time is an error that says what to write.
 */
export function readWhen(text: string, context: WhenContext): WhenReading {
  try {
    return { kind: 'window', value: windowOf(text, context) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return readAsPaste(text, context) ?? { kind: 'error', message: error.message }
  }
}

/** Times as programs write them, `2026-12-01T09:30:00Z` or Unix seconds, are read as in a paste. */
function readAsPaste(text: string, { value }: WhenContext): WhenReading | undefined {
  if (!/^\s*(?:\d{9,13}\s*$|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})/i.test(text)) return undefined
  const read = readPasted(text, value.time_zone)
  if ('error' in read) return undefined
  if ('until' in read)
    return { kind: 'window', value: { ...value, join_from: read.from, join_until: read.until } }
  const from = resolveFieldTime(read.value, value.time_zone)
  if (from.kind !== 'instant') return undefined
  return { kind: 'window', value: openAt(value, from.at, undefined) }
}

function windowOf(text: string, context: WhenContext): ScheduleValue {
  const plain = foldWord(text.replaceAll('\u2212', '-')).replaceAll(/\s+/g, ' ').trim()
  if (plain === '' || plain.length > MAX_CHARACTERS)
    throw new Unreadable('Write a day and a time, such as tomorrow 9:00')
  const { locale } = context
  const conventions = knownConventions(locale)
  const words = whenWords(locale)
  const order = orders[conventions.locale] ?? 'dmy'
  const found = parseWhen(plain, words, order, context)
  return windowOfParts(found, conventions.hourCycle === 'h12', context)
}

const known = new Map<string, DateTimeConventions>()

/** Asked at every key that is pressed, and `Intl` takes a millisecond. */
function knownConventions(locale: string): DateTimeConventions {
  const conventions = known.get(locale) ?? conventionsOf(locale)
  known.set(locale, conventions)
  return conventions
}
