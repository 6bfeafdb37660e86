import * as z from 'zod/mini'
import { conferenceUpdate } from '#contract/conference.ts'
import type { FieldChange } from '#contract/submission.ts'
import type { Entry } from '../ledger/entry.ts'

const fields = Object.keys(conferenceUpdate.def.shape)

const record = z.record(z.string(), z.unknown())

/**
 * Compares a conference before and after an edit, field by field.
 *
 * @param entry any submission
 * @returns the fields that differ; null where it is no edit, it was not made, or what the
 *   conference was before is not known here
 */
export function changesOf(entry: Entry): readonly FieldChange[] | null {
  if (entry.kind !== 'update' || entry.state !== 'done') return null
  const before = record.safeParse(entry.before)
  const after = record.safeParse(entry.response?.body)
  if (!before.success || !after.success) return null
  return fields
    .map((field) => ({
      field,
      before: before.data[field] ?? null,
      after: after.data[field] ?? null,
    }))
    .filter((change) => change.before !== change.after)
}
