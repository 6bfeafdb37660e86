import type { Row } from '../check/row.ts'
import { type Series, seriesDays } from './series-days.ts'

/** A series of conferences that have everything but their day in common. */
export type SeriesPlan = Series &
  Readonly<{
    displayName: string
    /** Times of a wall clock, `09:30`; an end not after the beginning is on the next day. */
    from: string
    until: string
  }>

/** @returns one row for each day; times stay the same on the clocks of the zone all year */
export function seriesRows(plan: SeriesPlan, limit: number): readonly Row['cells'][] {
  const { displayName, from, until } = plan
  return seriesDays(plan, limit).map((day) => {
    const endDay = until <= from ? seriesDays({ ...daily, start: day }, 2)[1] : day
    return {
      display_name: displayName,
      join_from: `${day} ${from}`,
      ...(until !== '' && endDay !== undefined && { join_until: `${endDay} ${until}` }),
    }
  })
}

const daily = { repeat: 'daily', every: 1, weekdays: [], end: { kind: 'count', count: 2 } } as const
