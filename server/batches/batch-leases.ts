import { sql, type UpdateObject } from 'kysely'
import { unsettledStates } from '#contract/submission.ts'
import type { Store } from '../store/store.ts'
import { BASE_INDEX, type Tables } from '../store/tables.ts'
import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import type { BatchRecord, Lease, RowRecord } from './batch.ts'
import { parseValues } from './batch-records.ts'
import { prepareRowQueries, type SettledRow } from './rows/row-queries.ts'

/** What those write who work on batches. All reject with StoreUnavailable. */
export type BatchLeases = ReturnType<typeof createBatchLeases>

/**
 * One instance at a time works on a batch, under a lease with a fencing token. Each row remembers
 * the token under which it was taken, and takes nothing that is written under another one: a worker
 * that was thought dead cannot settle what another has taken over.
 *
 * @param store an open database
 * @param space the account; another account's batches are not worked on
 * @param clock the time now, in ms since 1970
 */
export function createBatchLeases(store: Store, space: string, clock: () => number = Date.now) {
  const { db, now } = store
  const queries = prepareRowQueries(store)
  const after = (ms: number) => sql<number>`${now} + ${ms}`

  const ownBatch = ({ batch, fence }: Lease, values: UpdateObject<Tables, 'batch'>) =>
    wrapStoreErrors(async () => {
      const { numUpdatedRows } = await db
        .updateTable('batch')
        .set(values)
        .where('id', '=', batch.id)
        .where('fence', '=', fence)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    })

  const ownRow = (
    { batch, fence }: Lease,
    index: number,
    from: RowRecord['state'],
    values: UpdateObject<Tables, 'batch_row'>,
  ): Promise<boolean> =>
    wrapStoreErrors(async () => {
      const { numUpdatedRows } = await db
        .updateTable('batch_row')
        .set(values)
        .where('batch_id', '=', batch.id)
        .where('row_index', '=', index)
        .where('state', '=', from)
        .where('fence', '=', fence)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    })

  const withValues = async (id: string, rows: readonly Omit<RowRecord, 'values'>[]) => {
    if (rows.length === 0) return []
    const inputs = await db
      .selectFrom('batch_values')
      .select(['row_index', 'body'])
      .where('batch_id', '=', id)
      .where(
        'row_index',
        'in',
        rows.map((row) => row.row_index),
      )
      .execute()
    const bodies = new Map(inputs.map(({ row_index, body }) => [row_index, body]))
    return rows
      .map((row) => ({ ...row, values: parseValues(bodies.get(row.row_index) ?? '{}') }))
      .toSorted((a, b) => a.row_index - b.row_index)
  }

  return {
    /**
     * Ends the leases of a process that has ended: on an exclusive database nobody else has any.
     */
    releaseAll: (): Promise<void> =>
      wrapStoreErrors(async () => {
        if (!store.exclusive) return
        await db
          .updateTable('batch')
          .set({ lease_owner: null, lease_until: 0 })
          .where('space', '=', space)
          .where('finished_at', 'is', null)
          .execute()
      }),

    /**
     * Leases batches on which there is something to do and that nobody else works on.
     *
     * @param count how many at most
     */
    claim: (owner: string, leaseMs: number, count: number): Promise<readonly Lease[]> =>
      wrapStoreErrors(async () => {
        const due = await db
          .selectFrom('batch')
          .select('id')
          .where('space', '=', space)
          .where('finished_at', 'is', null)
          .where('lease_until', '<=', now)
          .where(({ or, eb, exists, selectFrom }) =>
            or([
              eb('state', '!=', 'paused'),
              exists(
                selectFrom('batch_row as row')
                  .select('row.row_index')
                  .whereRef('row.batch_id', '=', 'batch.id')
                  .where('row.state', 'in', unsettledStates),
              ),
            ]),
          )
          .orderBy('lease_until')
          .orderBy('seq')
          .limit(count)
          .execute()
        const leases: Lease[] = []
        for (const { id } of due) {
          // Of two instances that see the same batch, the condition lets only one lease it.
          const batch = await db
            .updateTable('batch')
            .set({
              lease_owner: owner,
              lease_until: after(leaseMs),
              fence: sql`fence + 1`,
              started_at: sql`coalesce(started_at, ${clock()})`,
            })
            .where('id', '=', id)
            .where('finished_at', 'is', null)
            .where('lease_until', '<=', now)
            .returningAll()
            .executeTakeFirst()
          if (!batch) continue
          const base = await db
            .selectFrom('batch_values')
            .select('body')
            .where('batch_id', '=', id)
            .where('row_index', '=', BASE_INDEX)
            .executeTakeFirst()
          leases.push({ batch, fence: batch.fence, base: parseValues(base?.body ?? '{}') })
        }
        return leases
      }),

    /**
     * Prolongs a lease.
     *
     * @param waitingUntil until when nothing is sent, to be shown; ms since 1970
     * @returns the batch as it is now; undefined where another has taken it over
     */
    renew: (
      { batch, fence }: Lease,
      leaseMs: number,
      waitingUntil: number | null,
    ): Promise<BatchRecord | undefined> =>
      wrapStoreErrors(() =>
        db
          .updateTable('batch')
          .set({ lease_until: after(leaseMs), waiting_until: waitingUntil })
          .where('id', '=', batch.id)
          .where('fence', '=', fence)
          .returningAll()
          .executeTakeFirst(),
      ),

    release: (lease: Lease): Promise<boolean> =>
      ownBatch(lease, { lease_owner: null, lease_until: 0, waiting_until: null }),

    /** Pauses a batch all of whose rows would fail for the same reason. */
    pause: (lease: Lease): Promise<boolean> =>
      ownBatch(lease, { state: sql`case when state = 'running' then 'paused' else state end` }),

    /** Takes over what an earlier lease had begun. */
    adopt: ({ batch, fence }: Lease): Promise<readonly RowRecord[]> =>
      wrapStoreErrors(async () => {
        const rows = await db
          .updateTable('batch_row')
          .set({ fence })
          .where('batch_id', '=', batch.id)
          .where('state', 'in', unsettledStates)
          .where('fence', '<', fence)
          .returningAll()
          .execute()
        return withValues(batch.id, rows)
      }),

    /** Takes the next rows, as long as the batch is running under this lease. */
    takeRows: ({ batch, fence }: Lease, count: number): Promise<readonly RowRecord[]> =>
      wrapStoreErrors(async () => {
        const { rows } = await db.executeQuery(queries.takeRows({ id: batch.id, fence, count }))
        return rows
          .map(({ body, ...row }) => ({ ...row, values: parseValues(body ?? '{}') }))
          .toSorted((a, b) => a.row_index - b.row_index)
      }),

    /**
     * Records what came of rows.
     *
     * @returns the indexes of those that took it
     */
    settle: (lease: Lease, rows: readonly SettledRow[]): Promise<ReadonlySet<number>> =>
      wrapStoreErrors(async () => {
        const settled = await db.executeQuery(queries.settle(lease, rows, clock()))
        return new Set(settled.rows.map(({ row_index }) => row_index))
      }),

    /** Records that a row's submission goes on without us. */
    markUnclear: (lease: Lease, { row_index }: RowRecord, key: string): Promise<boolean> =>
      ownRow(lease, row_index, 'sending', { state: 'finding_out', key }),

    /** Puts a row back on which nothing was done. */
    putBack: (lease: Lease, { row_index, state }: RowRecord): Promise<boolean> =>
      ownRow(lease, row_index, state, {
        // After a stop nothing begins again.
        state: sql`case when exists (select 1 from batch where id = ${lease.batch.id} and state = 'stopped') then 'stopped' else 'waiting' end`,
        key: null,
      }),

    /** @returns unclear rows whose submissions have been settled meanwhile */
    settledMeanwhile: ({ batch, fence }: Lease, count: number): Promise<readonly RowRecord[]> =>
      wrapStoreErrors(async () => {
        const rows = await db
          .selectFrom('batch_row as row')
          .innerJoin('submission', (join) =>
            join.onRef('submission.key', '=', 'row.key').on('submission.space', '=', space),
          )
          .selectAll('row')
          .where('row.batch_id', '=', batch.id)
          .where('row.state', '=', 'finding_out')
          .where('row.fence', '=', fence)
          .where('submission.state', 'not in', unsettledStates)
          .limit(count)
          .execute()
        return withValues(batch.id, rows)
      }),

    /**
     * Closes a batch of which every row is settled.
     *
     * @param retries of the batch as it was read last: PostgreSQL may look for rows as they were
     *   before a retry that it waited for
     * @returns false where one is not
     */
    finish: ({ batch, fence }: Lease, retries: number): Promise<boolean> =>
      wrapStoreErrors(async () => {
        const { numUpdatedRows } = await db
          .updateTable('batch')
          .set({
            state: sql`case when state = 'stopped' then 'stopped' else 'finished' end`,
            finished_at: clock(),
            lease_owner: null,
            lease_until: 0,
            waiting_until: null,
          })
          .where('id', '=', batch.id)
          .where('fence', '=', fence)
          .where('retries', '=', retries)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('batch_row as row')
                  .select('row.row_index')
                  .whereRef('row.batch_id', '=', 'batch.id')
                  .where('row.state', 'in', ['waiting', ...unsettledStates]),
              ),
            ),
          )
          .executeTakeFirst()
        return numUpdatedRows > 0n
      }),
  }
}
