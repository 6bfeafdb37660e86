import { formatClock, formatDay, formatInstant } from '#schedule/format.ts'

/** @returns when that is, to the minute: by the clock alone where it is today */
export function timeText(at: number, now: number, zone: string): string {
  const minute = Math.floor(at / 60_000) * 60_000
  return formatDay(at, zone) === formatDay(now, zone)
    ? formatClock(minute, zone)
    : formatInstant(minute, zone)
}
