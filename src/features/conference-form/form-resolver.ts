import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldErrors, Resolver } from 'react-hook-form'
import * as z from 'zod/mini'
import { type ConferenceCreate, conferenceCreate } from '#contract/conference.ts'
import { scheduleIssues } from '#schedule/schedule-value.ts'
import type { FormValues } from './form-values.ts'
import { toRequest } from './request.ts'

export type FormContext = undefined

const contractResolver = zodResolver<FormValues, FormContext, ConferenceCreate>(
  z.pipe(
    z.transform((values: FormValues) => toRequest(values)),
    conferenceCreate,
  ),
)

/**
 * Checks the form by the very schema the server will use, on the very body it will get; and the
 * window besides, whose rules (no gap of the clocks, an end after the beginning) are the form's own.
 * A form that passes is handed on as that body.
 */
export const formResolver: Resolver<FormValues, FormContext, ConferenceCreate> = async (
  values,
  context,
  options,
) => {
  const result = await contractResolver(values, context, options)
  const issues = scheduleIssues(values, Date.now())
  if (issues.length === 0) return result
  const errors: FieldErrors<FormValues> = { ...result.errors }
  for (const { field, message } of issues) errors[field] = { type: 'schedule', message }
  return { values: {}, errors }
}
