import { resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { type ShiftUnit, shiftWindow } from './window.ts'

/** How far a window is moved, in wall-clock time. */
export type Shift = { unit: ShiftUnit; count: number }

const units = { d: 'day', w: 'week', m: 'month' } as const satisfies Record<string, ShiftUnit>
const letters = { day: 'd', week: 'w', month: 'm' } as const satisfies Record<ShiftUnit, string>

/** The longest that one step can be, in hours, with one more for a change of clocks. */
const longest: Record<ShiftUnit, number> = { day: 25, week: 7 * 24 + 1, month: 31 * 24 + 1 }

/** @returns as written in an address: `2w` */
export function shiftText({ unit, count }: Shift): string {
  return `${count}${letters[unit]}`
}

/**
 * @param text out of an address
 * @returns the shift; undefined where the text is none
 */
export function parseShift(text: string | null): Shift | undefined {
  const [, count, letter] = /^(-?\d{1,4})([dwm])$/.exec(text ?? '') ?? []
  const unit = letter === 'd' || letter === 'w' || letter === 'm' ? units[letter] : undefined
  return unit && { unit, count: Number(count) }
}

/**
 * Finds the next time that an event can be held again at the same hour: last week's event one week
 * later, but one of three weeks ago four weeks later, for nobody can join in the past.
 *
 * @param now milliseconds since 1970
 * @returns the least shift, of one step at least, after which the window lies ahead; one step where
 *   it has no whole time
 */
export function nextShift(value: ScheduleValue, unit: ShiftUnit, now: number): Shift {
  const start = instantOf(value)
  if (start === undefined) return { unit, count: 1 }
  // No fewer steps than these can do, so that a window of long ago is not walked through.
  let count = Math.max(1, Math.floor((now - start) / (longest[unit] * 3_600_000)))
  while ((instantOf(shiftWindow(value, unit, count)) ?? now + 1) <= now) count += 1
  return { unit, count }
}

function instantOf({ join_from, join_until, time_zone }: ScheduleValue): number | undefined {
  const time = resolveFieldTime(join_from === '' ? join_until : join_from, time_zone)
  switch (time.kind) {
    case 'instant':
      return time.at
    case 'gap':
      return time.before.at
    case 'fold':
      return time.earlier.at
    default:
      return undefined
  }
}

/** @returns such as `a week later` or `3 weeks later` */
export function describeShift({ unit, count }: Shift): string {
  return count === 1 ? `a ${unit} later` : `${count} ${unit}s later`
}
