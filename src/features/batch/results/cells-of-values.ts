import { type FieldName, fieldNames, isOfKind } from '#contract/conference-fields.ts'
import { epochMs } from '#contract/date-time.ts'
import { instantCellText } from '../values/read-time.ts'

/** @returns a request's values as the cells of a row, by the clocks of a zone */
export function cellsOfValues(
  values: Readonly<Record<string, unknown>>,
  zone: string,
): Partial<Record<FieldName, string>> {
  return Object.fromEntries(
    fieldNames.flatMap((field) => {
      const value = values[field]
      if (value === null || value === undefined) return []
      if (typeof value === 'boolean') return [[field, value ? 'yes' : 'no']]
      const text = String(value)
      const at = isOfKind(field, 'instant') ? epochMs(text) : Number.NaN
      return [[field, Number.isNaN(at) ? text : instantCellText(at, zone)]]
    }),
  )
}
