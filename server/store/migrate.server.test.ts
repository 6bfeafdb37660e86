import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Secret } from '../lib/secret.ts'
import { createHistory } from '../submissions/history/history.ts'
import { createLedger } from '../submissions/ledger/ledger.ts'
import { hasPostgres, noPostgres } from '../testing/databases/postgres.ts'
import { type SharedPostgres, sharedPostgres } from '../testing/databases/shared-postgres.ts'
import { openStore } from './open-store.ts'
import { databaseFile } from './sqlite/open-database.ts'
import type { Store } from './store.ts'

const conferenceId = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'

/** The dump of a database that Greenroom made before its lease columns were renamed. */
function formerDump(kind: 'sqlite' | 'postgres'): Promise<string> {
  const file = `../testing/databases/2026-11-26.${kind}.sql`
  return readFile(path.join(import.meta.dirname, file), 'utf8')
}

async function expectFormerEntries(store: Store): Promise<void> {
  const ledger = createLedger(store, 'sandbox')
  const { entries } = await createHistory(store, 'sandbox').page({}, 10, undefined, async () => {})
  expect(entries.map(({ key, state }) => [key, state])).toEqual([
    ['sending', 'sending'],
    ['searching', 'finding_out'],
    ['edited', 'done'],
    ['refused', 'refused'],
    ['created', 'done'],
  ])
  expect(await ledger.find('searching')).toMatchObject({
    retries: 1,
    upstreamStartedAt: 1_795_000_000_000,
    body: { display_name: 'Stand-up', name: 'searching' },
  })
  expect(await ledger.find('created')).toMatchObject({
    conferenceId,
    response: { status: 200, body: { id: conferenceId } },
  })
  const found = createHistory(store, 'sandbox').page({ q: 'daily' }, 10, undefined, async () => {})
  expect((await found).entries.map(({ key }) => key)).toEqual(['edited'])
  await ledger.releaseAll()
  const claimed = await ledger.claimDue(() => 'next', 60_000, 10)
  expect(claimed.map(({ entry }) => entry.key).sort()).toEqual(['searching', 'sending'])
}

test('An embedded database of the former version is read, and work on it goes on', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-migrate-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const former = new Database(databaseFile(folder))
  former.exec(await formerDump('sqlite'))
  former.close()
  const store = await openStore({ folder, inThisThread: true })
  await expectFormerEntries(store)
  await store.close()
})

describe.skipIf(!hasPostgres())(hasPostgres() ? 'PostgreSQL' : noPostgres, () => {
  let postgres: SharedPostgres
  beforeAll(async () => {
    postgres = await sharedPostgres()
  })
  afterAll(() => postgres.close(), 60_000)

  async function formerDatabase(): Promise<{ url: string; former: pg.Client }> {
    const url = await postgres.database()
    const former = new pg.Client({ connectionString: url })
    await former.connect()
    onTestFinished(() => former.end())
    await former.query(await formerDump('postgres'))
    return { url, former }
  }

  test('A database of the former version is read, and work on it goes on', async () => {
    const { url } = await formerDatabase()
    const store = await openStore({ url: new Secret(url) })
    await expectFormerEntries(store)
    await store.close()
  })

  test('While an instance of the former version still runs, its leases hold and its writes are refused whole', async () => {
    const { url, former } = await formerDatabase()
    await former.query(`update submission set held_until = 9000000000000 where key = 'sending'`)
    const store = await openStore({ url: new Secret(url) })
    const claimed = await createLedger(store, 'sandbox').claimDue(() => 'next', 60_000, 10)
    expect(claimed.map(({ entry }) => entry.key)).toEqual(['searching'])
    const settle = former.query(
      `update submission set state = 'done', holder = null, held_until = 0 where key = 'sending'`,
    )
    // An error of PostgreSQL's own: the former version takes the statement as not carried out.
    await expect(settle).rejects.toMatchObject({ code: '42703' })
    expect(await createLedger(store, 'sandbox').find('sending')).toMatchObject({ state: 'sending' })
    await store.close()
  })
})
