import type { FieldName } from '#contract/conference-fields.ts'
import { type CheckContext, type CheckedRow, checkRow } from './check-row.ts'
import { type NameSource, type ProposedName, proposeNames } from './propose-names.ts'
import type { Row } from './row.ts'

/** A row with all that is known of it. */
export type SheetRow = CheckedRow & Readonly<{ row: Row; name: ProposedName }>

/**
 * Names all rows, and checks each once something of it is asked for: a key has those in view checked,
 * and the others after its paint. A row that means the same is the same object, so that nothing of it
 * needs to be checked or rendered again.
 */
export function createSheetChecker() {
  let checked = new WeakMap<Row, CheckedRow>()
  let known = new WeakMap<Row, SheetRow>()
  let last: CheckContext | undefined
  let name = createNamer('')
  return (rows: readonly Row[], context: CheckContext, taken: ReadonlySet<string>) => {
    if (context !== last) {
      checked = new WeakMap()
      known = new WeakMap()
      name = createNamer(displayNameOf(context))
      last = context
    }
    const kept = checked
    const check = (row: Row) => {
      const result = kept.get(row) ?? checkRow(row, context)
      kept.set(row, result)
      return result
    }
    const names = name(rows, taken)
    return rows.map((row, index): SheetRow => {
      const before = known.get(row)
      const name = names[index] ?? noName
      if (before && before.name.name === name.name && before.name.error === name.error)
        return before
      const next = sheetRow(row, name, check)
      known.set(row, next)
      return next
    })
  }
}

const noName: ProposedName = { name: '', isProposed: true, error: undefined }

/** A row that is checked when something of it is read that a check tells. */
function sheetRow(row: Row, name: ProposedName, check: (row: Row) => CheckedRow): SheetRow {
  let errors: SheetRow['errors'] | undefined
  return {
    row,
    name,
    get values() {
      return check(row).values
    },
    get errors() {
      errors ??= withNameError(check(row).errors, name.error)
      return errors
    },
    get fixes() {
      return check(row).fixes
    },
    get window() {
      return check(row).window
    },
  }
}

/** Names rows again only where something that names are made of has changed. */
function createNamer(baseDisplayName: string) {
  const known = new WeakMap<Row, NameSource>()
  let lastRows: readonly Row[] = []
  let lastTaken: ReadonlySet<string> | undefined
  let names: readonly ProposedName[] = []
  const sourceOf = (row: Row) => {
    const before = known.get(row)
    if (before) return before
    const { name, display_name, join_from, join_until } = row.cells
    const source: NameSource = {
      name: name ?? '',
      displayName: display_name ?? baseDisplayName,
      day: (join_from ?? join_until ?? '').slice(0, 10),
    }
    known.set(row, source)
    return source
  }
  const isSameSource = (a: Row, b: Row | undefined) => {
    if (a === b) return true
    if (!b) return false
    const [one, other] = [sourceOf(a), sourceOf(b)]
    return one.name === other.name && one.displayName === other.displayName && one.day === other.day
  }
  return (rows: readonly Row[], taken: ReadonlySet<string>) => {
    const isSame =
      taken === lastTaken &&
      rows.length === lastRows.length &&
      rows.every((row, index) => isSameSource(row, lastRows[index]))
    if (!isSame) names = proposeNames(rows.map(sourceOf), taken)
    lastRows = rows
    lastTaken = taken
    return names
  }
}

function displayNameOf({ base }: CheckContext): string {
  return typeof base.display_name === 'string' ? base.display_name : ''
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
