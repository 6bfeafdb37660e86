import { dateText, daysAfter, weekdayOf } from '../calendar-day.ts'
import { isWall, type Wall } from '../wall-time.ts'
import { foldWord, type WhenWords } from './when-words.ts'

/** The order in which a region writes a date by numbers. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A day that depends on what day it is today. */
export type WrittenDay = (today: Wall) => DayReading

export type DayReading =
  | Readonly<{ kind: 'day'; day: Wall; isWeekday?: boolean }>
  | Readonly<{ kind: 'error'; message: string }>

export type ReadDay = { day: WrittenDay; length: number }

const word = String.raw`(\p{L}[\p{L}\p{M}.'’]*)`
const end = String.raw`(?![\p{L}\p{N}])`
const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const byNumbers = /^(\d{1,2}) ?([./-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2})(?!\d|:))(?![\d:])\.?/
const withoutYear = /^(\d{1,2})([./])(\d{1,2})(\.?)(?![\d:])/
const dayFirst = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|º|\.)? ?(?:of |de )?${word}(?:,? (?:de )?(\d{4})(?!:|\d))?`,
  'u',
)
const monthFirst = new RegExp(
  String.raw`^${word} (\d{1,2})(?:st|nd|rd|th)?(?![\d:.]|\p{L}| ?[ap]\.?m)(?:,? (\d{4})(?!:|\d))?`,
  'u',
)
const namedDay = new RegExp(
  `^(?:(next|nächste[nrs]?|this|diese[nrs]?|coming|kommende[nrs]?) )?${word}${end}`,
  'u',
)

/** @returns the day at the beginning of a text, folded to lower case; undefined for none */
export function readDay(text: string, words: WhenWords, order: DateOrder): ReadDay | undefined {
  return (
    readIso(text, words) ??
    readByNumbers(text, words, order) ??
    readWithoutYear(text, order) ??
    readNamedMonth(text, words) ??
    readNamedDay(text, words)
  )
}

function readIso(text: string, words: WhenWords): ReadDay | undefined {
  const match = iso.exec(text)
  if (!match) return undefined
  const [all, year = '', , month, day] = match
  return { day: fixed(words.year(year), Number(month), Number(day)), length: all.length }
}

function readByNumbers(text: string, words: WhenWords, order: DateOrder): ReadDay | undefined {
  const match = byNumbers.exec(text)
  if (!match) return undefined
  const [all, first, sign = '', second, years = ''] = match
  const isShort = order === 'ymd' && years.length === 2
  const [day, month] = isShort ? [] : dayAndMonth(Number(first), Number(second), sign, order)
  if (day === undefined || month === undefined)
    return {
      day: unclear(`${all} could be two days. Write the month by its name`),
      length: all.length,
    }
  return { day: fixed(words.year(years), month, day), length: all.length }
}

function readWithoutYear(text: string, order: DateOrder): ReadDay | undefined {
  const match = withoutYear.exec(text)
  if (!match) return undefined
  const [all, first, sign = '', second, last] = match
  const isClock = sign === '.' && last === '' && second?.length === 2 && Number(second) < 60
  if (sign === '/' && last !== '') return undefined
  // 9.30 is a time; 10.11 could be a day too.
  if (isClock && (Number(second) > 12 || Number(second) === 0)) return undefined
  if (isClock)
    return {
      day: unclear(`${all} could be a day or a time. Write ${all}. or ${first}:${second}`),
      length: all.length,
    }
  const [day, month] = dayAndMonth(Number(first), Number(second), sign, order)
  if (day === undefined || month === undefined)
    return {
      day: unclear(`${all} could be two days. Write the month by its name`),
      length: all.length,
    }
  return { day: upcoming(month, day), length: all.length }
}

/**
 * Dots are written day first wherever the year is last, other signs in the region's order. Where the
 * year comes first, only a number above 12 tells the day from the month.
 */
function dayAndMonth(
  first: number,
  second: number,
  sign: string,
  order: DateOrder,
): readonly [number, number] | readonly [] {
  if (second > 12 && first <= 12) return [second, first]
  if (first === second || first > 12) return [first, second]
  if (order === 'ymd') return []
  return sign === '.' || order === 'dmy' ? [first, second] : [second, first]
}

function readNamedMonth(text: string, words: WhenWords): ReadDay | undefined {
  const first = dayFirst.exec(text)
  const last = first ? null : monthFirst.exec(text)
  const [all = '', number, name = '', year] = first ?? (last && swapped(last)) ?? []
  const month = words.months.get(foldWord(name))
  if (month === undefined || Number.isNaN(month)) return undefined
  const day = Number(number)
  return {
    day: year === undefined ? upcoming(month, day) : fixed(words.year(year), month, day),
    length: all.length,
  }
}

function swapped([all = '', name = '', day = '', year]: RegExpExecArray) {
  return [all, day, name, year] as const
}

function readNamedDay(text: string, words: WhenWords): ReadDay | undefined {
  // The longest first: `day after tomorrow` before `day`.
  for (const [name, count] of [...words.days].toSorted(([a], [b]) => b.length - a.length))
    if (text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)))
      return Number.isNaN(count)
        ? undefined
        : { day: (today) => ({ kind: 'day', day: daysAfter(today, count) }), length: name.length }
  const match = namedDay.exec(text)
  if (!match) return undefined
  const [all, which, name = ''] = match
  const weekday = words.weekdays.get(foldWord(name))
  if (weekday === undefined || Number.isNaN(weekday)) return undefined
  const isNext = which !== undefined && /^n/.test(which)
  return { day: weekdayAfter(weekday, isNext, name), length: all.length }
}

function weekdayAfter(weekday: number, isNext: boolean, name: string): WrittenDay {
  return (today) => {
    const present = weekdayOf(today)
    const coming = daysAfter(today, (weekday - present + 7) % 7)
    if (!isNext) return { kind: 'day', day: coming, isWeekday: true }
    const nextWeek = daysAfter(today, weekday - present + 7)
    const first = present === weekday ? nextWeek : coming
    // Some mean the first that comes, others the one in the next week.
    if (dateText(first) !== dateText(nextWeek))
      return {
        kind: 'error',
        message: `“next ${name}” could be ${dateText(first)} or ${dateText(nextWeek)}. Write “${name}” or the date`,
      }
    return { kind: 'day', day: nextWeek }
  }
}

function fixed(year: number | undefined, month: number, day: number): WrittenDay {
  if (year === undefined) return unclear('Write the year with four digits, such as 2027')
  const wall = { year, month, day, hour: 0, minute: 0, second: 0 }
  return isWall(wall) ? () => ({ kind: 'day', day: wall }) : missing
}

/** The next such day, today included; a leap day may be years away. */
function upcoming(month: number, day: number): WrittenDay {
  return (today) => {
    for (let year = today.year; year <= today.year + 8; year += 1) {
      const wall = { year, month, day, hour: 0, minute: 0, second: 0 }
      if (isWall(wall) && dateText(wall) >= dateText(today)) return { kind: 'day', day: wall }
    }
    return missing()
  }
}

function missing(): DayReading {
  return { kind: 'error', message: 'This day is not in the calendar' }
}

function unclear(message: string): WrittenDay {
  return () => ({ kind: 'error', message })
}
