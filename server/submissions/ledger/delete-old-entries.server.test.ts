import type { Updateable } from 'kysely'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { SubmissionTable } from '../../store/tables.ts'
import { fillLedger } from '../../testing/databases/fill-ledger.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'
import { deleteOldEntries } from './delete-old-entries.ts'

afterAll(closePostgres, 60_000)

const DAY_MS = 86_400_000
/** When the first of them was submitted and settled; the others follow, a second apart. */
const first = Date.UTC(2026, 0, 1)
const space = 'example.signalwire.com'

describe.each(storeKinds)('On $title', ({ there, open }) => {
  async function filled(count: number) {
    const [store] = await open()
    onTestFinished(() => store.close())
    await fillLedger(store, { space, count })
    const keys = async () => {
      const rows = await store.db
        .selectFrom('submission')
        .select(['space', 'key'])
        .orderBy('seq')
        .execute()
      return rows.map((row) => (row.space === space ? row.key : `${row.space} ${row.key}`))
    }
    const set = (key: string, values: Updateable<SubmissionTable>) =>
      store.db.updateTable('submission').set(values).where('key', '=', key).execute()
    const forgetting = { store, space, days: 30 }
    const forgetAt = (time: number) => deleteOldEntries(forgetting, () => time)
    return { store, keys, set, forgetAt }
  }

  test.runIf(there)('What was settled so many days ago is forgotten, to the second', async () => {
    const { keys, forgetAt } = await filled(4)
    await forgetAt(first + 30 * DAY_MS)
    expect(await keys()).toHaveLength(4)
    await forgetAt(first + 30 * DAY_MS + 2_000)
    expect(await keys()).toEqual(['key-2', 'key-3'])
  })

  test.runIf(there)('It is done in small steps', async () => {
    const { keys, forgetAt } = await filled(230)
    const later = first + 365 * DAY_MS
    const left: number[] = []
    for (let isMore = true; isMore; ) {
      isMore = await forgetAt(later)
      left.push((await keys()).length)
    }
    expect(left).toEqual([130, 30, 0])
  })

  test.runIf(there)(
    'What is not settled stays, and what was settled within a day before it',
    async () => {
      const { keys, set, forgetAt } = await filled(5)
      const results = first + 2 * DAY_MS
      await set('key-1', { state: 'finding_out', settled_at: null, created_at: results })
      await set('key-2', { settled_at: results - DAY_MS - 1 })
      await set('key-3', { settled_at: results - DAY_MS })
      await set('key-4', { settled_at: results + 1, created_at: results })
      await forgetAt(first + 365 * DAY_MS)
      expect(await keys()).toEqual(['key-1', 'key-3', 'key-4'])
      await set('key-1', { state: 'failed', settled_at: results })
      await forgetAt(first + 365 * DAY_MS)
      expect(await keys()).toEqual([])
    },
  )

  test.runIf(there)('What was long under way counts from its end', async () => {
    const { keys, set, forgetAt } = await filled(1)
    await set('key-0', { settled_at: first + 10 * DAY_MS })
    await forgetAt(first + 39 * DAY_MS)
    expect(await keys()).toEqual(['key-0'])
  })

  test.runIf(there)('What was submitted in another account stays', async () => {
    const { store, keys, forgetAt } = await filled(1)
    await fillLedger(store, { space: 'sandbox', count: 1 })
    await forgetAt(first + 365 * DAY_MS)
    expect(await keys()).toEqual(['sandbox key-0'])
  })
})
