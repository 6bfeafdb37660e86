import * as z from 'zod/mini'
import { type Batch, type BatchRow, batchProblem } from '#contract/batches/batch.ts'
import type { BatchRecord, Counts, RowRecord } from '../../batches/batch.ts'
import { submissionKey } from '../../batches/batch.ts'
import { progressOf } from '../../batches/progress.ts'

/** @param now ms since 1970 */
export function toApiBatch(batch: BatchRecord, counts: Counts, now: number): Batch {
  const { id, kind, title, state, operator, total } = batch
  const waitingUntil = state === 'running' ? batch.waiting_until : null
  return {
    id,
    kind,
    title,
    state,
    operator,
    requestId: batch.request_id,
    createdAt: new Date(batch.created_at).toISOString(),
    startedAt: instant(batch.started_at),
    finishedAt: instant(batch.finished_at),
    total,
    counts: counts.byState,
    ...progressOf(batch, counts, now),
    waitingUntil: waitingUntil !== null && waitingUntil > now ? instant(waitingUntil) : null,
  }
}

export function toApiRow(row: RowRecord): BatchRow {
  return {
    index: row.row_index,
    state: row.state,
    key: row.state === 'sending' ? submissionKey(row.batch_id, row) : row.key,
    conferenceId: row.conference_id,
    name: row.name,
    values: row.values,
    seenUpdatedAt: row.seen_updated_at,
    updatedAt: row.updated_at,
    before: row.before === null ? null : values.parse(JSON.parse(row.before)),
    problem: row.problem === null ? null : batchProblem.parse(JSON.parse(row.problem)),
    settledAt: instant(row.settled_at),
  }
}

const values = z.record(z.string(), z.unknown())

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
