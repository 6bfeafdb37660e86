import { emptyForm, type FormField, type FormValues, formFields } from '../values/form-values.ts'
import { proposedName } from '../values/proposed-name.ts'

/** What a form rendered in advance shows. */
const untouched = emptyForm('UTC')

export type EarlyValue = readonly [field: FormField, value: string | boolean]

let remembered: readonly EarlyValue[] = []

/**
 * Keeps what was typed before the page's script, for where the form cannot be taken over as it
 * stands: a translator or an extension may have changed it.
 */
export function rememberEarlyValues(): void {
  remembered = readEarlyValues()
}

/**
 * @param isInPlace whether the form is being taken over as it stands: then it also holds what was
 *   typed since
 * @returns what was typed, chosen and ticked before the page's script, once
 */
export function takeEarlyValues(isInPlace: boolean): readonly EarlyValue[] {
  const values = isInPlace ? readEarlyValues() : remembered
  remembered = []
  return values
}

function readEarlyValues(): readonly EarlyValue[] {
  const controls = document.forms[0]?.elements
  const values = formFields.flatMap((field): EarlyValue[] => {
    const value = controlValue(controls?.namedItem(field))
    return value === undefined || value === untouched[field] ? [] : [[field, value]]
  })
  const early = new Map(values)
  const displayName = early.get('display_name')
  if (typeof displayName === 'string' && !early.has('name'))
    values.push(['name', proposedName(displayName)])
  return values
}

function controlValue(control: unknown): FormValues[FormField] | undefined {
  if (control instanceof HTMLInputElement)
    return control.type === 'checkbox' ? control.checked : control.value
  if (control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement)
    return control.value
  return undefined
}
