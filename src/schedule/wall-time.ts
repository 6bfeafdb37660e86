import { utcOf, zoneOffset } from './offset.ts'

/** What a calendar and a clock on the wall show, in the Gregorian calendar, without a zone. */
export type Wall = Readonly<{
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}>

/** One way to read a wall time: the instant, what clocks show at it, and how far they are ahead of UTC. */
export type Reading = Readonly<{
  /** Milliseconds since 1970. */
  at: number
  /** Seconds ahead of UTC. */
  offset: number
  wall: Wall
}>

/**
 * What a wall time means in a zone. In the night the clocks change it may mean nothing (`gap`: the
 * readings are what the clocks of before and of after the change would have made of it) or two
 * instants (`fold`).
 */
export type Resolved =
  | Readonly<{ kind: 'instant' } & Reading>
  | Readonly<{ kind: 'gap'; before: Reading; after: Reading }>
  | Readonly<{ kind: 'fold'; earlier: Reading; later: Reading }>

const DAY_MS = 86_400_000

/**
 * Finds the instant at which a zone's clocks show a wall time. No zone has ever changed its clocks
 * twice within two days, so the offsets of the day before and the day after are the only ones.
 *
 * @param wall a day that is in the calendar
 */
export function resolveWall(wall: Wall, zone: string): Resolved {
  const asUtc = utcOf(wall.year, wall.month, wall.day, wall.hour, wall.minute, wall.second)
  const before = zoneOffset(asUtc - DAY_MS, zone)
  const after = zoneOffset(asUtc + DAY_MS, zone)
  const offsets = before === after ? [before] : [before, after]
  const readings = offsets
    .map((offset) => ({ at: asUtc - offset * 1000, offset, wall }))
    .filter(({ at, offset }) => zoneOffset(at, zone) === offset)
    .toSorted((a, b) => a.at - b.at)
  const [first, second] = readings
  if (first && second) return { kind: 'fold', earlier: first, later: second }
  if (first) return { kind: 'instant', ...first }
  return {
    kind: 'gap',
    before: readingAt(asUtc - before * 1000, zone),
    after: readingAt(asUtc - after * 1000, zone),
  }
}

/**
 * @param at milliseconds since 1970; a part of a second is not shown
 * @returns what the zone's clocks show at that instant, and how far they are ahead of UTC
 */
export function readingAt(at: number, zone: string): Reading {
  const offset = zoneOffset(at, zone)
  return { at, offset, wall: wallOfUtc(at + offset * 1000) }
}

/** @returns the calendar and clock of UTC at an instant (milliseconds since 1970) */
export function wallOfUtc(at: number): Wall {
  const date = new Date(at)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

/**
 * @returns whether the calendar has that day, and a day that hour. The last instants that RFC 3339
 *   can write are in the year 10000 east of Greenwich.
 */
export function isWall(wall: Wall): boolean {
  const { year, month, day, hour, minute, second } = wall
  if (![year, month, day, hour, minute, second].every(Number.isInteger)) return false
  if (year < 1 || year > 10_000 || hour > 23 || minute > 59 || second > 59) return false
  const same = wallOfUtc(utcOf(year, month, day, 0, 0, 0))
  return same.month === month && same.day === day
}

/**
 * @returns `2026-12-01T09:30`, with seconds where there are any
 */
export function wallText({ year, month, day, hour, minute, second }: Wall): string {
  const text = `${digits(year, 4)}-${digits(month)}-${digits(day)}T${digits(hour)}:${digits(minute)}`
  return second === 0 ? text : `${text}:${digits(second)}`
}

function digits(value: number, count = 2): string {
  return String(value).padStart(count, '0')
}
