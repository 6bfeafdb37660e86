import { foldTyped } from './fold-typed.ts'

export const segmentTypes = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'dayPeriod',
] as const

/** A part of a date-time field that can be typed into. */
export type SegmentType = (typeof segmentTypes)[number]

/** What the segments get: a number, or null for nothing; those that are not in it stay. */
export type TypedValues = Map<SegmentType, number | null>

export type TypingRules = {
  /** The field's segments, in their order. */
  readonly segments: readonly SegmentType[]
  /** The segment in which typing began. */
  readonly start: SegmentType
  /** What the segments held then. */
  readonly base: ReadonlyMap<SegmentType, number>
  /** How the operator's region writes AM and PM; English is understood everywhere. */
  readonly periods: readonly [am: string, pm: string]
  /** The calendar that the operator's region counts years by, as `Intl` calls it. */
  readonly calendar: string
  /** Whether a year of two digits stands where one of four does: not in every region. */
  readonly hasShortYears: boolean
}

export type TypingResult = {
  values: TypedValues
  /** The segment that the next key belongs to. */
  at: SegmentType
  /** What was typed into it so far. */
  digits: string
}

const largest = { month: 12, day: 31, hour: 23, minute: 59, second: 59 } as const

/**
 * Reads what was typed into a date-time field since the focus came to it. It is read from its
 * beginning at every key, since a later key can tell what an earlier one meant.
 *
 * - Any sign between digits ends a part, however short it is: `1/12/2026 9:30`.
 * - A part that can get no more digits ends by itself, so that signs are not needed.
 * - Hours from 13 to 23 mean what they say, also beside AM and PM.
 * - What no calendar has stays as it was typed, for the form to refuse: nothing is bent into shape.
 *
 * @param isLeft whether the field was left, which ends the last part
 */
export function readTyping(text: string, rules: TypingRules, isLeft = false): TypingResult {
  const folded = foldDigits(text)
  const order = orderOf(folded, rules)
  if (!order) return { values: nothing(['year', 'month', 'day']), at: rules.start, digits: '' }
  const typed = new Map<SegmentType, string>()
  let index = 0
  let digits = ''
  let last: SegmentType | undefined
  let period: 0 | 1 | undefined
  /** Between hour and minute nothing was typed, and the hour could be a digit shorter. */
  let isJoined = false
  const end = () => {
    last = order[index]
    index += 1
    digits = ''
  }
  for (const [sign, number, next] of folded.matchAll(/(\d+)(?=(\D)?)|\D+/g)) {
    if (number === undefined) {
      if (digits !== '') end()
      if (last === 'hour') isJoined = false
      if (last === 'minute' && order[index] !== 'second' && /^[:.]$/.test(sign.trim()))
        order.splice(index, 0, 'second')
      const isOpen = last === 'minute' || last === 'second'
      period = periodIn(sign, rules.periods, isOpen && hasPeriod(rules)) ?? period
      continue
    }
    // Between signs, two digits are one part, whatever it can hold.
    const isBounded = number.length <= 2 && digits === '' && next !== undefined
    for (const digit of number) {
      const segment = order[index]
      if (segment === undefined || segment === 'dayPeriod') break
      if (!isBounded && segment === 'hour' && Number(digits + digit) > largest.hour) {
        // 2 and 45 without a sign between.
        end()
        isJoined = true
      }
      const present = order[index]
      if (present === undefined || present === 'dayPeriod') break
      digits += digit
      typed.set(present, digits)
      if (isBounded || !isFull(present, digits)) continue
      if (present === 'hour') isJoined = /^[12]\d/.test(digits)
      end()
    }
  }
  const isOver = (segment: SegmentType) => isLeft || order.indexOf(segment) < index
  const values = valuesOf({ typed, period, isJoined, isOver, rules })
  const at = order.slice(index).find((segment) => rules.segments.includes(segment))
  return { values, at: at ?? rules.segments.at(-1) ?? rules.start, digits }
}

type Reading = {
  typed: Map<SegmentType, string>
  period: 0 | 1 | undefined
  isJoined: boolean
  isOver: (segment: SegmentType) => boolean
  rules: TypingRules
}

function valuesOf({ typed, period, isJoined, isOver, rules }: Reading): TypedValues {
  const values: TypedValues = new Map()
  for (const [segment, digits] of typed) values.set(segment, Number(digits))
  const year = typed.get('year')
  if (year !== undefined && isOver('year')) values.set('year', fullYear(year, rules))
  // On its way to a year of four digits; there is no year 0.
  if (values.get('year') === 0) values.set('year', null)
  let hour = typed.get('hour')
  const minute = typed.get('minute')
  if (isJoined && minute?.length === 1) {
    // 230 is 2:30 or 23:0., which only AM and PM can tell: one digit is no minute.
    const [first = '', second = ''] = hour ?? ''
    const joined = `${second}${minute}`
    const isClear = period !== undefined && second !== '' && Number(joined) <= largest.minute
    values.set('minute', isClear ? Number(joined) : null)
    if (isClear) hour = first
  }
  const isWholeHour = hour !== undefined && (isOver('hour') || hour.length === 2)
  if (hour !== undefined && isWholeHour) setHour(values, Number(hour), period, hasPeriod(rules))
  else if (period !== undefined && hasPeriod(rules)) values.set('dayPeriod', period)
  else if (period !== undefined) {
    const before = rules.base.get('hour')
    if (before !== undefined) setHour(values, before, period, false)
  }
  return values
}

