import { type CompiledQuery, sql } from 'kysely'
import * as z from 'zod/mini'
import {
  type BatchAction,
  type BatchRowState,
  type BatchState,
  batchRowStates,
} from '#contract/batches/batch.ts'
import type { Store } from '../store/store.ts'
import { BASE_INDEX } from '../store/tables.ts'
import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import type { WaitForTurn } from '../submissions/history/cursor.ts'
import type { BatchRecord, Counts, NewBatch, RowRecord, Values } from './batch.ts'
import { createRetry, ROWS_PER_STEP } from './rows/retry-rows.ts'

/** For how long a settled row counts for the rate, in ms. */
export const RATE_WINDOW_MS = 60_000

/** Which states an action leads from, and to which. In the last one it changes nothing. */
const transitions: Record<BatchAction, { readonly from: BatchState[]; readonly to: BatchState }> = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  stop: { from: ['running', 'paused'], to: 'stopped' },
}

/** The record of batches and rows, as callers see and change it. All reject with StoreUnavailable. */
export type BatchRecords = ReturnType<typeof createBatchRecords>

/**
 * @param store an open database
 * @param space the account; another account's batches are not seen
 * @param clock the time now, in ms since 1970
 */
export function createBatchRecords(store: Store, space: string, clock: () => number = Date.now) {
  const { db, atomic } = store

  const find = (id: string): Promise<BatchRecord | undefined> =>
    wrapStoreErrors(() =>
      db
        .selectFrom('batch')
        .selectAll()
        .where('space', '=', space)
        .where('id', '=', id)
        .executeTakeFirst(),
    )

  const findByKey = (key: string): Promise<BatchRecord | undefined> =>
    wrapStoreErrors(() =>
      db
        .selectFrom('batch')
        .selectAll()
        .where('space', '=', space)
        .where('key', '=', key)
        .executeTakeFirst(),
    )

  const insertBatch = (batch: NewBatch) =>
    db
      .insertInto('batch')
      .values({
        space,
        id: batch.id,
        key: batch.key,
        fingerprint: batch.fingerprint,
        kind: batch.kind,
        title: batch.title,
        state: 'running',
        operator: batch.operator,
        request_id: batch.requestId,
        total: batch.rows.length,
        created_at: clock(),
        lease_until: 0,
        brand_kit_id: batch.brandKitId,
      })
      .compile()

  const insertRows = (id: string, rows: NewBatch['rows'], first: number) =>
    db
      .insertInto('batch_row')
      .values(
        rows.map((row, place) => ({
          batch_id: id,
          row_index: first + place,
          state: 'waiting' as const,
          try: 0,
          fence: 0,
          conference_id: row.conferenceId,
          name: row.name,
          seen_updated_at: row.seenUpdatedAt,
        })),
      )
      .compile()

  const insertValues = (id: string, values: readonly Values[], first: number) =>
    db
      .insertInto('batch_values')
      .values(
        values.map((body, place) => ({
          batch_id: id,
          row_index: first + place,
          body: JSON.stringify(body),
        })),
      )
      .compile()

  /** Whether a batch is in one of these states. */
  const isIn = (id: string, states: readonly BatchState[]) =>
    sql<boolean>`exists (select 1 from batch where id = ${id} and state in (${sql.join([...states])}))`

  return {
    /**
     * Records a batch with all its rows, or nothing.
     *
     * @param turn awaited between two steps
     * @returns the one on record, which is another one where its key was in use
     */
    insert: async (batch: NewBatch, turn: WaitForTurn): Promise<BatchRecord> => {
      const queries: CompiledQuery[] = [
        insertBatch(batch),
        insertValues(batch.id, [batch.base], BASE_INDEX),
      ]
      for (let first = 0; first < batch.rows.length; first += ROWS_PER_STEP) {
        await turn()
        const rows = batch.rows.slice(first, first + ROWS_PER_STEP)
        const values = rows.map((row) => row.values)
        queries.push(insertRows(batch.id, rows, first), insertValues(batch.id, values, first))
      }
      const failure = await wrapStoreErrors(() => atomic(queries)).then(
        () => undefined,
        (error: unknown) => error,
      )
      // Where the key is in use, or the database's response was lost, what is on record counts.
      const known = await findByKey(batch.key)
      if (!known) throw failure ?? new Error('The batch is not on record')
      return known
    },

    find,
    findByKey,

    /** @returns batches, newest first, one more than wanted where there are more */
    page: (limit: number, before: number | undefined): Promise<readonly BatchRecord[]> =>
      wrapStoreErrors(() => {
        let query = db
          .selectFrom('batch')
          .selectAll()
          .where('space', '=', space)
          .orderBy('seq', 'desc')
          .limit(limit + 1)
        if (before !== undefined) query = query.where('seq', '<', before)
        return query.execute()
      }),

    /** @returns how far the rows of a batch are */
    counts: (id: string): Promise<Counts> =>
      wrapStoreErrors(async () => {
        const since = clock() - RATE_WINDOW_MS
        const rows = await db
          .selectFrom('batch_row')
          .select(({ fn }) => [
            'state',
            fn.countAll<number>().as('count'),
            sql<number>`sum(case when settled_at > ${since} then 1 else 0 end)`.as('lately'),
          ])
          .where('batch_id', '=', id)
          .groupBy('state')
          .execute()
        const byState = emptyCounts()
        for (const { state, count } of rows) byState[state] = Number(count)
        return {
          byState,
          settledLately: rows.reduce((sum, { lately }) => sum + Number(lately), 0),
        }
      }),

    base: (id: string): Promise<Values> =>
      wrapStoreErrors(async () => {
        const row = await db
          .selectFrom('batch_values')
          .select('body')
          .where('batch_id', '=', id)
          .where('row_index', '=', BASE_INDEX)
          .executeTakeFirst()
        return parseValues(row?.body ?? '{}')
      }),

    /** @returns rows in their order, one more than wanted where there are more */
    rows: (
      id: string,
      { state, after, limit }: { state?: BatchRowState | undefined; after: number; limit: number },
    ): Promise<readonly RowRecord[]> =>
      wrapStoreErrors(async () => {
        let query = db
          .selectFrom('batch_row as row')
          .innerJoin('batch_values as input', (join) =>
            join
              .onRef('input.batch_id', '=', 'row.batch_id')
              .onRef('input.row_index', '=', 'row.row_index'),
          )
          .selectAll('row')
          .select('input.body')
          .where('row.batch_id', '=', id)
          .where('row.row_index', '>', after)
          .orderBy('row.row_index')
          .limit(limit + 1)
        if (state !== undefined) query = query.where('row.state', '=', state)
        return (await query.execute()).map(({ body, ...row }) => ({
          ...row,
          values: parseValues(body),
        }))
      }),

    /** @returns false where the batch is in a state from which that makes no sense */
    act: (id: string, action: BatchAction): Promise<boolean> =>
      wrapStoreErrors(async () => {
        const { from, to } = transitions[action]
        const move = db
          .updateTable('batch')
          .set({ state: to, waiting_until: null })
          .where('space', '=', space)
          .where('id', '=', id)
          .where('state', 'in', from)
          .compile()
        const stopRows = db
          .updateTable('batch_row')
          .set({ state: 'stopped', settled_at: clock() })
          .where('batch_id', '=', id)
          .where('state', '=', 'waiting')
          .where(isIn(id, ['stopped']))
          .compile()
        const [moved = 0] = await atomic(action === 'stop' ? [move, stopRows] : [move])
        return moved > 0 || (await find(id))?.state === to
      }),

    retry: createRetry(store, space),
  }
}

const record = z.record(z.string(), z.unknown())

/** @returns what was sent in */
export function parseValues(text: string): Values {
  return record.parse(JSON.parse(text))
}

function emptyCounts(): Record<BatchRowState, number>
function emptyCounts() {
  return Object.fromEntries(batchRowStates.map((state) => [state, 0]))
}
