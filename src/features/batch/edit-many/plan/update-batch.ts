import type { NewBatch } from '#api/submissions/batches.ts'

type UpdateRow = Readonly<{
  conferenceId: string
  updatedAt?: string
  values?: Readonly<Record<string, unknown>>
}>

/**
 * What every row changes alike is said once, in the base, so that a long text for two thousand
 * conferences is no long request.
 */
export function updateBatch(rows: readonly UpdateRow[]): Pick<NewBatch, 'kind' | 'base' | 'rows'> {
  const [first] = rows
  const shared = Object.entries(first?.values ?? {}).filter(([field, value]) =>
    rows.every(({ values }) => values && Object.hasOwn(values, field) && values[field] === value),
  )
  if (shared.length === 0) return { kind: 'update', rows }
  const base = Object.fromEntries(shared)
  return {
    kind: 'update',
    base,
    rows: rows.map(({ values, ...row }) => {
      const own = Object.entries(values ?? {}).filter(([field]) => !Object.hasOwn(base, field))
      return own.length === 0 ? row : { ...row, values: Object.fromEntries(own) }
    }),
  }
}
