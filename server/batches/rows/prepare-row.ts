import * as z from 'zod/mini'
import type { BatchKind } from '#contract/batches/batch.ts'
import { type Conference, conference, conferenceUpdate } from '#contract/conference.ts'
import { epochMs } from '#contract/date-time.ts'
import { fieldErrorsOf } from '#contract/field-error.ts'
import { problemBody } from '../../lib/problem-body.ts'
import { endpointOf } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { outcomeResponse } from '../../signalwire/outcome/outcome-response.ts'
import { attempt } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import type { JobContext } from '../../submissions/jobs/job.ts'
import type { StoredResponse } from '../../submissions/ledger/entry.ts'
import { redactText } from '../../submissions/ledger/redact-secrets.ts'
import type { RecentVersions } from '../../submissions/recent-versions.ts'
import type { Lease, RowOutcome, RowRecord, Values } from '../batch.ts'
import { rowProblem, unsentOutcome } from './row-outcome.ts'
import { updateRequest, valuesBefore } from './update-request.ts'

export type PrepareContext = Pick<JobContext, 'signalwire' | 'retryPolicy' | 'log' | 'metrics'> & {
  readonly recentVersions: RecentVersions
}

/** What is to be submitted for a row, or why nothing is. */
export type PreparedRow =
  | {
      readonly kind: 'change'
      readonly method: 'POST' | 'PUT' | 'DELETE'
      readonly target: string
      readonly body: unknown
      /** The values before an update. */
      readonly before: Values | null
    }
  | { readonly kind: 'settled'; readonly outcome: RowOutcome }
  /** SignalWire takes nothing now, and names the seconds until it may. */
  | { readonly kind: 'later'; readonly retryAfter: number | undefined }

/** @returns how to give the slot back; undefined where nothing is to be read now */
export type TakeReadSlot = () => Promise<(() => void) | undefined>

type Prepare = (
  context: PrepareContext,
  lease: Lease,
  row: RowRecord,
  takeReadSlot: TakeReadSlot,
) => Promise<PreparedRow>

/** How a row of each kind of batch becomes a submission. */
export const prepareRow: Record<BatchKind, Prepare> = {
  create: async (_context, { base }, { values }) => ({
    kind: 'change',
    method: 'POST',
    target: '/api/video/conferences',
    body: { ...base, ...values },
    before: null,
  }),
  update: prepareUpdate,
  delete: async (_context, _lease, row) => ({
    kind: 'change',
    method: 'DELETE',
    target: targetOf(row),
    body: undefined,
    before: null,
  }),
}

const readEndpoint = endpointOf('GET', '/api/video/conferences/{id}')

async function prepareUpdate(
  context: PrepareContext,
  lease: Lease,
  row: RowRecord,
  takeReadSlot: TakeReadSlot,
): Promise<PreparedRow> {
  const target = targetOf(row)
  const requestId = lease.batch.request_id
  const endSlot = await takeReadSlot()
  if (!endSlot) return { kind: 'later', retryAfter: undefined }
  const attempted = await attempt(
    context.signalwire,
    readEndpoint,
    { method: 'GET', target, requestId },
    context.retryPolicy,
  ).finally(endSlot)
  logAttempt(context, readEndpoint, requestId, attempted)
  const { outcome } = attempted
  if (outcome.kind !== 'ok') {
    const response = readFailure(outcome, requestId)
    if (outcome.kind === 'rate_limited' || outcome.kind === 'not_sent') {
      return { kind: 'later', retryAfter: response.retryAfter }
    }
    const state = outcome.kind === 'rejected' ? 'refused' : 'failed'
    return { kind: 'settled', outcome: unsentOutcome(row, state, rowProblem(response)) }
  }
  const found = conference.parse(outcome.body)
  context.recentVersions.remember(readEndpoint, target, outcome.body)
  const named = { ...row, name: redactText(found.name) }
  if (hasChangedSince(found, row.seen_updated_at)) {
    return { kind: 'settled', outcome: unsentOutcome(named, 'conflict', conflictProblem) }
  }
  const changes = { ...lease.base, ...row.values }
  const body = z.safeParse(conferenceUpdate, updateRequest(found, changes))
  if (!body.success) {
    const errors = fieldErrorsOf(body.error, updateRequest(found, changes))
    const rejection = rowProblem({ status: 422, body: errors })
    return { kind: 'settled', outcome: unsentOutcome(named, 'failed', rejection) }
  }
  const before = valuesBefore(found, changes)
  return { kind: 'change', method: 'PUT', target, body: body.data, before }
}

function targetOf(row: RowRecord): string {
  return `/api/video/conferences/${row.conference_id}`
}

/** @returns what a caller would be told who could not read a conference */
function readFailure(outcome: Outcome, requestId: string): StoredResponse {
  const response = outcomeResponse('read', outcome)
  if (response.kind === 'nothing') return { status: 204, body: undefined }
  if (response.kind === 'body') return { status: response.status, body: response.body }
  const { code, detail, retryAfter } = response
  const body = problemBody(code, detail, requestId)
  return { status: body.status, body, ...(retryAfter !== undefined && { retryAfter }) }
}

/** Instants are compared, not their texts: one may have come through a form. */
function hasChangedSince({ updated_at }: Conference, seen: string | null): boolean {
  return seen !== null && seen !== updated_at && epochMs(seen) !== epochMs(updated_at)
}

const conflictProblem = {
  status: 409,
  code: 'conflict',
  detail:
    'The conference was changed after it was read for this batch, so that this row was not sent. Nothing was changed. Look at it, then try the row again.',
  errors: [],
}
