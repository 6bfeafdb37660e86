import type { SessionSpan } from '#contract/rooms/attendance.ts'
import { zoneOffset } from '#schedule/offset.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((step) => step * MINUTE_MS)

/**
 * Where a time axis is marked: at round times of the clock on the wall, at most so many.
 *
 * @returns milliseconds since 1970, in their order
 */
export function timeTicks(
  { start, end }: Pick<SessionSpan, 'start' | 'end'>,
  zone: string,
  max = 5,
): readonly number[] {
  const length = end - start
  const step =
    STEPS_MS.find((size) => length / size <= max) ??
    DAY_MS * Math.max(1, Math.ceil(length / DAY_MS / max))
  const offset = zoneOffset(start, zone) * 1000
  const first = Math.ceil((start + offset) / step) * step - offset
  const ticks: number[] = []
  for (let at = first; at <= end && ticks.length < max + 1; at += step) ticks.push(at)
  return ticks
}

/** @returns how far along a span an instant is, from 0 to 1 */
export function partOf({ start, end }: Pick<SessionSpan, 'start' | 'end'>, at: number): number {
  return end > start ? Math.min(1, Math.max(0, (at - start) / (end - start))) : 0
}
