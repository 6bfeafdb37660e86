import type { ConferenceFormApi } from '../../form-resolver.ts'
import { controlText } from '../../values/control-text.ts'

/**
 * What its control's text stands for: what the form began with, to the letter, where the control
 * shows nothing else.
 */
export function preserveText(form: ConferenceFormApi, field: 'display_name' | 'description') {
  return (text: string): string => {
    const before = form.formState.defaultValues?.[field]
    return before !== undefined && controlText(field, before) === text ? before : text
  }
}
