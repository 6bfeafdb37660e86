import { type FieldName, fieldNames } from '#contract/conference-fields.ts'
import type { DraftBody } from '../check/check-row.ts'
import type { Row } from '../check/row.ts'

/**
 * What a row that was corrected is sent as: each cell that nobody touched goes back as it came, to the
 * letter, whatever a cell can show of it.
 *
 * @param read the row's values as its cells are read now
 * @param cells those that differ from `first`, which came from `sent`, were touched
 */
export function correctedValues(
  read: DraftBody,
  cells: Row['cells'],
  first: Row['cells'],
  sent: DraftBody,
): DraftBody {
  const isUntouched = (field: FieldName) => cells[field] === first[field] && field in sent
  const kept = fieldNames.filter(isUntouched).map((field) => [field, sent[field]])
  return { ...read, ...Object.fromEntries(kept) }
}
