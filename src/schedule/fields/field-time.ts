import { isWritable, readDateTime, writeDateTime } from '#contract/date-time.ts'
import { offsetText, parseOffset } from '../offset.ts'
import type { Resolved, Wall } from '../wall-time.ts'
import { isWall, readingAt, resolveWall, wallText } from '../wall-time.ts'

/**
 * What the text of a time field says. The text is one of
 *
 * - nothing: no limit;
 * - a wall clock, `2026-12-01T09:30`, with `:ss` where there are seconds;
 * - the same with an offset, `2026-10-25T02:30+01:00`: the operator chose one of two readings;
 * - the same with `_` for digits that are still missing, `2026-12-__T__:__`;
 * - a whole one with the instant it was read from, `2026-12-01T09:30=2026-12-01T09:30:00.75Z`, where
 *   that is not written as we write instants: as long as the field is not touched, it goes back to
 *   the letter.
 *
 * It is text so that a draft keeps a half-typed date as well as a whole one.
 */
export type FieldTime =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'unfinished' }>
  | Readonly<{ kind: 'impossible' }>
  | Readonly<{ kind: 'wall'; wall: Wall; offset: number | undefined }>

// Five digits: the last instants of the year 9999 in UTC are in the next year east of it.
const pattern =
  /^([\d_]{4,5})-([\d_]{2})-([\d_]{2})T([\d_]{2}):([\d_]{2})(?::([\d_]{2}))?([+-]\d{2}:\d{2}(?::\d{2})?)?$/

/** @returns what it says; `impossible` for a day that is not in the calendar or any other text */
export function parseFieldTime(text: string): FieldTime {
  if (text === '') return { kind: 'absent' }
  const [clock = ''] = text.split('=')
  const match = pattern.exec(clock)
  if (!match) return { kind: 'impossible' }
  if (clock.includes('_')) return { kind: 'unfinished' }
  const [, year, month, day, hour, minute, second = '0', offset] = match
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  }
  // Not years that anybody plans for: on the way to 2026, the field shows 2, 20 and 202.
  if (wall.year < 1000) return { kind: 'unfinished' }
  if (!isWall(wall)) return { kind: 'impossible' }
  return { kind: 'wall', wall, offset: offset === undefined ? undefined : parseOffset(offset) }
}

/**
 * @param offset seconds ahead of UTC, only where the operator had to choose
 * @returns the text of a time field
 */
export function fieldTimeText(wall: Wall, offset?: number): string {
  return offset === undefined ? wallText(wall) : wallText(wall) + offsetText(offset)
}

/** A field's instant in a zone, or why it has none yet. */
export type FieldInstant =
  | Exclude<FieldTime, { kind: 'wall' }>
  | Exclude<Resolved, { kind: 'instant' }>
  /** Beyond the years that can be sent. */
  | Readonly<{ kind: 'beyond' }>
  | Readonly<{
      kind: 'instant'
      at: number
      /** The instant as it came, where it is written in another way than ours. */
      exact: string | undefined
    }>

/**
 * @returns the instant; for a wall time that exists twice, the one whose offset was chosen. A
 *   chosen offset that the zone does not have there is as if none was chosen.
 */
export function resolveFieldTime(text: string, zone: string): FieldInstant {
  const [clock = '', exact] = text.split('=')
  // With other clocks than those it was read by, the same text means another instant.
  if (exact !== undefined && fieldTimeOfText(exact, zone) === text)
    return { kind: 'instant', at: readDateTime(exact)?.at ?? 0, exact }
  const time = parseFieldTime(clock)
  if (time.kind !== 'wall') return time
  const resolved = resolveWall(time.wall, zone)
  if (resolved.kind === 'instant') return instant(resolved.at)
  if (resolved.kind === 'gap') return resolved
  for (const { at, offset } of [resolved.earlier, resolved.later])
    if (offset === time.offset) return instant(at)
  return resolved
}

function instant(at: number): FieldInstant {
  return isWritable(at) ? { kind: 'instant', at, exact: undefined } : { kind: 'beyond' }
}

/**
 * @returns the text of a time field that means this instant, and gives it back to the letter; empty
 *   where the text is no instant
 */
export function fieldTimeOfText(text: string, zone: string): string {
  const read = readDateTime(text)
  if (!read) return ''
  // Clocks of ours show a leap second as the second before it.
  const clock = fieldTimeOf(read.leap ? read.at - 1000 : read.at, zone)
  const plain = resolveFieldTime(clock, zone)
  const isPlain = plain.kind === 'instant' && writeDateTime(plain.at) === text
  return isPlain ? clock : `${clock}=${text}`
}

/**
 * @param at milliseconds since 1970
 * @returns the text of a time field that means this instant and no other
 */
export function fieldTimeOf(at: number, zone: string): string {
  const whole = Math.floor(at / 1000) * 1000
  const { wall, offset } = readingAt(whole, zone)
  return fieldTimeText(wall, resolveWall(wall, zone).kind === 'fold' ? offset : undefined)
}

/**
 * @returns the text of a time field as its segments show it, without the reading that was chosen
 *   and the instant it was read from
 */
export function displayedClock(text: string): string {
  return text.replace(/=.*$/, '').replace(/(?<=T.*)[+-].*$/, '')
}
