/**
 * @param most the largest figure that is drawn
 * @param isWhole whether only whole figures make sense
 * @returns round figures from 0 to at or above the largest, with equal steps, two to five of them
 */
export function axisTicks(most: number, isWhole: boolean): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough)
  const step = isWhole ? Math.max(1, Math.ceil(nice ?? rough)) : (nice ?? rough)
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  // Not by repeated addition, so that 0.3 stays 0.3.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** As many as fit beside each other on a wide screen. */
const MAX_LABELS = 7

/** A column that has a label; `isExtra` where there is none on a narrow screen. */
export type ColumnLabel = { readonly index: number; readonly isExtra: boolean }

/**
 * Counted from the last column, which is today's as a rule, so that it always has one.
 *
 * @returns the columns with labels, far enough from each other that these do not touch
 */
export function columnLabels(columns: number): ColumnLabel[] {
  const step = Math.max(1, Math.ceil(columns / MAX_LABELS))
  return Array.from({ length: Math.ceil(columns / step) }, (_, count) => ({
    index: columns - 1 - count * step,
    isExtra: count % 2 === 1,
  }))
}
