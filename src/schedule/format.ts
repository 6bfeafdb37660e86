import type { DateTimeConventions } from '#ui/date-time/conventions.ts'
import { operatorConventions } from '#ui/date-time/conventions.ts'
import { formatOffset, zoneOffset } from './offset.ts'
import { cityOf } from './zone/names/zone-names.ts'

/** How times are written everywhere: the order of a date and the clock are the operator's region's. */
type Style = DateTimeConventions

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(style: Style, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([style.locale, style.hourCycle, zone, options])
  let found = formatters.get(key)
  if (!found) {
    const { hourCycle } = style
    const clock = options.hour === undefined ? {} : { hourCycle }
    found = new Intl.DateTimeFormat(style.locale, { ...options, ...clock, timeZone: zone })
    formatters.set(key, found)
  }
  return found
}

/**
 * @param at milliseconds since 1970
 * @returns such as `Tue, 1 Dec 2026`
 */
export function formatDay(at: number, zone: string, style: Style = operatorConventions()): string {
  return formatter(style, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at)
}

/**
 * @param at milliseconds since 1970
 * @param leap whether it is a leap second, which clocks show as second 60 of the minute before
 * @returns such as `09:30`, `9:30 am` or, where there are seconds, `23:59:60`
 */
export function formatClock(
  at: number,
  zone: string,
  leap = false,
  style: Style = operatorConventions(),
): string {
  const hour = style.hourCycle === 'h12' ? 'numeric' : '2-digit'
  const shown = leap ? at - 1000 : at
  const hasSeconds = Math.floor(shown / 1000) % 60 !== 0
  const parts = formatter(style, zone, {
    hour,
    minute: '2-digit',
    ...(hasSeconds && { second: '2-digit' }),
  }).formatToParts(shown)
  return parts.map(({ type, value }) => (leap && type === 'second' ? '60' : value)).join('')
}

/** @returns such as `Tue, 1 Dec 2026, 09:30` */
export function formatInstant(
  at: number,
  zone: string,
  leap = false,
  style: Style = operatorConventions(),
): string {
  return `${formatDay(leap ? at - 1000 : at, zone, style)}, ${formatClock(at, zone, leap, style)}`
}

/** A window's ends in milliseconds since 1970; undefined where there is no limit. */
export type WindowEnds = { from: number | undefined; until: number | undefined }

/**
 * @returns such as `Tue, 1 Dec 2026, 09:30 – 12:00`, with offsets where they differ between the
 *   ends, and with words for an end that is not there
 */
export function formatWindow(
  { from, until }: WindowEnds,
  zone: string,
  style: Style = operatorConventions(),
): string {
  if (from === undefined && until === undefined) return 'No limits'
  if (until === undefined) return `From ${formatInstant(from ?? 0, zone, false, style)}`
  if (from === undefined) return `Until ${formatInstant(until, zone, false, style)}`
  const changed = zoneOffset(from, zone) !== zoneOffset(until, zone)
  const offset = (at: number) => (changed ? ` ${formatOffset(zoneOffset(at, zone))}` : '')
  const sameDay = formatDay(from, zone, style) === formatDay(until, zone, style)
  const end = sameDay
    ? formatClock(until, zone, false, style)
    : formatInstant(until, zone, false, style)
  return `${formatInstant(from, zone, false, style)}${offset(from)} – ${end}${offset(until)}`
}

/** @returns the zone for people: `Berlin, UTC+01:00`, its offset as it is at that instant */
export function formatZone(zone: string, at: number): string {
  return zone === 'UTC' ? 'UTC' : `${cityOf(zone)}, ${formatOffset(zoneOffset(at, zone))}`
}

const units = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

/** @returns such as `2 h 30 min` or `1 d 1 h`; a day is 24 hours, whatever the clocks did */
export function formatDuration(ms: number): string {
  let rest = Math.round(ms / 1000)
  const parts: string[] = []
  for (const [unit, seconds] of units) {
    const count = Math.floor(rest / seconds)
    rest -= count * seconds
    if (count > 0) parts.push(`${count.toLocaleString('en')} ${unit}`)
  }
  return parts.join(' ') || '0 min'
}

// Below each limit its unit is used, so that a figure never hides more than about a quarter of it.
const distances = [
  [60, 'minute', 1],
  [48 * 60, 'hour', 60],
  [14 * 1440, 'day', 1440],
  [9 * 7 * 1440, 'week', 7 * 1440],
  [24 * 30.44 * 1440, 'month', 30.44 * 1440],
] as const
const years = [0, 'year', 365.25 * 1440] as const

/**
 * @param at milliseconds since 1970
 * @param now the same
 * @returns how far away that is: `in 3 days`, `20 minutes ago`, `now` within a minute
 */
export function formatDistance(at: number, now: number): string {
  const minutes = Math.round((at - now) / 60_000)
  if (minutes === 0) return 'now'
  const away = Math.abs(minutes)
  const [, unit, size] = distances.find(([limit]) => away < limit) ?? years
  const count = Math.round(away / size)
  const isOddHour = away > 60 && away < 120 && away % 60 !== 0
  const length = isOddHour
    ? formatDuration(away * 60_000)
    : `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`
  return minutes < 0 ? `${length} ago` : `in ${length}`
}

/**
 * Describes in a sentence where a window is relative to now, absent ends included.
 *
 * @param now milliseconds since 1970
 * @returns such as `Opens in 3 days, for 2 h 30 min` or `Open at once, never closes`
 */
export function describeWindow({ from, until }: WindowEnds, now: number): string {
  if (until !== undefined && until <= now) return `Closed ${ago(until, now)}`
  const opens = from !== undefined && from > now
  const start = opens
    ? `Opens ${formatDistance(from, now)}`
    : `Open ${from === undefined ? 'at once' : 'now'}`
  if (until === undefined) return `${start}, never closes`
  return opens
    ? `${start}, for ${formatDuration(until - from)}`
    : `${start}, closes ${formatDistance(until, now)}`
}

function ago(at: number, now: number): string {
  const distance = formatDistance(at, now)
  return distance === 'now' ? 'just now' : distance
}
