import { dateText, daysAfter, weekdayOf } from '../calendar-day.ts'
import { fieldTimeOf, resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { formatOffset, utcOf } from '../offset.ts'
import { readingAt, resolveWall, type Wall } from '../wall-time.ts'
import { startOfDay, windowLength } from '../window/window.ts'
import { cityOf } from '../zone/names/zone-names.ts'
import { checkSeason } from './check-season.ts'
import { minutesOfWindow } from './minutes-of-window.ts'
import { type WhenContext, type WhenParts, zoneIn } from './parse-when.ts'
import { Unreadable } from './unreadable.ts'

/**
 * @param hasTwelve whether the reader's clock has twelve hours
 * @returns the one window that the parts of a line mean
 * @throws Unreadable where they mean none, or could mean two
 */
export function windowOfParts(
  found: WhenParts,
  hasTwelve: boolean,
  context: WhenContext,
): ScheduleValue {
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

function onlyLength(found: WhenParts, { value }: WhenContext): ScheduleValue {
  const from = resolveFieldTime(value.join_from, value.time_zone)
  if (found.length === undefined || found.zone !== undefined || from.kind !== 'instant')
    throw new Unreadable('Add a day and a time, such as tomorrow 9:00')
  return openAt(value, from.at, found.length)
}

/** The window from an instant on: of the length that is written, else of the one it had. */
export function openAt(
  value: ScheduleValue,
  at: number,
  length: number | undefined,
): ScheduleValue {
  const kept = length ?? windowLength(value)
  return {
    time_zone: value.time_zone,
    join_from: fieldTimeOf(at, value.time_zone),
    join_until: kept === undefined ? '' : fieldTimeOf(at + kept, value.time_zone),
  }
}

function dayOf(found: WhenParts, today: Wall): { day: Wall; isLoose?: 'time' | 'weekday' } {
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

function listed(cities: readonly string[]): string {
  return cities.slice(0, 3).join(', ')
}
