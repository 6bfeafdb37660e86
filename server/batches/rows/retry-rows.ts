import { type CompiledQuery, sql } from 'kysely'
import { retryableRowStates } from '#contract/batches/batch.ts'
import { type Parameter, prepareQuery } from '../../store/prepared-query.ts'
import type { Store } from '../../store/store.ts'
import { wrapStoreErrors } from '../../store/wrap-store-errors.ts'
import type { WaitForTurn } from '../../submissions/history/cursor.ts'
import type { RetryRow } from '../batch.ts'

/** Rows between two turns: SQLite takes 32,766 parameters, and compiling many takes time. */
export const ROWS_PER_STEP = 100

type Place = { readonly id: string; readonly index: number }

/** Back to waiting, as if nothing had been tried. */
const anew = {
  state: 'waiting' as const,
  try: sql<number>`try + 1`,
  key: null,
  problem: null,
  before: null,
  settled_at: null,
}

/**
 * Makes what puts rows of a batch back to waiting: those that are named, or all on which nothing was
 * done. What they came to before is forgotten; their submissions keep it.
 */
export function createRetry({ db, atomic }: Store, space: string) {
  const runAgain = (id: string) =>
    db
      .updateTable('batch')
      .set({
        state: sql`case when state = 'paused' then 'paused' else 'running' end`,
        finished_at: null,
        retries: sql`retries + 1`,
      })
      .where('space', '=', space)
      .where('id', '=', id)
      .compile()

  const resetAll = prepareQuery((parameter: Parameter<{ id: string }>) =>
    db
      .updateTable('batch_row')
      .set(anew)
      .where('batch_id', '=', parameter('id'))
      .where('state', 'in', retryableRowStates),
  )
  const reset = prepareQuery((parameter: Parameter<Place>) =>
    db
      .updateTable('batch_row')
      .set(anew)
      .where('batch_id', '=', parameter('id'))
      .where('row_index', '=', parameter('index'))
      .where('state', 'in', retryableRowStates),
  )
  const setSeen = prepareQuery((parameter: Parameter<Place & { updatedAt: string | null }>) =>
    db
      .updateTable('batch_row')
      .set({ seen_updated_at: parameter('updatedAt') })
      .where('batch_id', '=', parameter('id'))
      .where('row_index', '=', parameter('index'))
      .where('state', '=', 'waiting'),
  )
  const setName = prepareQuery((parameter: Parameter<Place & { name: string | null }>) =>
    db
      .updateTable('batch_row')
      .set({ name: parameter('name') })
      .where('batch_id', '=', parameter('id'))
      .where('row_index', '=', parameter('index'))
      .where('state', '=', 'waiting')
      .where('conference_id', 'is', null),
  )
  const setValues = prepareQuery((parameter: Parameter<Place & { body: string }>) =>
    db
      .updateTable('batch_values')
      .set({ body: parameter('body') })
      .where('batch_id', '=', parameter('id'))
      .where('row_index', '=', parameter('index'))
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('batch_row as row')
            .select('row.row_index')
            .whereRef('row.batch_id', '=', 'batch_values.batch_id')
            .whereRef('row.row_index', '=', 'batch_values.row_index')
            .where('row.state', '=', 'waiting'),
        ),
      ),
  )

  return async (
    id: string,
    rows: readonly RetryRow[] | undefined,
    turn: WaitForTurn,
  ): Promise<void> => {
    const queries: CompiledQuery[] = [runAgain(id)]
    if (!rows) queries.push(resetAll({ id }))
    for (const [place, row] of (rows ?? []).entries()) {
      if (place % ROWS_PER_STEP === 0) await turn()
      const { index, values, updatedAt } = row
      queries.push(reset({ id, index }))
      if (updatedAt !== undefined) queries.push(setSeen({ id, index, updatedAt }))
      if (values === undefined) continue
      const name = typeof values.name === 'string' ? values.name : null
      queries.push(setName({ id, index, name }))
      queries.push(setValues({ id, index, body: JSON.stringify(values) }))
    }
    await wrapStoreErrors(() => atomic(queries))
  }
}
