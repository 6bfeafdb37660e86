import type { FormField } from '../values/form-values.ts'
import { fieldId } from './use-form-field.ts'

/** Unfolds what a field is folded away in, so that it can take the focus. */
export function revealField(field: FormField): void {
  const fold = document.getElementById(fieldId(field))?.closest('details')
  if (fold) fold.open = true
}
