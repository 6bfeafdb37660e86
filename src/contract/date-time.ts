const dateTimePattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2}))?$/

/** An instant of RFC 3339, understood. */
export type DateTimeReading = Readonly<{
  /**
   * Milliseconds since 1970. A leap second counts as the first second of the next minute, as in
   * Unix time: no `Date` has it.
   */
  at: number
  /** A date alone, which means its midnight in UTC. */
  dateOnly: boolean
  /** Second 60: clocks show it a second before `at`. */
  leap: boolean
}>

/**
 * The one reader of RFC 3339, for browser, server and sandbox: a date-time with any offset and
 * fraction, or a full date alone, which means that day at 00:00:00Z. Second 60 is legal where RFC
 * 3339 (section 5.7 and appendix D) puts leap seconds: in the last minute of a UTC day.
 *
 * @returns undefined where the text is no instant that exists in the calendar
 */
export function readDateTime(text: string): DateTimeReading | undefined {
  const match = dateTimePattern.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = match
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const shift = offset === undefined ? 0 : offsetMinutes(offset)
  if (shift === undefined) return undefined
  const leap = second === '60'
  const utcMinute = Number(hour) * 60 + Number(minute) - shift
  if (leap && (utcMinute + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY !== MINUTES_PER_DAY - 1)
    return undefined
  const date = new Date(0)
  // Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  date.setUTCHours(0, utcMinute, Number(second), Number(fraction.slice(0, 3).padEnd(3, '0')))
  return { at: date.getTime(), dateOnly: offset === undefined, leap }
}

/** @returns whether a text is an instant as SignalWire takes it */
export function isDateTime(text: string): boolean {
  return readDateTime(text) !== undefined
}

/** @returns milliseconds since 1970; NaN for any other text */
export function epochMs(text: string): number {
  return readDateTime(text)?.at ?? Number.NaN
}

const MINUTES_PER_DAY = 24 * 60

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day <= days
}

function offsetMinutes(offset: string): number | undefined {
  if (offset === 'Z' || offset === 'z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** The last instant that four digits of a year can write in UTC, in milliseconds since 1970. */
const LAST_WRITABLE_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
/** The first: year 0 is 1 BC. */
const FIRST_WRITABLE_MS = -62_167_219_200_000

/** @returns whether RFC 3339 can write an instant (milliseconds since 1970): in the years 0 to 9999 */
export function isWritable(at: number): boolean {
  return at >= FIRST_WRITABLE_MS && at <= LAST_WRITABLE_MS
}

/**
 * The one way in which instants are written: UTC with `Z`, to the second, which nobody can read in
 * two ways. A year of five digits would be refused, so what is beyond the years 0 to 9999 becomes
 * their nearest end.
 *
 * @param at milliseconds since 1970
 * @returns such as `2026-12-01T09:30:00Z`
 */
export function writeDateTime(at: number): string {
  const near = Math.min(Math.max(at, FIRST_WRITABLE_MS), LAST_WRITABLE_MS)
  return `${new Date(Math.floor(near / 1000) * 1000).toISOString().slice(0, 19)}Z`
}
