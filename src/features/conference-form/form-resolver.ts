import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldErrors, Resolver, UseFormReturn } from 'react-hook-form'
import * as z from 'zod/mini'
import { conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import { type ScheduleIssue, scheduleIssues } from '#schedule/fields/schedule-issues.ts'
import type { Baseline } from './values/baseline.ts'
import { changedFields } from './values/changed-fields.ts'
import type { FormValues } from './values/form-values.ts'
import { bodyOf } from './values/request-body.ts'

const checkedCreate = z.pipe(
  conferenceCreate,
  z.transform((body) => ({ call: 'create' as const, body })),
)
const checkedUpdate = z.pipe(
  conferenceUpdate,
  z.transform((body) => ({ call: 'update' as const, body })),
)

/** A body that the contract has let through. */
export type CheckedBody = z.infer<typeof checkedCreate> | z.infer<typeof checkedUpdate>

export type FormContext = undefined
export type ConferenceFormApi = UseFormReturn<FormValues, FormContext, CheckedBody>

/**
 * Checks the form by the very schema the server will use, on the very body it will get; and the
 * window besides, whose rules (no gap of the clocks, an end after the beginning) are the form's own.
 * A form that passes is handed on as that body.
 */
export function formResolver(
  baseline: () => Baseline,
): Resolver<FormValues, FormContext, CheckedBody> {
  const toBody = z.transform((values: FormValues) => bodyOf(values, baseline()))
  const create = zodResolver<FormValues, FormContext, CheckedBody>(z.pipe(toBody, checkedCreate))
  const update = zodResolver<FormValues, FormContext, CheckedBody>(z.pipe(toBody, checkedUpdate))
  return async (values, context, options) => {
    const contract = baseline().conference ? update : create
    const result = await contract(values, context, options)
    const issues = windowIssues(values, baseline())
    if (issues.length === 0) return result
    const errors: FieldErrors<FormValues> = { ...result.errors }
    for (const { field, message } of issues) errors[field] = { type: 'schedule', message }
    return { values: {}, errors }
  }
}

/**
 * The window of an existing conference is held to the form's rules only where it was changed: an
 * event that is over can still get a better description, and what SignalWire holds needs no proof.
 */
function windowIssues(values: FormValues, was: Baseline): readonly ScheduleIssue[] {
  if (!was.conference) return scheduleIssues(values, Date.now())
  const changed = changedFields(was.values, values)
  if (!changed.includes('join_from') && !changed.includes('join_until')) return []
  return scheduleIssues(
    values,
    changed.includes('join_until') ? Date.now() : Number.NEGATIVE_INFINITY,
  )
}
