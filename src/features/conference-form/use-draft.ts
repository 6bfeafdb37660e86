import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ConferenceCreate } from '#contract/conference.ts'
import { dropDraft, saveDraft } from './draft.ts'
import type { FormContext } from './form-resolver.ts'
import { type FormValues, formFields } from './form-values.ts'
import { useWriteBehind } from './use-write-behind.ts'

export type ConferenceFormApi = UseFormReturn<FormValues, FormContext, ConferenceCreate>

/**
 * @param a a form's values
 * @param b another's
 * @returns whether a person would call them the same
 */
export function sameValues(a: FormValues, b: FormValues): boolean {
  return formFields.every((field) => a[field] === b[field])
}

/**
 * Keeps the draft in step with the form, until the form goes away. A form as untouched as it began
 * has none.
 *
 * @param form whose values to keep
 * @param draft its id, what the form was started from, and what it started as
 * @returns forgets the draft for good: what was typed last and not yet written is not written either
 */
export function useDraft(
  form: ConferenceFormApi,
  draft: { id: string; source: string; initial: FormValues },
): () => void {
  const forgotten = useRef(false)
  useWriteBehind(form, () => {
    const { id, source, initial } = draft
    const values = form.getValues()
    if (forgotten.current || sameValues(values, initial)) dropDraft(id)
    else saveDraft(id, source, values)
  })
  return () => {
    forgotten.current = true
    dropDraft(draft.id)
  }
}
