import { useFormContext, useFormState } from 'react-hook-form'
import type { ConferenceFormApi } from '../form-resolver.ts'
import type { FormField } from '../values/form-values.ts'

/** @returns the conference form that the component stands in */
export function useConferenceFormContext(): ConferenceFormApi {
  return useFormContext()
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
