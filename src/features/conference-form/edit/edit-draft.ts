import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { isZone } from '#schedule/schedule-value.ts'
import { draftStore } from '../draft-keeping.ts'
import { type Baseline, editValues, editValuesOf } from './edit-values.ts'

const zone = z.string().check(z.refine(isZone))

/** What was changed but not saved yet, with the conference as it was then. */
const editDraft = z.object({
  conference,
  zone,
  values: z.object({ ...editValues.shape, time_zone: zone }),
})

export type EditDraft = { baseline: Baseline; values: Baseline['values'] }

const storedFor = (id: string) => draftStore(`greenroom.edit.${id}`, editDraft)

/**
 * @param id of the conference
 * @returns what was typed before a reload, a crash or an accidental Back; undefined where nothing
 *   was, or nothing that can be used
 */
export function readEditDraft(id: string): EditDraft | undefined {
  const [found] = storedFor(id).read()
  if (!found) return undefined
  const values = editValuesOf(found.conference, found.zone)
  return { baseline: { conference: found.conference, values }, values: found.values }
}

/**
 * @param draft what to keep; another one of the same conference is replaced
 */
export function saveEditDraft({ baseline, values }: EditDraft): void {
  const { conference: read } = baseline
  storedFor(read.id).write({ conference: read, zone: baseline.values.time_zone, values })
}

/**
 * @param id of the conference whose draft is no longer needed
 */
export function dropEditDraft(id: string): void {
  storedFor(id).remove(() => true)
}
