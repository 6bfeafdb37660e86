import * as z from 'zod/mini'
import { isZone } from '#schedule/schedule-value.ts'
import { operatorZone } from '#schedule/zone-names.ts'
import { draftStore } from './draft-keeping.ts'
import { emptyForm, type FormValues, formValues } from './form-values.ts'

/**
 * A form on its way. `id` tells two tabs' drafts apart; `source` is the conference it was started
 * from, empty for none.
 */
const stored = draftStore(
  'greenroom.draft',
  z.object({
    id: z.string(),
    source: z.string(),
    savedAt: z.number(),
    values: z.record(z.string(), z.unknown()),
  }),
)

export type Draft = {
  id: string
  savedAt: number
  values: FormValues
  /** The draft's zone is none that this browser knows, so that its times could not be read. */
  hasLostTimes: boolean
}

/**
 * Finds what was typed before a reload, a crash or an accidental Back.
 *
 * @param source the conference the form starts from, empty for none
 * @returns the draft; undefined where there is none that can be used
 */
export function readDraft(source: string): Draft | undefined {
  for (const { id, savedAt, ...found } of stored.read()) {
    if (found.source !== source) continue
    // A field that a newer version added is filled in, so that an old draft is not thrown away.
    const values = formValues.safeParse({ ...emptyForm('UTC'), ...found.values })
    if (values.success) return { id, savedAt, ...withKnownZone(values.data) }
  }
  return undefined
}

/**
 * @param id which draft
 * @param source the conference the form was started from, empty for none
 * @param values the form's
 */
export function saveDraft(id: string, source: string, values: FormValues): void {
  stored.write({ id, source, savedAt: Date.now(), values })
}

/**
 * Forgets a draft. Another tab's stays.
 *
 * @param id which draft
 */
export function dropDraft(id: string): void {
  stored.remove((draft) => draft.id === id)
}

function withKnownZone(values: FormValues): Pick<Draft, 'values' | 'hasLostTimes'> {
  if (isZone(values.time_zone)) return { values, hasLostTimes: false }
  const inOwnZone = { ...values, time_zone: operatorZone(), join_from: '', join_until: '' }
  return { values: inOwnZone, hasLostTimes: values.join_from !== '' || values.join_until !== '' }
}
