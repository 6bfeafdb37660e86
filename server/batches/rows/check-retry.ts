import * as z from 'zod/mini'
import { retryableRowStates } from '#contract/batches/batch.ts'
import { placed, rowErrors } from '#contract/batches/batch-check.ts'
import { batchRetry, batchRetryRow } from '#contract/batches/batch-request.ts'
import { type FieldErrors, fieldErrorsOf, invalid } from '#contract/field-error.ts'
import type { WaitForTurn } from '../../submissions/history/cursor.ts'
import type { BatchRecord, RetryRow, RowRecord, Values } from '../batch.ts'
import { collector } from '../take-in.ts'

const ROWS_PER_TURN = 50

export type RetryCheck =
  /** Undefined: all rows on which nothing was done. */
  | { readonly ok: true; readonly rows: readonly RetryRow[] | undefined }
  | { readonly ok: false; readonly errors: FieldErrors }

/**
 * Checks what is to be retried, a few rows at a time.
 *
 * @param rowOf reads a row of the batch
 * @param turn awaited between two steps
 */
export async function checkRetry(
  body: unknown,
  batch: BatchRecord,
  base: Values,
  rowOf: (index: number) => RowRecord | undefined,
  turn: WaitForTurn,
): Promise<RetryCheck> {
  const envelope = z.safeParse(batchRetry, body)
  if (!envelope.success) return { ok: false, errors: fieldErrorsOf(envelope.error, body) }
  const { rows: given } = envelope.data
  if (!given) return { ok: true, rows: undefined }
  const collected = collector()
  const rows: RetryRow[] = []
  const seen = new Set<number>()
  for (const [place, item] of given.entries()) {
    if (place % ROWS_PER_TURN === 0) await turn()
    const parsed = z.safeParse(batchRetryRow, item)
    if (!parsed.success) {
      const { errors } = fieldErrorsOf(parsed.error, item)
      collected.add(errors.map((error) => placed(place, error)))
      continue
    }
    const { index, values } = parsed.data
    const known = rowOf(index)
    const problem = seen.has(index) ? 'Is named twice' : indexProblem(known)
    seen.add(index)
    if (problem !== undefined) collected.add([placed(place, invalid('index', problem))])
    else if (known && values !== undefined) {
      const row = batch.kind === 'create' ? values : { conferenceId: known.conference_id, values }
      const errors = batch.kind === 'delete' ? noValues(values) : rowErrors(batch.kind, base, row)
      collected.add(errors.map((error) => placed(place, error)))
    }
    rows.push(parsed.data)
  }
  return collected.isEmpty() ? { ok: true, rows } : { ok: false, errors: collected.errors() }
}

/** Rows on which nothing was done, and those that were put back already by a lost request. */
const retryable: ReadonlySet<string> = new Set([...retryableRowStates, 'waiting'])

function indexProblem(row: RowRecord | undefined): string | undefined {
  if (!row) return 'Is no row of this batch'
  if (retryable.has(row.state)) return undefined
  return row.state === 'done'
    ? 'This row is done'
    : 'It is not known yet what came of this row: it cannot be tried again before'
}

function noValues(values: Values) {
  return Object.keys(values).length === 0 ? [] : [invalid('values', 'A row that deletes has none')]
}
