import { RequestFailed } from '#api/failure.ts'
import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { isOutdated, isRecordMissing } from '#api/records/record-failures.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { differingParts, valuesOfKit } from '../kit-values.ts'
import type { ImportAction } from './plan-import.ts'

/** What came of one kit; `refused`: nothing was done, for a reason of its own. */
export type ImportOutcome =
  | Readonly<{ kind: 'added' | 'replaced'; kit: BrandKit }>
  | Readonly<{ kind: 'refused'; reason: string }>

/** One kit that is to be sent. The same `key` again is the same kit. */
export type ImportTask = Readonly<{ id: string; key: string; action: ImportAction }>

/** The calls that it needs. */
export type ImportCalls = Readonly<{
  create: (key: string, values: BrandKitValues) => Promise<BrandKit>
  update: (before: BrandKit, values: BrandKitValues) => Promise<BrandKit>
  read: (id: string) => Promise<BrandKit>
}>

/**
 * Sends the kits one after another. What one of them is refused for keeps no other from being sent;
 * where the server does not respond, nothing more is.
 *
 * @param onOutcome told of each as soon as it is known
 * @throws what kept it from going on
 */
export async function runImport(
  tasks: readonly ImportTask[],
  calls: ImportCalls,
  onOutcome: (id: string, outcome: ImportOutcome) => void,
): Promise<void> {
  for (const { id, key, action } of tasks) {
    if (action.kind === 'nothing') continue
    onOutcome(
      id,
      action.kind === 'add'
        ? await add(key, action.values, calls)
        : await replace(action.kit, action.values, calls),
    )
  }
}

async function add(
  key: string,
  values: BrandKitValues,
  { create }: ImportCalls,
): Promise<ImportOutcome> {
  try {
    return { kind: 'added', kit: await create(key, values) }
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  }
}

async function replace(
  before: BrandKit,
  values: BrandKitValues,
  { update, read }: ImportCalls,
): Promise<ImportOutcome> {
  try {
    return { kind: 'replaced', kit: await update(before, values) }
  } catch (error) {
    if (isRecordMissing(error))
      return { kind: 'refused', reason: 'It was deleted meanwhile. Nothing was replaced.' }
    if (!isOutdated(error)) return { kind: 'refused', reason: reasonOf(error) }
    const kit = await read(before.id)
    // A response of ours was lost, or somebody did the same.
    if (differingParts(valuesOfKit(kit), values).length === 0) return { kind: 'replaced', kit }
    return {
      kind: 'refused',
      reason: 'Someone changed this kit meanwhile. Nothing was replaced: look at it again.',
    }
  }
}

/**
 * @returns why the server did not take this kit
 * @throws the error again where it says nothing about the kit
 */
function reasonOf(error: unknown): string {
  if (error instanceof RequestFailed) {
    const { failure } = error
    if (failure.kind === 'invalid_fields')
      return failure.errors.map(({ message }) => message).join('; ')
    if (failure.kind === 'problem' && failure.problem.code === 'wrong_state')
      return failure.problem.detail
  }
  throw error
}
