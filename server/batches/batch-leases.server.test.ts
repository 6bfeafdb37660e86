import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Store } from '../store/store.ts'
import { deleteOldEntries } from '../submissions/ledger/delete-old-entries.ts'
import { createLedger } from '../submissions/ledger/ledger.ts'
import { buildBatch } from '../testing/databases/build-batch.ts'
import { fillLedger } from '../testing/databases/fill-ledger.ts'
import { closePostgres, storeKinds } from '../testing/databases/stores.ts'
import type { Lease, RowOutcome } from './batch.ts'
import { createBatchLeases } from './batch-leases.ts'
import { createBatchRecords } from './batch-records.ts'
import { deleteOldBatch } from './delete-old-batches.ts'

afterAll(closePostgres, 60_000)

const space = 'example.signalwire.com'
const turn = async () => {}
const LEASE_MS = 60_000
const DAY_MS = 86_400_000

const outcome = (state: RowOutcome['state']): RowOutcome => ({
  state,
  key: 'key',
  conferenceId: null,
  name: null,
  updatedAt: null,
  before: null,
  problem: null,
})

function on(store: Store, account = space) {
  const records = createBatchRecords(store, account)
  const leases = createBatchLeases(store, account)
  const claim = async (): Promise<Lease | undefined> => (await leases.claim('me', LEASE_MS, 10))[0]
  const mustClaim = async (): Promise<Lease> => {
    const lease = await claim()
    if (!lease) throw new Error('There is no batch to claim')
    return lease
  }
  /** As if its instance had not reported for longer than a lease. */
  const expire = () => store.db.updateTable('batch').set({ lease_until: 0 }).execute()
  const statesOf = async (id: string) => {
    const { byState } = await records.counts(id)
    return Object.fromEntries(Object.entries(byState).filter(([, count]) => count > 0))
  }
  return { records, leases, claim, mustClaim, expire, statesOf }
}

