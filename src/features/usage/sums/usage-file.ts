import { decimalText } from '#lib/format/decimal.ts'
import { writeCsv } from '#lib/format/write-csv.ts'
import { groupingLabels, groupText, minutesOf } from '../usage-text.ts'
import type { DayRange, Grouping } from '../usage-view.ts'
import type { Usage } from './sum-usage.ts'

/**
 * The table for a spreadsheet. Dollars are exact and days as ISO 8601 writes them; people are left
 * out where some may be missing.
 */
export function usageCsv(rows: readonly Usage[], by: Grouping): string {
  const isTime = by === 'day' || by === 'month'
  return writeCsv([
    [groupingLabels[by], 'Sessions', 'Minutes', 'People', 'Recordings', 'Dollars'],
    ...rows.map((row) => [
      isTime ? row.key : groupText(by, row.key),
      `${row.sessions}`,
      `${minutesOf(row)}`,
      row.arePeopleKnown ? `${row.people}` : '',
      `${row.recordings}`,
      decimalText(row.dollars),
    ]),
  ])
}

export function usageFileName({ from, to }: DayRange, by: Grouping): string {
  return `greenroom-usage-${from}-to-${to}-by-${by}.csv`
}
