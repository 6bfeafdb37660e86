import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Secret } from '../../lib/secret.ts'
import { hasPostgres, noPostgres } from '../../testing/databases/postgres.ts'
import { type SharedPostgres, sharedPostgres } from '../../testing/databases/shared-postgres.ts'
import { startStrictPooler } from '../../testing/databases/strict-pooler.ts'
import { openStore } from '../open-store.ts'
import { prepareQuery } from '../prepared-query.ts'
import type { Store } from '../store.ts'

describe.skipIf(!hasPostgres())(hasPostgres() ? 'PostgreSQL' : noPostgres, () => {
  let postgres: SharedPostgres
  beforeAll(async () => {
    postgres = await sharedPostgres()
  })
  afterAll(() => postgres.close())

  async function open(url: URL): Promise<Store> {
    const store = await openStore({ url: new Secret(url.toString()) })
    onTestFinished(() => store.close())
    return store
  }

  const prepared = ({ db }: Store) =>
    prepareQuery<{ key: string }, { key: string }>((parameter) =>
      db.selectFrom('submission').select('key').where('key', '=', parameter('key')),
    )

  /** How many plans the only session keeps. */
  async function keptPlans(store: Store): Promise<number> {
    const { rows } = await sql<{ kept: number }>`
      select count(*)::int as kept from pg_prepared_statements where name like 'greenroom_%'`.execute(
      store.db,
    )
    return rows[0]?.kept ?? 0
  }

  test('keeps the plan of a prepared query in the session, and carries it out with each values', async () => {
    const store = await open(new URL(await postgres.database()))
    const query = prepared(store)
    expect(await keptPlans(store)).toBe(0)
    for (const key of ['a', 'b']) {
      expect((await store.db.executeQuery(query({ key }))).rows).toEqual([])
    }
    expect(await keptPlans(store)).toBe(1)
  })

  test('is given no plan to keep behind a pooler, which hands the session to others', async () => {
    const url = new URL(await postgres.database())
    url.port = `${await startStrictPooler(Number(url.port), 1)}`
    const store = await open(url)
    await store.db.executeQuery(prepared(store)({ key: 'a' }))
    expect(await keptPlans(store)).toBe(0)
  })

  test('goes on with a kept plan once the table has another column', async () => {
    const store = await open(new URL(await postgres.database()))
    const query = prepared(store)
    await store.db.executeQuery(query({ key: 'a' }))
    await sql`alter table submission add column later text`.execute(store.db)
    expect((await store.db.executeQuery(query({ key: 'a' }))).rows).toEqual([])
  })
})
