import { colorFields } from '#contract/theme.ts'
import { formatInstant } from '#schedule/format.ts'
import { isBlank, type SheetRow } from './check-sheet.ts'

/** What will happen, in figures. */
export type Totals = Readonly<{
  /** Conferences to be. */
  count: number
  wrongCells: number
  wrongRows: number
  /** The first beginning and the last end, where there are some. */
  first: number | undefined
  last: number | undefined
  recorded: number
  /** Windows that never close. */
  endless: number
}>

export function totalsOf(
  sheet: readonly SheetRow[],
  base: Readonly<Record<string, unknown>>,
): Totals {
  const rows = sheet.filter(({ row }) => !isBlank(row))
  const times = rows.flatMap(({ window }) => [window?.from, window?.until].filter(isNumber))
  return {
    count: rows.length,
    wrongCells: rows.reduce((sum, { errors }) => sum + errors.size, 0),
    wrongRows: rows.filter(({ errors }) => errors.size > 0).length,
    first: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined,
    last: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined,
    recorded: rows.filter(({ values }) => ({ ...base, ...values }).record_on_start === true).length,
    endless: rows.filter(({ window }) => window && window.until === undefined).length,
  }
}

/** @returns whether a row has a colour in place of the base's, so that no kit says all of its colours */
export function hasOwnColors(sheet: readonly SheetRow[]): boolean {
  return sheet.some(({ row }) => colorFields.some((field) => (row.cells[field] ?? '') !== ''))
}

/** @returns sentences for people, such as `From Thu, 1 Apr 2027, 09:00 to Thu, 3 Jun 2027, 10:00.` */
export function describeTotals(totals: Totals, zone: string): readonly string[] {
  const { first, last, recorded, endless } = totals
  const of = (count: number, one: string, many: string) =>
    `${count.toLocaleString('en')} ${count === 1 ? one : many}`
  return [
    ...(first !== undefined && last !== undefined
      ? [`From ${formatInstant(first, zone)} to ${formatInstant(last, zone)}, ${zone}.`]
      : []),
    ...(endless > 0 ? [`${of(endless, 'never closes', 'never close')}.`] : []),
    ...(recorded > 0 ? [`${of(recorded, 'is', 'are')} recorded from the start.`] : []),
  ]
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined
}
