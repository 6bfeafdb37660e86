import { type FieldName, fieldLabels, isFieldName } from '#contract/conference-fields.ts'
import type { FieldError } from '#contract/field-error.ts'

/** What the server found wrong with a batch, by row where it says so. */
export type RowError = Readonly<{
  /** From 0; undefined where no row is to blame. */
  row: number | undefined
  field: FieldName | undefined
  message: string
}>

const place = /^rows\[(\d+)\](?:\.(?:values\.)?(\w+))?$/

/** @returns the errors of a 422, with the place that each names */
export function rowErrors(errors: readonly FieldError[]): readonly RowError[] {
  return errors.map(({ attribute, message }) => {
    const [, row, name] = place.exec(attribute ?? '') ?? []
    return {
      row: row === undefined ? undefined : Number(row),
      field: name !== undefined && isFieldName(name) ? name : undefined,
      message: row === undefined && attribute ? `${attribute}: ${message}` : message,
    }
  })
}

/** @returns such as `Row 13, Size: Must be …` */
export function rowErrorText({ row, field, message }: RowError): string {
  const where = [row !== undefined && `Row ${row + 1}`, field && fieldLabels[field]]
  const words = where.filter(Boolean).join(', ')
  return words === '' ? message : `${words}: ${message}`
}
