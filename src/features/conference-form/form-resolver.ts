import type { FieldErrors, Resolver, UseFormReturn } from 'react-hook-form'
import * as z from 'zod/mini'
import { conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import { type ScheduleIssue, scheduleIssues } from '#schedule/schedule-value.ts'
import type { Baseline } from './values/baseline.ts'
import { changedFields } from './values/changed-fields.ts'
import { type FormValues, formFields } from './values/form-values.ts'
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
  const create = z.pipe(toBody, checkedCreate)
  const update = z.pipe(toBody, checkedUpdate)
  return async (values) => {
    const checked = z.safeParse(baseline().conference ? update : create, values)
    const errors: FieldErrors<FormValues> = checked.success ? {} : fieldErrorsOf(checked.error)
    for (const { field, message } of windowIssues(values, baseline()))
      errors[field] = { type: 'schedule', message }
    return checked.success && Object.keys(errors).length === 0
      ? { values: checked.data, errors: {} }
      : { values: {}, errors }
  }
}

/** The first thing wrong with each field. What belongs to none is said at the first, as else nobody would hear of it. */
function fieldErrorsOf({ issues }: z.core.$ZodError): FieldErrors<FormValues> {
  const errors: FieldErrors<FormValues> = {}
  for (const { path, code, message } of issues) {
    const field = formFields.find((name) => name === path[0]) ?? 'display_name'
    errors[field] ??= { type: code, message }
  }
  return errors
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
