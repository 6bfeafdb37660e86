import { type CompiledQuery, sql } from 'kysely'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import * as z from 'zod/mini'
import type { Store } from '../../store/store.ts'
import { buildBatch } from '../../testing/databases/build-batch.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'
import { createBatchLeases } from '../batch-leases.ts'
import { createBatchRecords } from '../batch-records.ts'
import { prepareRowQueries } from './row-queries.ts'

afterAll(closePostgres, 60_000)

const ROWS = 400

const plan = z.object({
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.optional(z.number()),
  'Rows Removed by Join Filter': z.optional(z.number()),
  get Plans() {
    return z.optional(z.array(plan))
  },
})
const explained = z.tuple([z.object({ Plan: plan })])

function rowsSeen(node: z.infer<typeof plan>): number {
  const here =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0)
  const below = (node.Plans ?? []).reduce((sum, inner) => sum + rowsSeen(inner), 0)
  return here * node['Actual Loops'] + below
}

/** @returns how many rows PostgreSQL looks at, in all steps together, while it carries out a query */
async function countRowsSeen({ db }: Store, query: CompiledQuery): Promise<number> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': unknown }>({
    ...query,
    sql: `explain (analyze, format json) ${query.sql}`,
  })
  const [{ Plan }] = explained.parse(rows[0]?.['QUERY PLAN'])
  return rowsSeen(Plan)
}

const kind = storeKinds.find(({ title }) => title.startsWith('PostgreSQL'))

describe.runIf(kind?.there)(`On ${kind?.title}`, () => {
  test('When a large batch has just come, taking and settling rows looks at few others', async () => {
    const [store] = (await kind?.open()) ?? []
    if (!store) throw new Error('No database')
    onTestFinished(() => store.close())
    const records = createBatchRecords(store, 'sandbox')
    const leases = createBatchLeases(store, 'sandbox')
    const queries = prepareRowQueries(store)
    const { id } = await records.insert(buildBatch(ROWS), async () => {})
    const [lease] = await leases.claim('me', 60_000, 1)
    if (!lease) throw new Error('No lease')
    expect(
      await countRowsSeen(store, queries.takeRows({ id, fence: lease.fence, count: 8 })),
    ).toBeLessThan(2 * ROWS)

    const taken = await leases.takeRows(lease, ROWS)
    expect(taken).toHaveLength(ROWS - 8)
    await sql`update batch_row set state = 'done' where row_index > 12`.execute(store.db)
    const settled = [8, 9, 10].map((row_index) => ({
      row: { row_index, state: 'sending' as const },
      outcome: {
        state: 'done' as const,
        key: null,
        conferenceId: null,
        name: null,
        updatedAt: null,
        before: null,
        problem: null,
      },
    }))
    expect(await countRowsSeen(store, queries.settle(lease, settled, 0))).toBeLessThan(2 * ROWS)
  })
})
