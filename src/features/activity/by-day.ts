import { epochMs } from '#contract/date-time.ts'
import type { Submission } from '#contract/submission.ts'
import { formatDay } from '#schedule/format.ts'

/** Submissions of one day, as the zone's clocks have it. */
export type SubmissionDay = { day: string; rows: readonly Submission[] }

/** Parts rows by day without changing their order. */
export function byDay(
  rows: readonly Submission[],
  zone: string,
  now: number,
): readonly SubmissionDay[] {
  const days: { day: string; rows: Submission[] }[] = []
  for (const row of rows) {
    const day = dayName(epochMs(row.createdAt), zone, now)
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return days
}

function dayName(at: number, zone: string, now: number): string {
  const day = formatDay(at, zone)
  if (day === formatDay(now, zone)) return 'Today'
  return day === formatDay(now - 86_400_000, zone) ? 'Yesterday' : day
}
