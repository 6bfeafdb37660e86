import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePostgres, storeKinds } from '../testing/databases/stores.ts'
import { prepareQuery } from './prepared-query.ts'
import type { Store } from './store.ts'

afterAll(closePostgres, 60_000)

describe.each(storeKinds)('On $title', ({ there, open }) => {
  describe.runIf(there)('a prepared query', () => {
    let store: Store
    beforeAll(async () => {
      store = (await open())[0]
    })
    afterAll(() => store.close())

    test('When it is executed with other values, its result is as if it had been compiled again', async () => {
      const { db } = store
      const query = prepareQuery<{ key: string; retries: number }, { key: string }>((parameter) =>
        db
          .selectFrom('submission')
          .select('key')
          .where('space', '=', 'sandbox')
          .where('key', '=', parameter('key'))
          .where('retries', '<', parameter('retries')),
      )
      const first = query({ key: 'a', retries: 1 })
      const second = query({ retries: 2, key: 'b' })
      expect([first.parameters, second.parameters]).toEqual([
        ['sandbox', 'a', 1],
        ['sandbox', 'b', 2],
      ])
      expect((await db.executeQuery(first)).rows).toEqual([])
    })
  })
})
