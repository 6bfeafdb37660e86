import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../store/store.ts'
import { fillLedger } from '../../testing/databases/fill-ledger.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'
import { createHistory } from './history.ts'

afterAll(closePostgres, 60_000)

const space = 'example.signalwire.com'
const ENTRIES = 4_500
const atOnce = async () => {}
const keys = Array.from({ length: ENTRIES }, (_, index) => `key-${ENTRIES - 1 - index}`)

describe.each(storeKinds)('On $title', ({ there, open }) => {
  describe.runIf(there)('a long history', () => {
    let stores: readonly [Store, ...Store[]]
    beforeAll(async () => {
      stores = await open()
      await fillLedger(stores[0], { space, count: ENTRIES, response: { text: 'x'.repeat(2_000) } })
    })
    afterAll(async () => {
      await Promise.all(stores.map((store) => store.close()))
    })

    test.each([
      [{}, keys],
      [{ q: 'name-7' }, keys.filter((key) => key.startsWith('key-7'))],
      [
        { q: 'name-7 name 7', state: 'done', operator: 'ada' },
        keys.filter((key) => /-7/.test(key)),
      ],
      [{ q: 'name-17', state: 'done' }, keys.filter((key) => /-17/.test(key))],
      [{ operator: 'ada', state: 'done' }, keys],
      [{ operator: 'ada', state: 'failed' }, []],
      [{ q: 'nowhere' }, []],
    ] as const)(
      'is whole where %j is requested, and read a few at a time',
      async (filters, wanted) => {
        const history = createHistory(stores[0], space)
        const found: string[] = []
        for await (const batch of history.all(filters, atOnce)) {
          expect(batch.length).toBeLessThanOrEqual(100)
          found.push(...batch.map(({ key }) => key))
        }
        expect(found).toEqual(wanted)
      },
    )

    test.each([{}, { q: 'name' }])(
      'has pages of a bounded size where %j is requested, and no row is lost between them',
      async (filters) => {
        const history = createHistory(stores[0], space)
        const found: string[] = []
        let page = await history.page(filters, 200, undefined, atOnce)
        for (;;) {
          expect(JSON.stringify(page.entries).length).toBeLessThan(300_000)
          found.push(...page.entries.map(({ key }) => key))
          if (!page.next) break
          page = await history.page(filters, 200, page.next, atOnce)
        }
        expect(found).toEqual(keys)
      },
    )

    test('has a page of one row where that is larger than a page may be', async () => {
      const other = 'other.signalwire.com'
      await fillLedger(stores[0], { space: other, count: 2, response: 'x'.repeat(900_000) })
      const history = createHistory(stores[0], other)
      const first = await history.page({}, 50, undefined, atOnce)
      const second = await history.page({}, 50, first.next, atOnce)
      const found = [...first.entries, ...second.entries].map(({ key }) => key)
      expect([found, second.next]).toEqual([['key-1', 'key-0'], undefined])
    })

    test('is read no further when the caller has gone', async () => {
      let turns = 0
      const turn = async () => {
        turns += 1
        if (turns === 3) throw new Error('gone')
      }
      const batches = createHistory(stores[0], space).all({}, turn)
      const read = async () => {
        for await (const _ of batches);
      }
      await expect(read()).rejects.toThrow('gone')
      expect(turns).toBe(3)
    })
  })
})
