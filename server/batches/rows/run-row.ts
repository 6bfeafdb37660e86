import type { ProblemCode } from '#contract/protocol/problem.ts'
import { recordOf } from '#contract/record-of.ts'
import { isSettled } from '#contract/submission.ts'
import type { TakeSlot } from '../../submissions/jobs/run-job.ts'
import type { Entry, Settlement } from '../../submissions/ledger/entry.ts'
import type { Ledger } from '../../submissions/ledger/ledger.ts'
import type { Submit } from '../../submissions/submit.ts'
import {
  type Lease,
  type RowOutcome,
  type RowRecord,
  submissionKey,
  type Values,
} from '../batch.ts'
import { type PrepareContext, prepareRow, type TakeReadSlot } from './prepare-row.ts'
import { problemCode, rowOutcome, rowProblem, unsentOutcome } from './row-outcome.ts'
import { valuesBefore } from './update-request.ts'

export type RowContext = PrepareContext & {
  readonly submit: Submit
  readonly ledger: Pick<Ledger, 'find'>
}

/** How a row waits for its turn among the calls of its batch. */
export type RowSlots = {
  /** To read what it changes. */
  readonly takeReadSlot: TakeReadSlot
  /** To make its change, which is on record as begun. */
  readonly takeSlot: TakeSlot
}

/** How far a row got. */
export type RowResult =
  | { readonly kind: 'settled'; readonly outcome: RowOutcome }
  /** Its submission goes on in the background. */
  | { readonly kind: 'unclear'; readonly key: string }
  /** Nothing was done, because SignalWire takes nothing now. */
  | { readonly kind: 'later'; readonly retryAfter: number | undefined }
  /** Whether it was begun is not known: look again. */
  | { readonly kind: 'again' }

/** Problems after which nothing was done, and which pass. */
const passing: ReadonlySet<ProblemCode> = new Set(['upstream_busy', 'upstream_unreachable'])

/**
 * Carries out a row as a submission.
 *
 * @param mayBeBegun whether somebody may have begun its submission before
 * @throws StoreUnavailable
 */
export async function runRow(
  context: RowContext,
  lease: Lease,
  row: RowRecord,
  { takeReadSlot, takeSlot }: RowSlots,
  mayBeBegun: boolean,
): Promise<RowResult> {
  const { batch } = lease
  if (mayBeBegun) {
    const known = await knownResult(context, lease, row)
    if (known) return known
  }
  const prepared = await prepareRow[batch.kind](context, lease, row, takeReadSlot)
  if (prepared.kind !== 'change') return prepared
  const key = submissionKey(batch.id, row)
  const { method, target, body, before } = prepared
  const { response, settlement } = await context.submit({
    kind: batch.kind,
    request: { method, target, body, requestId: batch.request_id },
    key,
    operator: batch.operator,
    brandKitId: batch.brand_kit_id,
    takeSlot,
  })
  if (settlement) return resultOf(key, settlement, before)
  const known = await knownResult(context, lease, row)
  if (known) return known
  const code = problemCode(response)
  if (code === 'store_unavailable' || code === 'outcome_unknown') return { kind: 'again' }
  return { kind: 'settled', outcome: unsentOutcome(row, 'failed', rowProblem(response)) }
}

/** @returns how far a row's submission is; undefined where there is none */
async function knownResult(
  { ledger }: RowContext,
  lease: Lease,
  row: RowRecord,
): Promise<RowResult | undefined> {
  const key = submissionKey(lease.batch.id, row)
  const entry = await ledger.find(key)
  // Anybody may have used the key for something else.
  if (!entry || entry.requestId !== lease.batch.request_id) return undefined
  const settlement = settlementOf(entry)
  return settlement
    ? resultOf(key, settlement, beforeOf(lease, row, entry))
    : { kind: 'unclear', key }
}

function settlementOf({ state, response, conferenceId, name }: Entry): Settlement | undefined {
  if (!isSettled(state) || state === 'sending' || state === 'finding_out') return undefined
  return response ? { state, response, conferenceId, name } : undefined
}

function beforeOf({ batch, base }: Lease, row: RowRecord, entry: Entry): Values | null {
  const before = recordOf(entry.before)
  if (batch.kind !== 'update' || !before) return null
  return valuesBefore(before, { ...base, ...row.values })
}

function resultOf(key: string, settlement: Settlement, before: Values | null): RowResult {
  const { state, response } = settlement
  const code = problemCode(response)
  return state === 'failed' && code !== undefined && passing.has(code)
    ? { kind: 'later', retryAfter: response.retryAfter }
    : { kind: 'settled', outcome: rowOutcome(key, settlement, before) }
}

/**
 * @returns what came of a row whose submission was settled in the background; undefined where that
 *   did nothing and the row is to be sent again
 */
export async function followRow(
  context: RowContext,
  lease: Lease,
  row: RowRecord,
): Promise<RowOutcome | undefined> {
  const known = await knownResult(context, lease, row)
  return known?.kind === 'settled' ? known.outcome : undefined
}
