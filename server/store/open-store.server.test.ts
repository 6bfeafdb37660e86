import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Secret } from '../lib/secret.ts'
import { hasPostgres, noPostgres } from '../testing/databases/postgres.ts'
import { type SharedPostgres, sharedPostgres } from '../testing/databases/shared-postgres.ts'
import { buildEntries } from '../testing/process/build-entries.ts'
import { openStore } from './open-store.ts'
import { StoreOpenError } from './store.ts'

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function failure(opened: Promise<unknown>): Promise<string> {
  const error = await opened.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StoreOpenError)
  return error instanceof Error ? error.message : ''
}

describe('The embedded database', () => {
  const built = buildEntries()

  test('When a change is committed, it is on the disk: write-ahead log, full sync', async () => {
    const store = await openStore({ folder: path.join(await freshFolder(), 'deep', 'data') })
    const { sql } = await import('kysely')
    const { rows: mode } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(
      store.db,
    )
    const { rows: sync } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db)
    expect([mode[0]?.journal_mode, sync[0]?.synchronous]).toEqual(['wal', 2])
    await store.close()
  })

  test('When another process has it, one line says so; when that is killed, it opens', async () => {
    const folder = await freshFolder()
    const script = `
      import { openSqlite } from ${JSON.stringify(built('store/sqlite/open-sqlite.ts'))}
      // Kept, or the lock would go with the garbage.
      globalThis.store = await openSqlite(${JSON.stringify(folder)})
      console.log('open')
      setInterval(() => {}, 1000)`
    // Its thread would take an option that names the script's kind for its own.
    const file = path.join(folder, 'hold.mjs')
    await writeFile(file, script)
    const other = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => {
      other.kill('SIGKILL')
    })
    await once(other.stdout, 'data')
    const message = await failure(openStore({ folder, inThisThread: true }))
    expect(message).toMatch(/^DATA_DIR .+ is in use by another Greenroom: .+$/)
    const ended = once(other, 'exit')
    other.kill('SIGKILL')
    await ended
    await (await openStore({ folder, inThisThread: true })).close()
  })

  test('When the file is no database, one line says so', async () => {
    const folder = await freshFolder()
    await writeFile(path.join(folder, 'greenroom.db'), 'Dear diary, '.repeat(1000))
    expect(await failure(openStore({ folder, inThisThread: true }))).toMatch(
      /is no database of Greenroom's: .+$/,
    )
  })

  test('When the folder cannot be made, one line says so', async () => {
    const file = path.join(await freshFolder(), 'file')
    await writeFile(file, '')
    expect(await failure(openStore({ folder: file }))).toMatch(
      /cannot be written .*EEXIST.*: make room/,
    )
  })
})

describe.skipIf(!hasPostgres())(hasPostgres() ? 'PostgreSQL' : noPostgres, () => {
  let postgres: SharedPostgres
  beforeAll(async () => {
    postgres = await sharedPostgres()
  })
  afterAll(() => postgres.close(), 60_000)

  test('When several instances start together, the tables are made once', async () => {
    const url = new Secret(await postgres.database())
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ url })))
    const rows = stores.map(({ db }) => db.selectFrom('submission').selectAll().execute())
    expect(await Promise.all(rows)).toEqual([[], [], [], []])
    await Promise.all(stores.map((store) => store.close()))
  })

  test('When a connection breaks off, the error that is reported holds nothing of the connection', async () => {
    const url = new Secret(await postgres.database())
    const other = await openStore({ url })
    const lost: Error[] = []
    const store = await openStore({ url }, (error) => lost.push(error))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid != pg_backend_pid()`.execute(other.db)
    await vi.waitFor(() => expect(lost).toHaveLength(1), { timeout: 60_000 })
    expect(lost[0]?.message).toMatch(/terminat/)
    expect(lost.flatMap((error) => Object.keys(error))).toEqual([])
    await Promise.all([store.close(), other.close()])
  })

  test('When there is no such database, one line says so, without the password', async () => {
    const url = new URL(await postgres.database())
    url.pathname = '/nothing_of_this_name'
    url.password = 'secret-password'
    const message = await failure(openStore({ url: new Secret(url.toString()) }))
    expect(message).toMatch(/^DATABASE_URL .+there is no such database: .+$/)
    expect(message).not.toContain('secret-password')
  })
})

test('When nothing listens at DATABASE_URL, one line says so', async () => {
  const url = new Secret('postgres://me:secret-password@127.0.0.1:1/greenroom')
  expect(await failure(openStore({ url }))).toMatch(/cannot be reached \(ECONNREFUSED\): .+$/)
})
