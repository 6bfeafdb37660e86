import * as z from 'zod/mini'
import { type FieldName, isFieldName } from '#contract/conference-fields.ts'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'
import { isZone } from '#schedule/zone/names/zone-names.ts'
import type { Row } from '../check/row.ts'
import { createFields } from '../columns/targets.ts'

/** Where what the rows leave out comes from: a kit, a conference or the form. */
const base = z.object({
  label: z.string(),
  values: z.record(z.string(), z.unknown()),
  brandKitId: z.optional(z.uuid()),
})
export type Base = Readonly<z.infer<typeof base>>

const stored = storedValue(
  'greenroom.batch',
  matching(
    z.object({
      rows: z.array(z.record(z.string(), z.string())),
      columns: z.array(z.string()),
      zone: z.string(),
      title: z.string(),
      base: z.nullable(base),
      attempt: z.optional(z.object({ key: z.string(), body: z.string() })),
    }),
  ),
)

/** What was prepared and not sent yet. */
export type BatchDraft = Readonly<{
  rows: readonly Row['cells'][]
  columns: readonly FieldName[]
  zone: string
  title: string
  base: Base | null
  /** The last try to send it: the same body again is the same batch. */
  attempt?: Readonly<{ key: string; body: string }> | undefined
}>

/** @returns what was prepared before a reload or a crash; undefined for nothing that can be used */
export function readDraft(): BatchDraft | undefined {
  const found = stored.read()
  if (!found || found.rows.length === 0 || !isZone(found.zone)) return undefined
  const columns = found.columns.filter(isFieldName).filter((field) => createFields.includes(field))
  return {
    ...found,
    columns,
    rows: found.rows.map((cells) =>
      Object.fromEntries(Object.entries(cells).filter(([field]) => isFieldName(field))),
    ),
  }
}

/** @returns whether it is kept now: storage may be full or blocked */
export function writeDraft({ rows, columns, attempt, ...draft }: BatchDraft): boolean {
  return stored.write({
    ...draft,
    rows: rows.map((cells) => ({ ...cells })),
    columns: [...columns],
    ...(attempt && { attempt }),
  })
}

export function dropDraft(): void {
  stored.remove()
}
