import { dateText, daysAfter, weekdayOf } from '../calendar-day.ts'
import { fieldTimeOf, fieldTimeText } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { type Reading, type Resolved, readingAt, resolveWall, type Wall } from '../wall-time.ts'
import { isZone } from '../zone/names/zone-names.ts'

/**
 * The day a window begins on. `{ weekday: 2, weeks: 0 }` is the first Tuesday on which the time is
 * still to come, today included; each week adds seven days. `{ days: 0 }` is today.
 */
export type RuleDay = Readonly<{ weekday: number; weeks: number }> | Readonly<{ days: number }>

/** A window as a rule: on a day, from a time (`10:00`) by the clocks of a zone, for some minutes. */
export type WindowRule = Readonly<{ day: RuleDay; time: string; minutes: number; zone: string }>

/** Both ends as instants, in milliseconds since 1970. */
export type RuleEnds = Readonly<{ from: number; until: number }>

/** The window that a rule means at some instant. */
export type RuleWindow = Readonly<{
  /** The day it begins on, `2026-12-01`. */
  day: string
  /** As a form holds it. While a reading has to be chosen, it has no end. */
  value: ScheduleValue
  /** Its ends; where clocks skip the start or show it twice, those of both readings, earlier first. */
  start:
    | Readonly<{ kind: 'instant' } & RuleEnds>
    | Readonly<{ kind: 'gap' | 'fold'; readings: readonly [RuleEnds, RuleEnds] }>
}>

/**
 * Works out the window that a rule means. Its length is real time: over a change of clocks, 90
 * minutes stay 90 minutes.
 *
 * @param now milliseconds since 1970
 * @returns undefined where this browser does not know the zone, or the time is none
 */
export function windowOf(rule: WindowRule, now: number): RuleWindow | undefined {
  const { zone, minutes } = rule
  const time = readTime(rule.time)
  if (!time || !isZone(zone)) return undefined
  const wall = wallOf(rule.day, time, zone, now)
  const resolved = resolveWall(wall, zone)
  const ends = ({ at }: Reading) => ({ from: at, until: at + minutes * 60_000 })
  const text = { time_zone: zone, join_from: fieldTimeText(wall), join_until: '' }
  const day = dateText(wall)
  if (resolved.kind === 'instant')
    return {
      day,
      value: { ...text, join_until: fieldTimeOf(ends(resolved).until, zone) },
      start: { kind: 'instant', ...ends(resolved) },
    }
  const [earlier, later] = readingsOf(resolved)
  return {
    day,
    value: text,
    start: { kind: resolved.kind, readings: [ends(earlier), ends(later)] },
  }
}

/** @returns the text of the end of a window that begins at an instant (milliseconds since 1970) */
export function endOfRule({ minutes, zone }: WindowRule, from: number): string {
  return fieldTimeOf(from + minutes * 60_000, zone)
}

/** The first day of the rule; a weekday's time must be ahead by some reading of it. */
function wallOf(day: RuleDay, time: Time, zone: string, now: number): Wall {
  const today = readingAt(now, zone).wall
  const at = (count: number): Wall => ({ ...daysAfter(today, count), ...time })
  if ('days' in day) return at(day.days)
  const ahead = (day.weekday - weekdayOf(today) + 7) % 7
  const isOver = lastInstant(resolveWall(at(ahead), zone)) <= now
  return at(ahead + 7 * (day.weeks + (isOver ? 1 : 0)))
}

function lastInstant(resolved: Resolved): number {
  return resolved.kind === 'instant' ? resolved.at : readingsOf(resolved)[1].at
}

function readingsOf(
  resolved: Exclude<Resolved, { kind: 'instant' }>,
): readonly [earlier: Reading, later: Reading] {
  // The clocks of after a gap make of a skipped time the earlier instant.
  return resolved.kind === 'gap'
    ? [resolved.after, resolved.before]
    : [resolved.earlier, resolved.later]
}

type Time = Readonly<{ hour: number; minute: number; second: 0 }>

function readTime(text: string): Time | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return minute === undefined
    ? undefined
    : { hour: Number(hour), minute: Number(minute), second: 0 }
}
