import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Secret } from '../../lib/secret.ts'
import { hasPostgres, noPostgres } from '../../testing/databases/postgres.ts'
import { type SharedPostgres, sharedPostgres } from '../../testing/databases/shared-postgres.ts'
import { type FlakyProxy, startFlakyProxy } from '../../testing/upstream/flaky-tcp-proxy.ts'
import { openStore } from '../open-store.ts'
import { ResponseLost, type Store } from '../store.ts'

/** Only what hangs is to fail, on a slow machine too. */
const SLOW_MACHINE_MS = 60_000

describe.skipIf(!hasPostgres())(hasPostgres() ? 'A connection to PostgreSQL' : noPostgres, () => {
  let postgres: SharedPostgres
  beforeAll(async () => {
    postgres = await sharedPostgres()
  })
  afterAll(() => postgres.close())

  async function openByProxy(
    queryMs = SLOW_MACHINE_MS,
  ): Promise<{ store: Store; proxy: FlakyProxy }> {
    const url = new URL(await postgres.database())
    const proxy = await startFlakyProxy(Number(url.port))
    url.port = `${proxy.port}`
    url.searchParams.set('query_timeout', `${queryMs}`)
    const store = await openStore({ url: new Secret(url.toString()) })
    onTestFinished(() => store.close())
    return { store, proxy }
  }

  const sleep = (store: Store) => sql`select pg_sleep(60)`.execute(store.db)
  const ask = async (store: Store) =>
    (await sql<{ answer: number }>`select 42 as answer`.execute(store.db)).rows[0]?.answer

  test('that breaks off under a statement fails that statement, and the next ones have another', async () => {
    const { store, proxy } = await openByProxy()
    const failing = expect(sleep(store)).rejects.toBeInstanceOf(ResponseLost)
    await vi.waitFor(async () => {
      const { rows } = await sql`select 1 from pg_stat_activity
        where query ~ '^select pg_sleep' and datname = current_database()`.execute(store.db)
      expect(rows).toHaveLength(1)
    }, SLOW_MACHINE_MS)
    proxy.cut()
    await failing
    // The pool finds out by and by that the idle ones are gone too.
    await vi.waitFor(async () => expect(await ask(store)).toBe(42), SLOW_MACHINE_MS)
  })

  test('that PostgreSQL ends under a statement fails that statement alone', async () => {
    const { store } = await openByProxy()
    const failing = expect(sleep(store)).rejects.toBeInstanceOf(ResponseLost)
    await vi.waitFor(async () => {
      const { rows } = await sql<{ ended: boolean }>`
        select pg_terminate_backend(pid) as ended from pg_stat_activity
        where query ~ '^select pg_sleep' and datname = current_database()`.execute(store.db)
      expect(rows).toEqual([{ ended: true }])
    }, SLOW_MACHINE_MS)
    await failing
    expect(await ask(store)).toBe(42)
  })

  test('that falls silent is used no more', async () => {
    // Waited out once; a new connection has to be there within it.
    const { store, proxy } = await openByProxy(3_000)
    expect(await ask(store)).toBe(42)
    proxy.muteOpen()
    await expect(ask(store)).rejects.toBeInstanceOf(ResponseLost)
    expect(await ask(store)).toBe(42)
  })

  test('that rejects a statement is as good as before', async () => {
    const { store } = await openByProxy()
    const refused = sql`select * from nothing_of_this_name`.execute(store.db)
    await expect(refused).rejects.toMatchObject({ code: '42P01' })
    expect(await ask(store)).toBe(42)
  })
})
