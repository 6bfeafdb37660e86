import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { type Baseline, editValues, editValuesOf } from './edit-values.ts'

/** What was changed but not saved yet, with the conference as it was then. */
const editDraft = z.object({ conference, zone: z.string(), values: editValues })

export type EditDraft = { baseline: Baseline; values: Baseline['values'] }

const keyOf = (id: string) => `greenroom.edit.${id}`

/**
 * @param id of the conference
 * @returns what was typed before a reload, a crash or an accidental Back; undefined where nothing
 *   was, or nothing that can be used
 */
export function readEditDraft(id: string): EditDraft | undefined {
  try {
    const found = editDraft.parse(JSON.parse(localStorage.getItem(keyOf(id)) ?? ''))
    const values = editValuesOf(found.conference, found.zone)
    return { baseline: { conference: found.conference, values }, values: found.values }
  } catch {
    return undefined
  }
}

/**
 * @param draft what to keep; another one of the same conference is replaced
 */
export function saveEditDraft({ baseline, values }: EditDraft): void {
  const { conference: read } = baseline
  const zone = baseline.values.time_zone
  try {
    localStorage.setItem(keyOf(read.id), JSON.stringify({ conference: read, zone, values }))
  } catch {
    // A full store must not keep anybody from typing.
  }
}

/**
 * @param id of the conference whose draft is no longer needed
 */
export function dropEditDraft(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    // Where nothing can be kept, nothing was.
  }
}
