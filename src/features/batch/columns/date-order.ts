import type { DateOrder } from '#schedule/when/read-date.ts'

/** The order in which a column writes its dates, and how that is known. */
export type ColumnOrder =
  /** Nothing in the column could be two days. */
  | Readonly<{ kind: 'clear' }>
  /** Some date has a day above 12, which tells how all of them are meant. */
  | Readonly<{ kind: 'known'; order: DateOrder }>
  /** Every date could be two days, such as this one. */
  | Readonly<{ kind: 'unknown'; example: string }>
  /** One date has the day first and another has it second. */
  | Readonly<{ kind: 'mixed'; example: string }>

// Dots are written day first everywhere, and years that come first are followed by the month.
const byNumbers = /(?:^|[^\d/-])(\d{1,2}) ?([/-]) ?(\d{1,2}) ?\2 ?(?:\d{4}|\d{2})(?!\d)/

/** Finds out in which order a column writes its dates, from all of its cells together. */
export function columnOrder(cells: readonly string[]): ColumnOrder {
  let isDayFirst = false
  let isMonthFirst = false
  let example: string | undefined
  let last: string | undefined
  for (const cell of cells) {
    const match = byNumbers.exec(cell)
    if (!match) continue
    const [first, second] = [Number(match[1]), Number(match[3])]
    if (first > 12) isDayFirst = true
    else if (second > 12) isMonthFirst = true
    else if (first !== second) example ??= cell
    last = cell
  }
  if (isDayFirst && isMonthFirst) return { kind: 'mixed', example: example ?? last ?? '' }
  if (example === undefined) return { kind: 'clear' }
  if (isDayFirst) return { kind: 'known', order: 'dmy' }
  if (isMonthFirst) return { kind: 'known', order: 'mdy' }
  return { kind: 'unknown', example }
}
