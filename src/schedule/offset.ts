const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'narrow',
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

// "12/1/2026 A, 09:30:00": numbers only, so one pattern reads it faster than formatToParts.
const shown = /^(\d+)\/(\d+)\/(\d+) (.), (\d+):(\d+):(\d+)$/

/**
 * How far a zone's clocks are ahead of UTC at an instant.
 *
 * @param at milliseconds since 1970
 * @returns seconds, east of Greenwich positive; whole minutes except in the days of local mean time
 * @throws {RangeError} when the zone is unknown or the instant is beyond what a Date holds
 */
export function zoneOffset(at: number, zone: string): number {
  const whole = Math.floor(at / 1000) * 1000
  const match = shown.exec(formatterOf(zone).format(whole))
  if (!match) throw new RangeError(`Cannot read the clock of ${zone}`)
  const [, month, day, year, era, hour, minute, second] = match
  const fullYear = era === 'B' ? 1 - Number(year) : Number(year)
  const wall = utcOf(
    fullYear,
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  return (wall - whole) / 1000
}

/**
 * `Date.UTC` without its reading of the years 0 to 99 as 1900 to 1999.
 *
 * @param month 1 to 12
 * @returns milliseconds since 1970; parts out of range carry over
 */
export function utcOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  return date.getTime()
}

/**
 * @param seconds ahead of UTC
 * @returns as RFC 3339 writes it, `+05:30`; with seconds where local mean time has them
 */
export function offsetText(seconds: number): string {
  const size = Math.abs(seconds)
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60]
  if (size % 60 !== 0) parts.push(size % 60)
  return (seconds < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/**
 * @param seconds ahead of UTC
 * @returns for people: `UTC+05:30`, and `UTC` alone for none
 */
export function formatOffset(seconds: number): string {
  return seconds === 0 ? 'UTC' : `UTC${offsetText(seconds)}`
}

/**
 * @param text `+05:30`, `-03:00`, `+00:53:28` or `Z`
 * @returns seconds ahead of UTC; undefined where the text is no offset
 */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0
  const match = /^([+-])(\d{2}):?(\d{2})(?::(\d{2}))?$/.exec(text)
  if (!match) return undefined
  const [, sign, hour, minute, second = '0'] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const size = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return sign === '-' ? 0 - size : size
}
