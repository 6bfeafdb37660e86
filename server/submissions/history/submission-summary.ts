import type { Selectable } from 'kysely'
import type { SubmissionTable } from '../../store/tables.ts'
import type { Entry } from '../ledger/entry.ts'
import { parseStoredJson } from '../ledger/entry-row.ts'

/** What a list shows of a submission. */
export type SubmissionSummary = Pick<
  Entry,
  | 'key'
  | 'kind'
  | 'state'
  | 'conferenceId'
  | 'name'
  | 'operator'
  | 'attempts'
  | 'requestId'
  | 'createdAt'
  | 'settledAt'
  | 'response'
>

/** Its columns, without the response's body, which may be long. */
export const summaryColumns = [
  'key',
  'kind',
  'state',
  'conference_id',
  'name',
  'operator',
  'attempts',
  'request_id',
  'created_at',
  'settled_at',
  'response_status',
] as const satisfies readonly (keyof SubmissionTable)[]

type SummaryRow = Pick<Selectable<SubmissionTable>, (typeof summaryColumns)[number]> & {
  readonly response_body?: string | null
}

/** @returns a row as a list shows it */
export function summaryOf(row: SummaryRow): SubmissionSummary {
  return {
    key: row.key,
    kind: row.kind,
    state: row.state,
    conferenceId: row.conference_id,
    name: row.name,
    operator: row.operator,
    attempts: row.attempts,
    requestId: row.request_id,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    response:
      row.response_status === null
        ? null
        : { status: row.response_status, body: parseStoredJson(row.response_body ?? null) },
  }
}
