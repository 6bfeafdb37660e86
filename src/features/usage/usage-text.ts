import { toNumber } from '#lib/format/decimal.ts'
import { formatDollars } from '#lib/format/format-dollars.ts'
import { lazily } from '#lib/lazily.ts'
import { formatDay } from '#schedule/format.ts'
import type { Usage } from './sums/sum-usage.ts'
import type { Grouping, Measure } from './usage-view.ts'

export const groupingLabels: Readonly<Record<Grouping, string>> = {
  day: 'Day',
  month: 'Month',
  conference: 'Conference',
  brand: 'Brand',
}

export const measureLabels: Readonly<Record<Measure, string>> = {
  dollars: 'Dollars',
  minutes: 'Minutes',
  people: 'People',
  recordings: 'Recordings',
}

/** @returns a figure for a drawing */
export function amountOf(usage: Usage, measure: Measure): number {
  switch (measure) {
    case 'dollars':
      return toNumber(usage.dollars)
    case 'minutes':
      return usage.seconds / 60
    case 'people':
    case 'recordings':
      return usage[measure]
  }
}

/** @returns the same for people; `12+` for at least 12 */
export function amountText(usage: Usage, measure: Measure): string {
  switch (measure) {
    case 'dollars':
      return formatDollars(usage.dollars)
    case 'minutes':
      return minutesOf(usage).toLocaleString('en')
    case 'people':
      return `${usage.people.toLocaleString('en')}${usage.arePeopleKnown ? '' : '+'}`
    case 'recordings':
      return usage.recordings.toLocaleString('en')
  }
}

/** @returns whole minutes, to the nearest one */
export function minutesOf({ seconds }: Pick<Usage, 'seconds'>): number {
  return Math.round(seconds / 60)
}

const month = lazily(
  () => new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
)

/** @returns what the group of a key is called, such as `Thu, 26 Nov 2026` or `Nov 2026` */
export function groupText(by: Grouping, key: string): string {
  switch (by) {
    case 'day':
      return formatDay(Date.parse(`${key}T12:00:00Z`), 'UTC')
    case 'month':
      return month().format(Date.parse(`${key}-15T12:00:00Z`))
    case 'conference':
      return key || 'Unknown conference'
    case 'brand':
      return key || 'No brand kit'
  }
}