/** Hours 0 and from 13 on tell by themselves which half of the day is meant. */
function setHour(
  values: TypedValues,
  hour: number,
  period: 0 | 1 | undefined,
  isTwelve: boolean,
): void {
  const half = period ?? (hour === 0 ? 0 : hour > 12 ? 1 : undefined)
  // 14 AM is no time.
  const isWrong = hour > 23 || (hour > 12 && half === 0)
  if (!isTwelve) {
    const whole = half === undefined || hour > 12 ? hour : (hour % 12) + 12 * half
    values.set('hour', isWrong ? null : period === undefined ? hour : whole)
    return
  }
  values.set('hour', hour > 23 ? null : hour % 12 || 12)
  if (half !== undefined) values.set('dayPeriod', isWrong ? null : half)
}

/** Minutes and seconds have two digits everywhere: 7 may be on its way to 75, which is refused. */
function isFull(segment: Exclude<SegmentType, 'dayPeriod'>, digits: string): boolean {
  if (segment === 'year') return digits.length === 4
  if (digits.length === 2) return true
  if (segment === 'minute' || segment === 'second') return false
  return Number(digits) * 10 > largest[segment]
}

function hasPeriod({ segments }: TypingRules): boolean {
  return segments.includes('dayPeriod')
}

/** Years from here on can be told from a day and a month: 2012 is also 20 December. */
const CLEAR_YEAR = 2013

/**
 * A date that begins with a year of four digits is read so in every region. Where years come first
 * but the year is typed last, day and month could be either: there is no order then.
 */
function orderOf(text: string, { segments, start }: TypingRules): SegmentType[] | undefined {
  const order = segments.slice(segments.indexOf(start))
  if (start !== segments[0]) return order
  const [, first = ''] = /^(\d{4})\D/.exec(text) ?? []
  // Where the time is written first, as in Ewe, no order can be told.
  if (/^\D*\d+:/.test(text)) return undefined
  if (start === 'year') return /^\d{1,2}\D+\d{1,2}\D+\d{4}/.test(text) ? undefined : order
  if (Number(first) < CLEAR_YEAR) return order
  return ['year', 'month', 'day', ...order.slice(3)]
}

function nothing(segments: readonly SegmentType[]): TypedValues {
  return new Map(segments.map((segment) => [segment, null]))
}

/** Years by which Thailand's calendar is ahead. */
const BUDDHIST_YEARS = 543

/** @returns the year that is meant, in the Gregorian calendar; null where that cannot be known */
function fullYear(digits: string, { calendar, hasShortYears }: TypingRules): number | null {
  const year = Number(digits)
  if (digits.length === 2) return hasShortYears ? 2000 + year : null
  if (calendar === 'gregory') return year
  if (calendar === 'buddhist' && year >= 2400) return year - BUDDHIST_YEARS
  return year >= 1900 && year < 2200 ? year : null
}

/** @returns which half of the day a text names; also by its beginning, where nothing else can come */
function periodIn(
  text: string,
  [am, pm]: TypingRules['periods'],
  isOpen: boolean,
): 0 | 1 | undefined {
  const names = [
    ['am', '오전', '午前', '上午', letters(foldDigits(am))],
    ['pm', '오후', '午後', '下午', letters(foldDigits(pm))],
  ]
  const half = (matches: (name: string) => boolean) => {
    const [morning, afternoon] = names.map((group) => group.some(matches))
    return morning === afternoon ? undefined : afternoon ? 1 : 0
  }
  // `a. m.` is one word, but `ч. am` two.
  const words = [letters(text), ...text.split(/\s+/).map(letters)].filter((word) => word !== '')
  for (const word of words) {
    const found = half((name) => name === word)
    if (found !== undefined) return found
  }
  const [word = ''] = words
  // After something else was typed, the last of it counts: `pa` is AM.
  for (let from = 0; isOpen && from < word.length; from += 1) {
    const part = word.slice(from)
    const found = half((name) => name === part) ?? half((name) => name.startsWith(part))
    if (found !== undefined) return found
  }
  return undefined
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{M}]/gu, '')
}

/** Folded, and with all digits of the world in ASCII. */
function foldDigits(text: string): string {
  return foldTyped(text).replace(/\p{Nd}/gu, asciiDigit)
}

/** Unicode's digits stand in tens that begin at a multiple of 16, or 6 after one. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const start = code - (code % 16)
  return String(/\p{Nd}/u.test(String.fromCodePoint(start)) ? code - start : code - start - 6)
}
