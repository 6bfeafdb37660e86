import { offsetText, parseOffset } from './offset.ts'
import type { Resolved, Wall } from './wall-time.ts'
import { isWall, readingAt, resolveWall, wallText } from './wall-time.ts'

/**
 * What the text of a time field says. The text is one of
 *
 * - nothing: no limit;
 * - a wall clock, `2026-12-01T09:30`, with `:ss` where there are seconds;
 * - the same with an offset, `2026-10-25T02:30+01:00`: the operator chose one of two readings;
 * - the same with `_` for digits that are still missing, `2026-12-__T__:__`.
 *
 * It is text so that a draft keeps a half-typed date as well as a whole one.
 */
export type FieldTime =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'unfinished' }>
  | Readonly<{ kind: 'impossible' }>
  | Readonly<{ kind: 'wall'; wall: Wall; offset: number | undefined }>

const pattern =
  /^([\d_]{4})-([\d_]{2})-([\d_]{2})T([\d_]{2}):([\d_]{2})(?::([\d_]{2}))?([+-]\d{2}:\d{2}(?::\d{2})?)?$/

/**
 * @param text a time field's value
 * @returns what it says; `impossible` for a day that is not in the calendar or any other text
 */
export function parseFieldTime(text: string): FieldTime {
  if (text === '') return { kind: 'absent' }
  const match = pattern.exec(text)
  if (!match) return { kind: 'impossible' }
  if (text.includes('_')) return { kind: 'unfinished' }
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
 * @param wall what the clock shows
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
  | Readonly<{ kind: 'instant'; at: number; offset: number; wall: Wall; chosen: boolean }>

/**
 * @param text a time field's value
 * @param zone an IANA name
 * @returns the instant; for a wall time that exists twice, the one whose offset was chosen. A
 *   chosen offset that the zone does not have there is as if none was chosen.
 */
export function resolveFieldTime(text: string, zone: string): FieldInstant {
  const time = parseFieldTime(text)
  if (time.kind !== 'wall') return time
  const resolved = resolveWall(time.wall, zone)
  if (resolved.kind === 'instant') return { ...resolved, chosen: false }
  if (resolved.kind === 'gap') return resolved
  for (const reading of [resolved.earlier, resolved.later])
    if (reading.offset === time.offset) return { kind: 'instant', ...reading, chosen: true }
  return resolved
}

/**
 * @param at milliseconds since 1970
 * @param zone an IANA name
 * @returns the text of a time field that means this instant and no other
 */
export function fieldTimeOf(at: number, zone: string): string {
  const whole = Math.floor(at / 1000) * 1000
  const { wall, offset } = readingAt(whole, zone)
  return fieldTimeText(wall, resolveWall(wall, zone).kind === 'fold' ? offset : undefined)
}

/** @returns the text of a time field as its segments show it, without the reading that was chosen */
export function withoutOffset(text: string): string {
  return text.replace(/(?<=T.*)[+-].*$/, '')
}
