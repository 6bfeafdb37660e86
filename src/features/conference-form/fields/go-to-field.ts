import { type FieldName, fieldsInPageOrder } from '#contract/conference-fields.ts'
import { revealField } from './reveal-field.ts'
import { fieldId } from './use-form-field.ts'

/** @returns the fields of the form on this page, if there is one */
export function fieldsToGoTo(): readonly FieldName[] {
  return fieldsInPageOrder.filter((field) => document.getElementById(fieldId(field)))
}

/** Puts the focus into a field, once the dialog that this was chosen in has given it back. */
export function goToField(field: FieldName): void {
  setTimeout(() => {
    revealField(field)
    document.getElementById(fieldId(field))?.focus()
  })
}
