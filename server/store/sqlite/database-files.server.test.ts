import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import Database from 'libsql'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import { StoreOpenError } from '../store.ts'
import { databaseFile } from './open-database.ts'

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-files-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a database whose checkpoints the test makes. */
async function openTicking(folder: string): Promise<{ store: Store; tick: () => Promise<void> }> {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const store = await openStore({ folder, inThisThread: true })
  onTestFinished(() => store.close().catch(() => {}))
  const tick = async () => {
    vi.advanceTimersByTime(2_000)
    // Answered after the checkpoint has been made.
    await sql`select 1`.execute(store.db)
  }
  return { store, tick }
}

async function add(store: Store, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await store.db
      .insertInto('submission')
      .values({
        space: 'sandbox',
        key: randomUUID(),
        kind: 'delete',
        state: 'done',
        created_at: 1,
        fingerprint: 'x'.repeat(2_000),
        method: 'DELETE',
        target: '/',
        body_whole: 1,
        name_ours: 0,
        request_id: randomUUID(),
        attempts: 1,
        lease_until: 0,
        retries: 0,
        next_attempt_at: 0,
        search: '',
        findings: '[]',
      })
      .execute()
  }
}

/** Copies what lies in a folder, as somebody would by hand, or as a crash leaves it. */
async function copyTo(from: string, suffixes: readonly string[] = ['', '-wal']): Promise<string> {
  const folder = await freshFolder()
  for (const suffix of suffixes) {
    await copyFile(`${databaseFile(from)}${suffix}`, `${databaseFile(folder)}${suffix}`)
  }
  return folder
}

async function countIn(folder: string): Promise<number> {
  const store = await openStore({ folder, inThisThread: true })
  const rows = await store.db.selectFrom('submission').select('seq').execute()
  await store.close()
  return rows.length
}

