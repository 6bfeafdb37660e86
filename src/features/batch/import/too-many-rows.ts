import { batchLimits } from '#contract/batches/batch.ts'

/** @param places how many more rows the batch can have */
export function tooManyRows(count: number, places: number): string {
  const [all, most, left] = [count, batchLimits.rows, places].map((each) =>
    each.toLocaleString('en'),
  )
  return places === batchLimits.rows
    ? `This has ${all} rows. A batch can have ${most}: split it.`
    : `This has ${all} rows. A batch can have ${most}, and there is room for ${left} more: split it.`
}
