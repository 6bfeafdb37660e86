import { createHash, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { type BatchKind, batchLimits } from '#contract/batches/batch.ts'
import { baseErrors, placed, repeatedRows, rowErrors } from '#contract/batches/batch-check.ts'
import { batchEnvelope } from '#contract/batches/batch-request.ts'
import { type FieldError, type FieldErrors, fieldErrorsOf, invalid } from '#contract/field-error.ts'
import { recordOf } from '#contract/record-of.ts'
import type { WaitForTurn } from '../submissions/history/cursor.ts'
import { fingerprintOf } from '../submissions/ledger/fingerprint.ts'
import type { NewBatch, NewRow } from './batch.ts'

/** Rows that are checked in one go: some milliseconds. */
const ROWS_PER_TURN = 50

/** Who sends a batch in, and how. */
export type TakeInRequest = {
  readonly key: string
  readonly operator: string | null
  readonly requestId: string
}

export type TakeInResult =
  | { readonly ok: true; readonly batch: NewBatch }
  | { readonly ok: false; readonly errors: FieldErrors }

/**
 * Checks a whole batch, a few rows at a time.
 *
 * @param body as it came
 * @param turn awaited between two steps
 */
export async function checkBatch(
  body: unknown,
  request: TakeInRequest,
  turn: WaitForTurn,
): Promise<TakeInResult> {
  const envelope = z.safeParse(batchEnvelope, body)
  if (!envelope.success) return { ok: false, errors: fieldErrorsOf(envelope.error, body) }
  const { kind, title = null, base: givenBase = {}, rows } = envelope.data
  const brandKitId = envelope.data.brandKitId?.toLowerCase() ?? null
  const collected = collector()
  if (kind === 'delete' && brandKitId !== null)
    collected.add([invalid('brandKitId', 'A batch that deletes is made with no brand kit')])
  const inBase = baseErrors(kind, givenBase)
  collected.add(inBase.map((error) => placed('base', error)))
  const base = inBase.length === 0 ? (recordOf(givenBase) ?? {}) : {}
  const digest = createHash('sha256').update(JSON.stringify([kind, title]))
  digest.update(fingerprintOf('', '', base))
  // As before where there is none: keys of batches on record stay good.
  if (brandKitId !== null) digest.update(brandKitId)
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_PER_TURN === 0) await turn()
    // With a wrong base, what a row lacks is not known.
    if (inBase.length === 0)
      collected.add(rowErrors(kind, base, row).map((error) => placed(index, error)))
    digest.update(fingerprintOf('', '', row))
  }
  if (collected.isEmpty()) collected.add(repeatedRows(kind, rows))
  if (!collected.isEmpty()) return { ok: false, errors: collected.errors() }
  const fingerprint = digest.digest('hex')
  const newRows = rows.map((row) => newRow(kind, row))
  return {
    ok: true,
    batch: {
      ...request,
      id: randomUUID(),
      fingerprint,
      kind,
      title,
      brandKitId,
      base,
      rows: newRows,
    },
  }
}

const about = z.object({
  conferenceId: z.string(),
  updatedAt: z.optional(z.string()),
  values: z.optional(z.record(z.string(), z.unknown())),
})

function newRow(kind: BatchKind, row: unknown): NewRow {
  if (kind === 'create') {
    const values = z.record(z.string(), z.unknown()).parse(row)
    const name = typeof values.name === 'string' ? values.name : null
    return { conferenceId: null, name, seenUpdatedAt: null, values }
  }
  const { conferenceId, updatedAt: seenUpdatedAt = null, values = {} } = about.parse(row)
  return { conferenceId, name: null, seenUpdatedAt, values }
}

/** Collects as many errors as a response may have, and counts the others. */
export function collector() {
  const kept: FieldError[] = []
  let count = 0
  return {
    add: (errors: readonly FieldError[]) => {
      count += errors.length
      kept.push(...errors.slice(0, Math.max(0, batchLimits.errors - kept.length)))
    },
    isEmpty: () => count === 0,
    errors: (): FieldErrors => {
      const more = count - kept.length
      const rest = more > 0 ? [invalid(null, `Has ${more.toLocaleString('en')} more errors`)] : []
      return { errors: [...kept, ...rest] }
    },
  }
}
