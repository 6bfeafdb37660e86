import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ConferenceCreate } from '#contract/conference.ts'
import { dropDraft, saveDraft } from './draft.ts'
import type { FormContext } from './form-resolver.ts'
import { type FormValues, formFields } from './form-values.ts'

export type ConferenceFormApi = UseFormReturn<FormValues, FormContext, ConferenceCreate>

/** Pause in typing after which the draft is written, in milliseconds. */
const pause = 300

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
  useEffect(() => {
    const { id, source, initial } = draft
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      const values = form.getValues()
      if (forgotten.current || sameValues(values, initial)) dropDraft(id)
      else saveDraft(id, source, values)
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer)
        timer = setTimeout(write, pause)
      },
    })
    // The last moment a page is sure to be told of, on phones too.
    const hidden = () => document.visibilityState === 'hidden' && write()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', write)
    return () => {
      unsubscribe()
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', write)
      write()
    }
  }, [form, draft])
  return () => {
    forgotten.current = true
    dropDraft(draft.id)
  }
}
