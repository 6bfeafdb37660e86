import { sql } from 'kysely'
import { type Parameter, prepareQuery } from '../../store/prepared-query.ts'
import type { Store } from '../../store/store.ts'
import type { BatchRowTable } from '../../store/tables.ts'
import type { Lease, RowOutcome, RowRecord } from '../batch.ts'

/** A row and what came of it. */
export type SettledRow = {
  readonly row: Pick<RowRecord, 'row_index' | 'state'>
  readonly outcome: RowOutcome
}

const rowColumns = [
  'batch_id',
  'row_index',
  'state',
  'try',
  'fence',
  'key',
  'conference_id',
  'name',
  'seen_updated_at',
  'updated_at',
  'before',
  'problem',
  'settled_at',
] as const satisfies readonly (keyof BatchRowTable)[]

/** The two statements that every row takes: the one compiled once, the other for several rows. */
export function prepareRowQueries({ db }: Store) {
  return {
    takeRows: prepareQuery((parameter: Parameter<{ id: string; fence: number; count: number }>) =>
      db
        .updateTable('batch_row')
        .set({ state: 'sending', fence: parameter('fence') })
        .where('batch_id', '=', parameter('id'))
        .where('state', '=', 'waiting')
        // Not `in`: without statistics of a batch that has just come, PostgreSQL would read the
        // next rows anew for each row that waits.
        .where('row_index', '<=', ({ selectFrom }) =>
          selectFrom(
            selectFrom('batch_row')
              .select('row_index')
              .where('batch_id', '=', parameter('id'))
              .where('state', '=', 'waiting')
              .orderBy('row_index')
              .limit(parameter('count'))
              .as('next'),
          ).select(({ fn }) => fn.max<number>('next.row_index').as('last')),
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
        .returning(rowColumns)
        .returning(({ selectFrom }) =>
          selectFrom('batch_values as input')
            .select('input.body')
            .whereRef('input.batch_id', '=', 'batch_row.batch_id')
            .whereRef('input.row_index', '=', 'batch_row.row_index')
            .as('body'),
        ),
    ),

    /** Rows are returned that took their outcome. */
    settle: ({ batch, fence }: Lease, settled: readonly SettledRow[], settledAt: number) => {
      const rows = settled.map(
        ({ row, outcome: { state, key, conferenceId, name, updatedAt, before, problem } }) => sql`(
          cast(${row.row_index} as integer), ${row.state}, ${state}, ${key}, ${conferenceId}, ${name},
          ${updatedAt}, ${before && JSON.stringify(before)}, ${problem && JSON.stringify(problem)}
        )`,
      )
      // Both databases call the columns so.
      const column = (place: number) => sql<string>`${sql.ref(`settled.column${place}`)}`
      const indexes = settled.map(({ row }) => row.row_index)
      const states = new Set(settled.map(({ row }) => row.state))
      return (
        db
          .updateTable('batch_row')
          .from(sql`(values ${sql.join(rows)})`.as('settled'))
          .set({
            state: sql`${column(3)}`,
            key: column(4),
            // What a retry would need stays.
            conference_id: sql<string>`coalesce(${column(5)}, ${sql.ref('batch_row.conference_id')})`,
            name: sql<string>`coalesce(${column(6)}, ${sql.ref('batch_row.name')})`,
            updated_at: column(7),
            before: column(8),
            problem: column(9),
            settled_at: settledAt,
          })
          .where('batch_row.batch_id', '=', batch.id)
          .where('batch_row.fence', '=', fence)
          .whereRef('batch_row.row_index', '=', column(1))
          .whereRef('batch_row.state', '=', column(2))
          // By these PostgreSQL finds them in an index, and need not compare all rows of the batch.
          .where('batch_row.state', 'in', [...states])
          .where('batch_row.row_index', '>=', Math.min(...indexes))
          .where('batch_row.row_index', '<=', Math.max(...indexes))
          .returning('row_index')
          .compile()
      )
    },
  }
}
