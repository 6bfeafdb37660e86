import { utcOf } from '#schedule/offset.ts'
import { wallOfUtc } from '#schedule/wall-time.ts'

/** When a conference is held again and again; days are those of a calendar, `2027-04-03`. */
export type Series = Readonly<{
  /** The first day that may be one. */
  start: string
  repeat: 'daily' | 'weekly' | 'monthly-by-day' | 'monthly-by-weekday'
  /** Every so many days, weeks or months. */
  every: number
  /** The days of the week of a weekly series; Monday is 1. */
  weekdays: readonly number[]
  end: Readonly<{ kind: 'count'; count: number }> | Readonly<{ kind: 'day'; day: string }>
}>

type Day = Readonly<{ year: number; month: number; day: number }>

/** Months, weeks or days that are looked at: a series without an end must not hang the page. */
const MAX_STEPS = 20_000

/**
 * Counts the days of a series. A month that is too short has its last day, and a fifth weekday is the
 * last one of its month, so that no month is left out.
 *
 * @param limit most days
 */
export function seriesDays(series: Series, limit: number): readonly string[] {
  const { end, every } = series
  const start = dayOf(series.start)
  const last = end.kind === 'day' ? end.day : '9999-12-31'
  const most = Math.min(limit, end.kind === 'count' ? end.count : limit)
  const days: string[] = []
  if (!start || every < 1) return days
  for (let step = 0; step < MAX_STEPS && days.length < most; step += 1) {
    const inStep = daysOfStep(series, start, step * every)
    for (const day of inStep) {
      if (day > last) return days
      if (day >= series.start && days.length < most) days.push(day)
    }
    if (inStep.length === 0 && series.repeat === 'weekly') return days
  }
  return days
}

function daysOfStep(series: Series, start: Day, offset: number): readonly string[] {
  switch (series.repeat) {
    case 'daily':
      return [dayText(start.year, start.month, start.day + offset)]
    case 'weekly': {
      const monday = start.day - weekdayOf(start) + 1 + 7 * offset
      return series.weekdays
        .toSorted((a, b) => a - b)
        .map((weekday) => dayText(start.year, start.month, monday + weekday - 1))
    }
    case 'monthly-by-day': {
      const { length } = monthOf(start, offset)
      return [dayText(start.year, start.month + offset, Math.min(start.day, length))]
    }
    case 'monthly-by-weekday':
      return [nthWeekday(start, offset)]
  }
}

function nthWeekday(start: Day, offset: number): string {
  const { first, length } = monthOf(start, offset)
  const ahead = (weekdayOf(start) - weekdayOf(first) + 7) % 7
  let day = 1 + ahead + 7 * (Math.ceil(start.day / 7) - 1)
  while (day > length) day -= 7
  return dayText(first.year, first.month, day)
}

function monthOf({ year, month }: Day, offset: number): { first: Day; length: number } {
  const first = wallOfUtc(utcOf(year, month + offset, 1, 0, 0, 0))
  return { first, length: wallOfUtc(utcOf(first.year, first.month + 1, 0, 0, 0, 0)).day }
}

/** @returns 1 for Monday to 7 for Sunday */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(utcOf(year, month, day, 0, 0, 0)).getUTCDay() || 7
}

/** @returns undefined for a text that is no day */
export function dayOf(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (day === undefined) return undefined
  const found = { year: Number(year), month: Number(month), day: Number(day) }
  return dayText(found.year, found.month, found.day) === text ? found : undefined
}

function dayText(year: number, month: number, day: number): string {
  return new Date(utcOf(year, month, day, 0, 0, 0)).toISOString().slice(0, 10)
}
