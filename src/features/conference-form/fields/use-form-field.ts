import { createContext, use } from 'react'
import { useFormState } from 'react-hook-form'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import type { ConferenceFormApi } from '../form-resolver.ts'
import { emptyForm, type FormField, type FormValues } from '../values/form-values.ts'

/** The form around, always the same object: react-hook-form's own context changes with its state. */
export const ConferenceFormContext = createContext<ConferenceFormApi | null>(null)

/** @returns the conference form that the component stands in */
export function useConferenceFormContext(): ConferenceFormApi {
  const form = use(ConferenceFormContext)
  if (!form) throw new Error('No conference form around')
  return form
}

/** What is wrong with the field now, if it has been found out yet. */
export function useFieldError(field: FormField): string | undefined {
  const { errors } = useFormState<Record<FormField, unknown>>({ name: field, exact: true })
  const message = errors[field]?.message
  return typeof message === 'string' ? message : undefined
}

/** The id of its control, where labels and links lead. */
export function fieldId(field: FormField): string {
  return `field-${field}`
}

const untouched = emptyForm('UTC')

/** @returns the values; an untouched form's while the page takes over what was rendered in advance */
export function useDisplayedValues<Values extends Partial<FormValues>>(
  values: Values,
): Values | FormValues {
  return useHydrated() ? values : untouched
}
