import type { Selectable } from 'kysely'
import type { SubmissionTable } from '../store/tables.ts'
import type { Entry } from './entry.ts'
import { jsonOf } from './entry-row.ts'

/** What a list tells of a submission. */
export type Listed = Pick<
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
  | 'answer'
>

/** The columns that it is made of, without the answer's body, which may be long. */
export const listedColumns = [
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
  'answer_status',
] as const satisfies readonly (keyof SubmissionTable)[]

type ListedRow = Pick<Selectable<SubmissionTable>, (typeof listedColumns)[number]> & {
  readonly answer_body?: string | null
}

/** @returns a row as a list tells it */
export function listedOf(row: ListedRow): Listed {
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
    answer:
      row.answer_status === null
        ? null
        : { status: row.answer_status, body: jsonOf(row.answer_body ?? null) },
  }
}
