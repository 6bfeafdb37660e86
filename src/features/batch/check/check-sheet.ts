import type { FieldName } from '#contract/conference-fields.ts'
import { type CheckContext, type CheckedRow, checkRow } from './check-row.ts'
import { type NameSource, type ProposedName, proposeNames } from './propose-names.ts'
import type { Row } from './row.ts'

/** A row with all that is known of it. */
export type SheetRow = CheckedRow & Readonly<{ row: Row; name: ProposedName }>

/**
 * Checks all rows, and again only those that have changed since: a row that means the same is the same
 * object, so that nothing of it needs to be rendered.
 */
export function createSheetChecker() {
  let checked = new WeakMap<Row, CheckedRow>()
  let known = new WeakMap<Row, SheetRow>()
  let last: CheckContext | undefined
  const name = createNamer()
  return (rows: readonly Row[], context: CheckContext, taken: ReadonlySet<string>) => {
    if (context !== last) {
      checked = new WeakMap()
      known = new WeakMap()
      last = context
    }
    const names = name(
      rows.map((row) => ({
        name: row.cells.name ?? '',
        displayName: displayNameOf(row, context),
        day: (row.cells.join_from ?? row.cells.join_until ?? '').slice(0, 10),
      })),
      taken,
    )
    return rows.map((row, index): SheetRow => {
      const before = known.get(row)
      const name = names[index] ?? { name: '', isProposed: true, error: undefined }
      if (before && before.name.name === name.name && before.name.error === name.error)
        return before
      const result = checked.get(row) ?? checkRow(row, context)
      checked.set(row, result)
      const next = { ...result, row, name, errors: withNameError(result.errors, name.error) }
      known.set(row, next)
      return next
    })
  }
}

/** Names rows again only where something that names are made of has changed. */
function createNamer() {
  let last: readonly NameSource[] = []
  let lastTaken: ReadonlySet<string> | undefined
  let names: readonly ProposedName[] = []
  return (sources: readonly NameSource[], taken: ReadonlySet<string>) => {
    const isSame =
      taken === lastTaken &&
      sources.length === last.length &&
      sources.every(({ name, displayName, day }, index) => {
        const before = last[index]
        return before?.name === name && before.displayName === displayName && before.day === day
      })
    if (isSame) return names
    last = sources
    lastTaken = taken
    names = proposeNames(sources, taken)
    return names
  }
}

function displayNameOf({ cells }: Row, { base }: CheckContext): string {
  return cells.display_name ?? (typeof base.display_name === 'string' ? base.display_name : '')
}

function withNameError(
  errors: ReadonlyMap<FieldName, string>,
  error: string | undefined,
): ReadonlyMap<FieldName, string> {
  if (error === undefined || errors.has('name')) return errors
  return new Map([...errors, ['name', error]])
}

/** @returns whether nothing stands in a row, so that it is not sent */
export function isBlank({ cells }: Row): boolean {
  return Object.keys(cells).length === 0
}

/** @returns the row's part of the request, with its proposed name */
export function rowBody({ values, name }: SheetRow): Readonly<Record<string, unknown>> {
  return name.isProposed && name.name !== '' ? { ...values, name: name.name } : values
}

/** A cell with something wrong in it. */
export type CellAddress = Readonly<{ row: number; field: FieldName }>

/**
 * Finds the next wrong cell in reading order, after the last one from the first on.
 *
 * @param fields in the order of the columns
 * @param after where to begin; undefined for the first cell
 */
export function nextError(
  rows: readonly SheetRow[],
  fields: readonly FieldName[],
  after: CellAddress | undefined,
): CellAddress | undefined {
  const all = rows.flatMap((row, index) =>
    isBlank(row.row)
      ? []
      : fields
          .filter((field) => row.errors.has(field))
          .map((field): CellAddress => ({ row: index, field })),
  )
  if (!after) return all[0]
  const column = fields.indexOf(after.field)
  const next = all.find(
    ({ row, field }) => row > after.row || (row === after.row && fields.indexOf(field) > column),
  )
  return next ?? all[0]
}
