import type { SessionSpan } from '#contract/rooms/attendance.ts'
import { formatClock, formatDay, formatInstant } from '#schedule/format.ts'
import { formatOffset, zoneOffset } from '#schedule/offset.ts'

const UNITS_MS = { minute: 60_000, second: 1000 } as const

/**
 * How moments of a session are written: by the clock alone, with the day where it went on over
 * midnight, and with the offset where the clocks were changed meanwhile, as an hour came twice then.
 */
export function momentFormat(
  { start, end }: Pick<SessionSpan, 'start' | 'end'>,
  zone: string,
  unit: keyof typeof UNITS_MS = 'minute',
): (at: number) => string {
  const hasDays = formatDay(start, zone) !== formatDay(end, zone)
  const hasOffsets = zoneOffset(start, zone) !== zoneOffset(end, zone)
  const size = UNITS_MS[unit]
  return (at) => {
    const shown = Math.floor(at / size) * size
    const clock = hasDays ? formatInstant(shown, zone) : formatClock(shown, zone)
    return hasOffsets ? `${clock} ${formatOffset(zoneOffset(shown, zone))}` : clock
  }
}

/** @returns such as `2 h 5 min`; what is shorter than a minute, in seconds */
export function lengthText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${minutes} min`
  return rest === 0
    ? `${hours.toLocaleString('en')} h`
    : `${hours.toLocaleString('en')} h ${rest} min`
}