async function refusal(folder: string): Promise<string> {
  const error = await openStore({ folder, inThisThread: true }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(StoreOpenError)
  return error instanceof Error ? error.message : ''
}

test('When it has been closed, the database file alone holds everything', async () => {
  const folder = await freshFolder()
  const store = await openStore({ folder, inThisThread: true })
  await add(store, 30)
  await store.close()
  expect((await stat(`${databaseFile(folder)}-wal`)).size).toBe(0)
  expect(await countIn(await copyTo(folder, ['']))).toBe(30)
})

test('While it is open, the database file alone is no more than seconds behind', async () => {
  const folder = await freshFolder()
  const { store, tick } = await openTicking(folder)
  await add(store, 30)
  await tick()
  await add(store, 1)
  expect(await countIn(await copyTo(folder, ['']))).toBe(30)
})

test('When much is written, the database file is brought up to date before its time', async () => {
  const folder = await freshFolder()
  const { store, tick } = await openTicking(folder)
  await tick()
  await add(store, 400)
  expect(await countIn(await copyTo(folder, ['']))).toBe(0)
  await add(store, 200)
  expect(await countIn(await copyTo(folder, ['']))).toBeGreaterThan(490)
})

test('While it is open, the log is written over, and keeps its space up to a limit', async () => {
  const folder = await freshFolder()
  const { store, tick } = await openTicking(folder)
  const logBytes = async () => (await stat(`${databaseFile(folder)}-wal`)).size
  await add(store, 30)
  const grown = await logBytes()
  for (let round = 0; round < 3; round += 1) {
    await tick()
    await add(store, 1)
    expect(await logBytes()).toBe(grown)
  }
  for (let round = 10; round < 30; round += 1) {
    const findings = `${round}`.repeat(512 * 1024)
    await store.db.updateTable('submission').set({ findings }).where('seq', '=', 1).execute()
  }
  expect(await logBytes()).toBeGreaterThan(20 * 1024 * 1024)
  await tick()
  await add(store, 1)
  expect(await logBytes()).toBe(16 * 1024 * 1024)
  expect(await countIn(await copyTo(folder))).toBe(34)
})

test('While another program reads, writes wait in the log and are not lost', async () => {
  const folder = await freshFolder()
  const { store, tick } = await openTicking(folder)
  await add(store, 3)
  const reader = new Database(databaseFile(folder))
  reader.exec('begin')
  reader.prepare('select count(*) from submission').all()
  for (let round = 0; round < 3; round += 1) {
    await add(store, 3)
    await tick()
    expect(await countIn(await copyTo(folder))).toBe(6 + 3 * round)
  }
  reader.exec('commit')
  await add(store, 3)
  await tick()
  await add(store, 3)
  expect(await countIn(await copyTo(folder))).toBe(18)
  expect(await countIn(await copyTo(folder, ['']))).toBe(15)
})

test('Whenever it is killed, the two files count as belonging together', async () => {
  const folder = await freshFolder()
  const { store, tick } = await openTicking(folder)
  for (let round = 1; round <= 5; round += 1) {
    expect(await countIn(await copyTo(folder))).toBe(2 * (round - 1))
    await add(store, 1)
    expect(await countIn(await copyTo(folder))).toBe(2 * round - 1)
    await tick()
    await add(store, 1)
  }
})

test('When an older copy was put beside the log of a killed server, it does not start', async () => {
  const folder = await freshFolder()
  const { store, tick } = await openTicking(folder)
  await add(store, 5)
  await tick()
  const older = await copyTo(folder, [''])
  for (let round = 0; round < 3; round += 1) {
    await add(store, 5)
    await tick()
  }
  await add(store, 5)
  await copyFile(`${databaseFile(folder)}-wal`, `${databaseFile(older)}-wal`)
  expect(await refusal(older)).toMatch(
    /greenroom\.db-wal that does not belong to its greenroom\.db: /,
  )
})

test('When the log is there without its database, it does not start with an empty one', async () => {
  const folder = await freshFolder()
  const { store } = await openTicking(folder)
  await add(store, 5)
  expect(await refusal(await copyTo(folder, ['-wal']))).toContain('does not belong to its')
})

test('When version 0.1 left all rows in the log, they are found; without the log it says so', async () => {
  const store = await openStore({ folder: await freshFolder(), inThisThread: true })
  const folder = await freshFolder()
  const former = new Database(databaseFile(folder))
  former.exec('pragma locking_mode = exclusive')
  former.exec('pragma journal_mode = wal')
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_schema where sql is not null`.execute(store.db)
  for (const made of rows) former.exec(made.sql)
  const { rows: done } = await sql<{ name: string; timestamp: string }>`
    select * from kysely_migration`.execute(store.db)
  for (const { name, timestamp } of done) {
    former.exec(`insert into kysely_migration values ('${name}', '${timestamp}')`)
  }
  former.exec(`insert into kysely_migration_lock values ('migration_lock', 0)`)
  await store.close()
  expect(await countIn(await copyTo(folder))).toBe(0)
  const alone = await copyTo(folder, [''])
  expect(await refusal(alone)).toContain('made without its greenroom.db-wal')
})

test('When version 0.1 has it open, one line says that it is in use', async () => {
  const folder = await freshFolder()
  const script = `
    import Database from 'libsql'
    globalThis.former = new Database(${JSON.stringify(databaseFile(folder))})
    former.exec('pragma locking_mode = exclusive')
    former.exec('pragma journal_mode = wal')
    former.exec('create table submission (seq integer)')
    console.log('open')
    setInterval(() => {}, 1000)`
  const former = spawn(process.execPath, ['--input-type=module', '-e', script])
  onTestFinished(() => void former.kill('SIGKILL'))
  await once(former.stdout, 'data')
  expect(await refusal(folder)).toContain('is in use by another Greenroom')
})

test('When the file is damaged, it does not start, and says how to restore', async () => {
  const folder = await freshFolder()
  const store = await openStore({ folder, inThisThread: true })
  await add(store, 30)
  await store.close()
  const file = await open(databaseFile(folder), 'r+')
  await file.write(Buffer.alloc(3 * 4096, 0xff), 0, 3 * 4096, 8 * 4096)
  await file.close()
  expect(await refusal(folder)).toMatch(/ is damaged \(.+\): .*npm run restore -- FILE/)
})

test('When it was cut short, it does not start, and says so', async () => {
  const folder = await freshFolder()
  const store = await openStore({ folder, inThisThread: true })
  await add(store, 30)
  await store.close()
  await mkdir(path.join(folder, 'cut'))
  const whole = await open(databaseFile(folder))
  const half = Buffer.alloc(Math.floor((await whole.stat()).size / 2))
  await whole.read(half, 0, half.length, 0)
  await whole.close()
  await writeFile(databaseFile(path.join(folder, 'cut')), half)
  expect(await refusal(path.join(folder, 'cut'))).toContain('is damaged')
})
