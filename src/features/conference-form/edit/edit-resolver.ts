import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldErrors, Resolver } from 'react-hook-form'
import * as z from 'zod/mini'
import { type ConferenceUpdate, conferenceUpdate } from '#contract/conference.ts'
import { scheduleIssues } from '#schedule/schedule-value.ts'
import type { FormContext } from '../form-resolver.ts'
import { changedFields } from './changed-fields.ts'
import type { Baseline, EditValues } from './edit-values.ts'
import { toUpdate } from './to-update.ts'

/**
 * Checks the form of an existing conference by the schema of the update. Its window is held to the
 * form's own rules only where it was changed: an event that is over can still get a better
 * description, and what SignalWire holds already needs no proof.
 *
 * @param baseline tells what the form started from
 */
export function editResolver(
  baseline: () => Baseline,
): Resolver<EditValues, FormContext, ConferenceUpdate> {
  const contract = zodResolver<EditValues, FormContext, ConferenceUpdate>(
    z.pipe(
      z.transform((values: EditValues) => toUpdate(values, baseline())),
      conferenceUpdate,
    ),
  )
  return async (values, context, options) => {
    const result = await contract(values, context, options)
    const changed = changedFields(baseline().values, values)
    const moved = changed.includes('join_from') || changed.includes('join_until')
    if (!moved) return result
    const now = changed.includes('join_until') ? Date.now() : Number.NEGATIVE_INFINITY
    const issues = scheduleIssues(values, now)
    if (issues.length === 0) return result
    const errors: FieldErrors<EditValues> = { ...result.errors }
    for (const { field, message } of issues) errors[field] = { type: 'schedule', message }
    return { values: {}, errors }
  }
}
