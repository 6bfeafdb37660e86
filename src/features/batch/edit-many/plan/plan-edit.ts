import type { NewBatch } from '#api/submissions/batches.ts'
import { batchLimits } from '#contract/batches/batch.ts'
import type { Conference } from '#contract/conference.ts'
import { type FieldName, fieldLabels } from '#contract/conference-fields.ts'
import { colorFields } from '#contract/theme.ts'
import { type Change, editFields } from '../fields/edit-fields.ts'
import { isSameValue } from '../fields/shared-values.ts'
import type { ConferenceEdit, EditedValue } from './conference-edit.ts'
import { type ClockChange, planWindow } from './plan-window.ts'
import { updateBatch } from './update-batch.ts'

/** What an edit makes of one conference. */
export type ConferencePlan = Readonly<{
  conference: Conference
  /** In the order of the page; empty where it is like that already. */
  changes: readonly Change[]
  clockChanges: readonly ClockChange[]
  problem: string | undefined
}>

/** @param now milliseconds since 1970 */
export function planEdit(
  conferences: readonly Conference[],
  { values, window, zone, reading }: ConferenceEdit,
  now: number,
): readonly ConferencePlan[] {
  return conferences.map((conference) => {
    const windowPlan = planWindow(conference, window, zone, reading, now)
    const wanted: Partial<Record<FieldName, EditedValue>> = { ...values, ...windowPlan.values }
    const changes = editFields.flatMap((field): readonly Change[] => {
      const after = wanted[field]
      if (after === undefined || isSameValue(field, conference[field], after)) return []
      return [{ field, before: conference[field], after }]
    })
    const { clockChanges, problem } = windowPlan
    return { conference, changes, clockChanges, problem }
  })
}

/**
 * @param edit its brand kit is named where all ten colours still are the kit's
 * @returns the batch that changes what differs, and nothing else
 */
export function editBatch(
  plans: readonly ConferencePlan[],
  edit: Pick<ConferenceEdit, 'values' | 'kit'>,
): NewBatch {
  const { values, kit } = edit
  const changed = plans.filter(({ changes }) => changes.length > 0)
  const rows = changed.map(({ conference, changes }) => ({
    conferenceId: conference.id,
    updatedAt: conference.updated_at,
    values: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  }))
  const hasKit =
    kit && colorFields.every((field) => isSameValue(field, kit.colors[field], values[field]))
  return {
    ...updateBatch(rows),
    title: editTitle(changed),
    ...(hasKit && { brandKitId: kit.id }),
  }
}

/** @returns such as `Change Size and Chat of 12 conferences` */
function editTitle(plans: readonly ConferencePlan[]): string {
  const touched = new Set(plans.flatMap(({ changes }) => changes.map(({ field }) => field)))
  const names = editFields.filter((field) => touched.has(field)).map((field) => fieldLabels[field])
  const listed = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names
  const fields = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(listed)
  const count = plans.length.toLocaleString('en')
  return `Change ${fields} of ${plans.length === 1 ? '1 conference' : `${count} conferences`}`
}

/** What an edit does to all, in figures. */
export type EditTotals = Readonly<{
  changed: number
  same: number
  problems: number
  clockChanges: number
}>

export function editTotals(plans: readonly ConferencePlan[]): EditTotals {
  const changed = plans.filter(({ changes }) => changes.length > 0)
  return {
    changed: changed.length,
    same: plans.length - changed.length,
    problems: changed.filter(({ problem }) => problem !== undefined).length,
    clockChanges: plans.filter(({ clockChanges }) => clockChanges.length > 0).length,
  }
}

/** Most conferences that are edited at once. */
export const MAX_EDITED = batchLimits.rows
