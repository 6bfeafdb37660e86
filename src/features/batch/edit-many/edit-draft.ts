import * as z from 'zod/mini'
import { isFieldName } from '#contract/conference-fields.ts'
import { brandKitColors } from '#contract/records/brand-kit.ts'
import { matching } from '#lib/state/matching.ts'
import { selectedIds } from '#lib/state/selected-ids.ts'
import { storedValue } from '#lib/state/stored-value.ts'
import { isZone, operatorZone } from '#schedule/zone/names/zone-names.ts'
import type { Attempt } from '../run/use-start-batch.ts'
import type { ConferenceEdit } from './plan/conference-edit.ts'

const end = z.optional(z.nullable(z.string()))

const stored = storedValue(
  'greenroom.edit-many',
  matching(
    z.object({
      ids: z.array(z.string()),
      edit: z.object({
        values: z.record(z.string(), z.nullable(z.union([z.string(), z.boolean()]))),
        window: z.union([
          z.object({ kind: z.literal('keep') }),
          z.object({
            kind: z.literal('move'),
            direction: z.enum(['later', 'earlier']),
            days: z.string(),
            hours: z.string(),
            minutes: z.string(),
          }),
          z.object({ kind: z.literal('set'), join_from: end, join_until: end }),
        ]),
        zone: z.string(),
        reading: z.optional(z.enum(['earlier', 'later'])),
        kit: z.optional(z.object({ id: z.string(), colors: brandKitColors })),
      }),
      attempt: z.optional(z.object({ key: z.string(), body: z.string() })),
    }),
  ),
  'session',
)

/** What is about to be changed, and the last try to send it. */
export type EditDraft = Readonly<{
  ids: readonly string[]
  edit: ConferenceEdit
  attempt?: Attempt | undefined
}>

/** @returns what this tab was editing, or is about to */
export function readEditDraft(): EditDraft {
  const ids = selectedIds.read() ?? []
  const draft = stored.read()
  const edit: ConferenceEdit = { values: {}, window: { kind: 'keep' }, zone: operatorZone() }
  if (draft?.ids.join() !== ids.join()) return { ids, edit }
  const values = Object.entries(draft.edit.values).filter(([field]) => isFieldName(field))
  const zone = isZone(draft.edit.zone) ? draft.edit.zone : edit.zone
  return { ...draft, edit: { ...draft.edit, values: Object.fromEntries(values), zone } }
}

/** Keeps it over a reload, without what was left out. */
export function writeEditDraft({ ids, edit, attempt }: EditDraft): void {
  selectedIds.write([...ids])
  stored.write({
    ids: [...ids],
    edit: { ...edit, values: { ...edit.values } },
    ...(attempt && { attempt }),
  })
}

/** Nothing of it is to be sent again. */
export function dropEditDraft(): void {
  stored.remove()
  selectedIds.remove()
}
