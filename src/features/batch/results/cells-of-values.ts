import { type FieldName, fieldNames, isOfKind } from '#contract/conference-fields.ts'
import { fieldTimeOfText } from '#schedule/fields/field-time.ts'
import { timeCellText } from '../values/read-time.ts'

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
      return [
        [field, isOfKind(field, 'instant') ? timeCellText(fieldTimeOfText(text, zone)) : text],
      ]
    }),
  )
}