describe.each(storeKinds)('On $title', ({ there, open }) => {
  async function opened() {
    const [store] = await open()
    onTestFinished(() => store.close())
    return { store, ...on(store) }
  }

  test.runIf(there)(
    'When a worker is thought dead, it can neither take nor settle nor end',
    async () => {
      const { records, leases, mustClaim, expire, statesOf } = await opened()
      const { id } = await records.insert(buildBatch(4), turn)
      const dead = await mustClaim()
      const [first, second] = await leases.takeRows(dead, 2)
      if (!first || !second) throw new Error('No rows')
      await expire()
      const living = await mustClaim()
      expect(living.fence).toBeGreaterThan(dead.fence)
      // What was not adopted yet is still the dead one's to settle: nobody else has begun it.
      expect(await leases.settle(dead, [{ row: first, outcome: outcome('done') }])).toEqual(
        new Set([first.row_index]),
      )
      const adopted = await leases.adopt(living)
      expect(adopted).toMatchObject([{ row_index: 1, state: 'sending', values: { name: 'row-1' } }])
      expect(await leases.settle(dead, [{ row: second, outcome: outcome('failed') }])).toEqual(
        new Set(),
      )
      expect(await leases.markUnclear(dead, second, 'key')).toBe(false)
      expect(await leases.putBack(dead, second)).toBe(false)
      expect(await leases.takeRows(dead, 2)).toEqual([])
      expect(await leases.renew(dead, LEASE_MS, null)).toBeUndefined()
      expect(await leases.release(dead)).toBe(false)
      expect(await leases.pause(dead)).toBe(false)
      expect(await leases.finish(dead, 0)).toBe(false)
      expect(await statesOf(id)).toEqual({ done: 1, sending: 1, waiting: 2 })
      expect(await leases.settle(living, [{ row: second, outcome: outcome('done') }])).toEqual(
        new Set([second.row_index]),
      )
    },
  )

  test.runIf(there)(
    'While a lease lasts, and once a batch is finished, nobody claims it',
    async () => {
      const { records, leases, claim, mustClaim } = await opened()
      const { id } = await records.insert(buildBatch(1), turn)
      const lease = await mustClaim()
      expect(lease).toMatchObject({ base: { size: 'small' }, batch: { id } })
      expect(await claim()).toBeUndefined()
      expect(await leases.finish(lease, 0)).toBe(false)
      for (const row of await leases.takeRows(lease, 9))
        await leases.settle(lease, [{ row, outcome: outcome('done') }])
      expect(await leases.finish(lease, 1)).toBe(false)
      expect(await leases.finish(lease, 0)).toBe(true)
      expect(await records.find(id)).toMatchObject({ state: 'finished', lease_owner: null })
      expect(await claim()).toBeUndefined()
    },
  )

  test.runIf(there)(
    'When rows are taken, each is taken once, in order, and none of a paused batch',
    async () => {
      const { records, leases, mustClaim, claim, expire } = await opened()
      const { id } = await records.insert(buildBatch(6), turn)
      const lease = await mustClaim()
      const taken = await Promise.all([1, 2, 1].map((count) => leases.takeRows(lease, count)))
      const indexes = taken.flat().map(({ row_index }) => row_index)
      expect(new Set(indexes).size).toBe(indexes.length)
      await records.act(id, 'pause')
      expect(await leases.takeRows(lease, 9)).toEqual([])
      await expire()
      // There is still something to find out about.
      expect(await claim()).toMatchObject({ batch: { id, state: 'paused' } })
    },
  )

  test.runIf(there)(
    'When a batch is stopped, what is put back is stopped; a retry counts its tries',
    async () => {
      const { records, leases, mustClaim, statesOf } = await opened()
      const { id } = await records.insert(buildBatch(3), turn)
      const lease = await mustClaim()
      const [first, second] = await leases.takeRows(lease, 2)
      if (!first || !second) throw new Error('No rows')
      expect(await records.act(id, 'stop')).toBe(true)
      expect(await statesOf(id)).toEqual({ sending: 2, stopped: 1 })
      await leases.putBack(lease, first)
      await leases.settle(lease, [{ row: second, outcome: outcome('done') }])
      expect(await leases.finish(lease, 0)).toBe(true)
      expect(await records.act(id, 'resume')).toBe(false)
      const values = { display_name: 'Other', name: 'other' }
      await records.retry(
        id,
        [
          { index: 0, values },
          { index: 1, values },
        ],
        turn,
      )
      const rows = await records.rows(id, { after: -1, limit: 10 })
      expect(rows).toMatchObject([
        { state: 'waiting', try: 1, name: 'other', values },
        { state: 'done', try: 0, name: 'row-1', values: { name: 'row-1' } },
        { state: 'stopped', try: 0 },
      ])
      expect(await records.find(id)).toMatchObject({
        state: 'running',
        finished_at: null,
        retries: 1,
      })
    },
  )

  test.runIf(there)(
    'When one key is used twice, the second batch leaves nothing behind',
    async () => {
      const { store, records } = await opened()
      const first = buildBatch(250, 'same')
      const [one, two] = await Promise.all([
        records.insert(first, turn),
        records.insert(buildBatch(250, 'same'), turn),
      ])
      expect(one.id).toBe(two.id)
      const count = async (table: 'batch_row' | 'batch_values') =>
        (await store.db.selectFrom(table).select('row_index').execute()).length
      expect([await count('batch_row'), await count('batch_values')]).toEqual([250, 251])
    },
  )

  test.runIf(there)(
    'Another account’s batches are neither shown nor worked on nor removed',
    async () => {
      const { store, records } = await opened()
      const { id, key } = await records.insert(buildBatch(1), turn)
      const other = on(store, 'other')
      expect(await other.records.find(id)).toBeUndefined()
      expect(await other.records.findByKey(key)).toBeUndefined()
      expect(await other.records.page(10, undefined)).toEqual([])
      expect(await other.records.act(id, 'stop')).toBe(false)
      expect(await other.claim()).toBeUndefined()
      expect(await records.find(id)).toMatchObject({ state: 'running' })
    },
  )

  test.runIf(there)(
    'A finished batch is removed with the record of its time; an open one keeps that',
    async () => {
      const { store, records, leases, mustClaim } = await opened()
      await fillLedger(store, { space, count: 3 })
      const { id } = await records.insert(buildBatch(2), turn)
      const retention = { store, space, days: 30 }
      const set = (values: { created_at?: number; finished_at?: number }) =>
        store.db.updateTable('batch').set(values).where('id', '=', id).execute()
      const later = () => Date.now() + 365 * DAY_MS
      await set({ created_at: Date.UTC(2025, 0, 1) })
      expect(await deleteOldBatch(retention, later)).toBe(false)
      await deleteOldEntries(retention, later)
      expect(await createLedger(store, space).find('key-0')).toBeDefined()

      const lease = await mustClaim()
      const rows = await leases.takeRows(lease, 2)
      const settled = rows.map((row) => ({ row, outcome: outcome('done') }))
      expect((await leases.settle(lease, settled)).size).toBe(2)
      await leases.finish(lease, 0)
      expect(await deleteOldBatch(retention)).toBe(false)
      expect(await deleteOldBatch(retention, later)).toBe(true)
      expect(await deleteOldBatch(retention, later)).toBe(false)
      await deleteOldEntries(retention, later)
      for (const table of ['batch', 'batch_row', 'batch_values', 'submission'] as const)
        expect(await store.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    },
  )
})
