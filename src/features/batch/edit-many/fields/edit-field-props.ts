import type { FieldName } from '#contract/conference-fields.ts'
import type { EditedValue } from '../plan/conference-edit.ts'
import type { SharedValue } from './shared-values.ts'

export type EditFieldProps = {
  field: FieldName
  /** What the conferences have now. */
  shared: readonly SharedValue[]
  /** Undefined while it stays as it is. */
  value: EditedValue | undefined
  onChange: (value: EditedValue | undefined) => void
  error: string | undefined
  zone: string
}
