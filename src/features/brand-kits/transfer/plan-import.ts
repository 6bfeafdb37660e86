import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { type BrandKit, brandKitLimits } from '#contract/records/brand-kit.ts'
import { recordNameKey } from '#contract/records/versioned-record.ts'
import { codePoints } from '#contract/text/text.ts'
import { checkKit, differingParts, type KitPart, nameError, valuesOfKit } from '../kit-values.ts'
import type { FoundKit } from './read/read-kit.ts'

/**
 * What becomes of a kit of an import. `replace` is meant of the version that was looked at, so that
 * nobody's later change is overwritten.
 */
export type ImportChoice =
  | Readonly<{ kind: 'add' | 'leave' }>
  | Readonly<{ kind: 'replace'; version: number }>
  | Readonly<{ kind: 'rename'; name: string }>

/** A kit that was found, what it is to be called, and what was chosen, if anything was. */
export type ImportRow = Readonly<{
  id: string
  found: FoundKit
  name: string
  choice: ImportChoice | undefined
}>

/** How a found kit stands to the kits that are there, by its name. */
export type ImportState =
  | Readonly<{ kind: 'new' }>
  | Readonly<{ kind: 'same'; kit: BrandKit }>
  | Readonly<{ kind: 'differs'; kit: BrandKit; parts: readonly KitPart[] }>
  /** The import has a kit of that name already, above. */
  | Readonly<{ kind: 'repeated'; isSame: boolean }>
  | Readonly<{ kind: 'misnamed'; message: string }>
  | Readonly<{ kind: 'invalid'; message: string }>

export type ImportAction =
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'add'; values: BrandKitValues }>
  | Readonly<{ kind: 'replace'; kit: BrandKit; values: BrandKitValues }>

export type PlannedRow = Readonly<{
  row: ImportRow
  state: ImportState
  choice: ImportChoice
  action: ImportAction
  /** The kit with what the text says nothing about filled in. */
  values: BrandKitValues
  /** What is wrong with the other name that was chosen. */
  renameError: string | undefined
}>

/** @returns for each found kit what it is, and what would be done */
export function planImport(
  rows: readonly ImportRow[],
  kits: readonly BrandKit[],
): readonly PlannedRow[] {
  const known = new Map(kits.map((kit) => [recordNameKey(kit.name), kit]))
  const above = new Map<string, BrandKitValues>()
  const wanted = new Set(rows.map(({ name }) => recordNameKey(name)))
  return rows.map((row) => {
    const key = recordNameKey(row.name)
    const kit = known.get(key)
    const values = {
      name: row.name.trim(),
      notes: row.found.notes ?? kit?.notes ?? '',
      colors: row.found.colors,
    }
    const state = stateOf(values, kit, above.get(key))
    const choice = choiceOf(row, state)
    const isTaken = (name: string) =>
      known.has(recordNameKey(name)) ||
      above.has(recordNameKey(name)) ||
      wanted.has(recordNameKey(name))
    const renameError = choice.kind === 'rename' ? newNameError(choice.name, isTaken) : undefined
    if (!above.has(key)) above.set(key, values)
    if (choice.kind === 'rename' && renameError === undefined)
      above.set(recordNameKey(choice.name), values)
    const action = renameError === undefined ? actionOf(values, state, choice) : nothing
    return { row, state, choice, action, values, renameError }
  })
}

const nothing: ImportAction = { kind: 'nothing' }

function stateOf(
  values: BrandKitValues,
  kit: BrandKit | undefined,
  above: BrandKitValues | undefined,
): ImportState {
  const { name: _, ...others } = checkKit(values)
  const [message] = Object.values(others)
  if (message !== undefined) return { kind: 'invalid', message }
  const misnamed = nameError(values.name)
  if (misnamed !== undefined) return { kind: 'misnamed', message: misnamed }
  if (above) return { kind: 'repeated', isSame: differingParts(values, above).length === 0 }
  if (!kit) return { kind: 'new' }
  const parts = differingParts(valuesOfKit(kit), values)
  return parts.length === 0 ? { kind: 'same', kit } : { kind: 'differs', kit, parts }
}

/** What was chosen, where it still makes sense; else what loses nothing. */
function choiceOf({ choice }: ImportRow, state: ImportState): ImportChoice {
  const leave = { kind: 'leave' } as const
  if (state.kind === 'new') return choice?.kind === 'leave' ? leave : { kind: 'add' }
  if (state.kind !== 'differs' && !(state.kind === 'repeated' && !state.isSame)) return leave
  if (choice?.kind === 'rename') return choice
  const isSeen =
    choice?.kind === 'replace' && state.kind === 'differs' && choice.version === state.kit.version
  return isSeen ? choice : leave
}

function actionOf(values: BrandKitValues, state: ImportState, choice: ImportChoice): ImportAction {
  if (choice.kind === 'add') return { kind: 'add', values }
  if (choice.kind === 'rename')
    return { kind: 'add', values: { ...values, name: choice.name.trim() } }
  if (choice.kind === 'replace' && state.kind === 'differs')
    return { kind: 'replace', kit: state.kit, values }
  return nothing
}

function newNameError(name: string, isTaken: (name: string) => boolean): string | undefined {
  return nameError(name) ?? (isTaken(name) ? 'There is a kit of this name already' : undefined)
}

/** @returns the name with a number, as the first that is free */
export function freeName(
  name: string,
  rows: readonly ImportRow[],
  kits: readonly BrandKit[],
): string {
  const names = [
    ...kits.map((kit) => kit.name),
    ...rows.map((row) => row.name),
    ...rows.flatMap(({ choice }) => (choice?.kind === 'rename' ? [choice.name] : [])),
  ]
  const taken = new Set(names.map(recordNameKey))
  for (let count = 2; ; count += 1) {
    const ending = ` ${count}`
    const room = brandKitLimits.name - codePoints(ending)
    const proposed = `${[...name.trim()].slice(0, room).join('').trim()}${ending}`
    if (!taken.has(recordNameKey(proposed))) return proposed
  }
}

export type ImportTotals = Readonly<{ add: number; replace: number; nothing: number }>

export function importTotals(plan: readonly PlannedRow[]): ImportTotals {
  const count = (kind: ImportAction['kind']) =>
    plan.filter(({ action }) => action.kind === kind).length
  return { add: count('add'), replace: count('replace'), nothing: count('nothing') }
}
