import * as z from 'zod/mini'

const dateTimePattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$/

/**
 * Tells whether a text is an instant as SignalWire takes it: an RFC 3339 date-time, or a full date
 * alone, which means that day at 00:00:00Z. Second 60 is legal where RFC 3339 (section 5.7 and
 * appendix D) puts leap seconds: in the last minute of a UTC day.
 *
 * @param value the text to look at
 * @returns true for an instant that exists in the calendar
 */
export function isDateTime(value: string): boolean {
  const match = dateTimePattern.exec(value)
  if (!match) return false
  const [, year, month, day, hour, minute, second, offset] = match
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return false
  if (offset === undefined) return true
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false
  const shift = offsetMinutes(offset)
  if (shift === undefined) return false
  if (Number(second) < 60) return true
  const utcMinute = Number(hour) * 60 + Number(minute) - shift
  return (utcMinute + 2 * minutesPerDay) % minutesPerDay === minutesPerDay - 1
}

const minutesPerDay = 24 * 60

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

/** An instant on its way to or from SignalWire: RFC 3339, or a date alone (midnight UTC). */
export const dateTime = z
  .string('Must be a date and time')
  .check(z.refine(isDateTime, 'Must be a date and time like 2026-12-01T09:30:00Z, or a date alone'))
