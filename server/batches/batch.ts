import type { Selectable } from 'kysely'
import type { BatchKind, BatchProblem, BatchRowState } from '#contract/batches/batch.ts'
import type { BatchRetryRow } from '#contract/batches/batch-request.ts'
import type { BatchRowTable, BatchTable } from '../store/tables.ts'

export type BatchRecord = Selectable<BatchTable>

/** The values of a row or a base, as they were sent in. */
export type Values = Readonly<Record<string, unknown>>

/** A row, with what was sent in. */
export type RowRecord = Selectable<BatchRowTable> & { readonly values: Values }

/** A row on its way in. `values` are those of an update, or of a create. */
export type NewRow = {
  readonly conferenceId: string | null
  readonly name: string | null
  readonly seenUpdatedAt: string | null
  readonly values: Values
}

/** A batch on its way in, found right. */
export type NewBatch = {
  readonly id: string
  readonly key: string
  readonly fingerprint: string
  readonly kind: BatchKind
  readonly title: string | null
  readonly operator: string | null
  readonly requestId: string
  readonly brandKitId: string | null
  readonly base: Values
  readonly rows: readonly NewRow[]
}

/** What came of a row. */
export type RowOutcome = {
  readonly state: Extract<BatchRowState, 'done' | 'refused' | 'failed' | 'conflict'>
  /** Of its submission; null where none was begun. */
  readonly key: string | null
  readonly conferenceId: string | null
  readonly name: string | null
  readonly updatedAt: string | null
  readonly before: Values | null
  readonly problem: BatchProblem | null
}

/** A batch that this instance works on. */
export type Lease = {
  readonly batch: BatchRecord
  readonly base: Values
  /** Fencing token: what is written under an older one comes too late. */
  readonly fence: number
}

/** How many rows are in each state, and how many of them were settled lately. */
export type Counts = {
  readonly byState: Readonly<Record<BatchRowState, number>>
  readonly settledLately: number
}

/** A row to try again, found right; undefined keeps what is on record. */
export type RetryRow = Pick<BatchRetryRow, 'index' | 'values' | 'updatedAt'>

/**
 * The key of a row's submission. The same for everybody who works on the row, so that however often
 * it is begun, the ledger begins it once.
 */
export function submissionKey(
  batchId: string,
  { row_index, try: times }: Pick<RowRecord, 'row_index' | 'try'>,
): string {
  return `${batchId}.${row_index}.${times}`
}
