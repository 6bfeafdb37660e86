import { sql } from 'kysely'
import { type Parameter, prepareQuery } from '../store/prepared-query.ts'
import type { Store } from '../store/store.ts'
import type { RowOutcome, RowRecord } from './batch.ts'

type SettleValues = {
  readonly id: string
  readonly fence: number
  readonly index: number
  readonly from: RowRecord['state']
  readonly state: RowOutcome['state']
  readonly key: string | null
  readonly conferenceId: string | null
  readonly name: string | null
  readonly updatedAt: string | null
  readonly before: string | null
  readonly problem: string | null
  readonly settledAt: number
}

/** The two statements that every row takes, compiled once. */
export function prepareRowQueries({ db }: Store) {
  return {
    takeRows: prepareQuery((parameter: Parameter<{ id: string; fence: number; count: number }>) =>
      db
        .updateTable('batch_row')
        .set({ state: 'sending', fence: parameter('fence') })
        .where('batch_id', '=', parameter('id'))
        .where('state', '=', 'waiting')
        .where('row_index', 'in', (next) =>
          next
            .selectFrom('batch_row')
            .select('row_index')
            .where('batch_id', '=', parameter('id'))
            .where('state', '=', 'waiting')
            .orderBy('row_index')
            .limit(parameter('count')),
        )
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('batch')
              .select('batch.id')
              .where('batch.id', '=', parameter('id'))
              .where('batch.fence', '=', parameter('fence'))
              .where('batch.state', '=', 'running'),
          ),
        )
        .returningAll()
        .returning(({ selectFrom }) =>
          selectFrom('batch_values as input')
            .select('input.body')
            .whereRef('input.batch_id', '=', 'batch_row.batch_id')
            .whereRef('input.row_index', '=', 'batch_row.row_index')
            .as('body'),
        ),
    ),

    settle: prepareQuery((parameter: Parameter<SettleValues>) =>
      db
        .updateTable('batch_row')
        .set({
          state: parameter('state'),
          key: parameter('key'),
          // What a retry would need stays.
          conference_id: sql<string>`coalesce(${parameter('conferenceId')}, conference_id)`,
          name: sql<string>`coalesce(${parameter('name')}, name)`,
          updated_at: parameter('updatedAt'),
          before: parameter('before'),
          problem: parameter('problem'),
          settled_at: parameter('settledAt'),
        })
        .where('batch_id', '=', parameter('id'))
        .where('row_index', '=', parameter('index'))
        .where('state', '=', parameter('from'))
        .where('fence', '=', parameter('fence')),
    ),
  }
}
