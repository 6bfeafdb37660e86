import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openStore } from './store/open-store.ts'
import { fillLedger } from './testing/databases/fill-ledger.ts'
import { buildEntries } from './testing/process/build-entries.ts'
import { freshFolder, mainSpawner, readiness } from './testing/process/spawn-main.ts'

const built = buildEntries()
const spawnMain = mainSpawner(built)

type Ran = { readonly code: unknown; readonly stdout: string; readonly stderr: string }

async function runIn(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const ran = spawn(process.execPath, [built('database.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(ran.stdout),
    text(ran.stderr),
    once(ran, 'exit'),
  ])
  return { code, stdout, stderr }
}

async function create(address: string, key: string): Promise<void> {
  const response = await fetch(`${address}/api/video/conferences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ display_name: `Stand-up ${key}` }),
  })
  expect(response.status).toBe(200)
}

async function kill(main: ChildProcess): Promise<void> {
  const ended = once(main, 'exit')
  main.kill('SIGKILL')
  await ended
}

async function rowsIn(folder: string) {
  const store = await openStore({ folder, inThisThread: true })
  const rows = await store.db.selectFrom('submission').selectAll().orderBy('seq').execute()
  await store.close()
  return rows
}

/** A folder with a database that holds some creates, whose server was stopped. */
async function usedFolder(creates: number): Promise<string> {
  const folder = await freshFolder()
  const store = await openStore({ folder: path.join(folder, '.data'), inThisThread: true })
  await fillLedger(store, { space: 'sandbox', count: creates })
  await store.close()
  return folder
}

test('A backup that is made while conferences are created is restored after a kill, and is complete', async () => {
  const folder = await freshFolder()
  const backups = await freshFolder()
  const file = path.join(backups, 'backup.db')
  const main = await spawnMain({ PORT: '0' }, { folder })
  const { address } = await readiness(main)
  const before: string[] = []
  for (let made = 0; made < 20; made += 1) {
    before.push(randomUUID())
    await create(address, before.at(-1) ?? '')
  }
  let isCopied = false
  const meanwhile = (async () => {
    while (!isCopied) await create(address, randomUUID())
  })()
  const copied = await runIn(folder, ['backup', file])
  isCopied = true
  await meanwhile
  expect(copied).toMatchObject({ code: 0, stderr: '' })
  expect(copied.stdout).toMatch(/^Copied \d+ submissions, the newest of .+Z, to .+backup\.db\.\n$/)
  await kill(main)
  const killed = await rowsIn(path.join(folder, '.data'))

  expect(await runIn(folder, ['restore', file])).toMatchObject({ code: 0, stderr: '' })
  const restored = await rowsIn(path.join(folder, '.data'))
  expect(restored.length).toBeGreaterThanOrEqual(before.length)
  // A create that was under way has got on since.
  const settled = restored.filter(({ state }) => state === 'done')
  expect(settled).toEqual(killed.filter(({ key }) => settled.some((row) => row.key === key)))
  expect(settled.map(({ key }) => key)).toEqual(expect.arrayContaining(before))
  const again = await spawnMain({ PORT: '0' }, { folder })
  const ready = await fetch(`${(await readiness(again)).address}/readyz`)
  expect(ready.status).toBe(200)
})

test('When a backup is copied beside the log of a killed server, it does not start', async () => {
  const folder = await freshFolder()
  const file = path.join(await freshFolder(), 'backup.db')
  const main = await spawnMain({ PORT: '0' }, { folder })
  const { address } = await readiness(main)
  await create(address, randomUUID())
  expect((await runIn(folder, ['backup', file])).code).toBe(0)
  await create(address, randomUUID())
  await kill(main)
  await copyFile(file, path.join(folder, '.data/greenroom.db'))
  const next = await spawnMain({ PORT: '0' }, { folder })
  const [stderr, [code]] = await Promise.all([text(next.stderr), once(next, 'exit')])
  expect([code, stderr]).toEqual([1, expect.stringContaining('does not belong')])
  // The command removes what is left over, and keeps it.
  expect(await runIn(folder, ['restore', file])).toMatchObject({ code: 0 })
  expect(await rowsIn(path.join(folder, '.data'))).toHaveLength(1)
})

test('A restore keeps what was there before', async () => {
  const folder = await usedFolder(2)
  const file = path.join(await freshFolder(), 'backup.db')
  expect((await runIn(folder, ['backup', file])).code).toBe(0)
  const other = await usedFolder(1)
  const { code, stdout } = await runIn(other, ['restore', file])
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^Restored 2 submissions, /)])
  expect(await rowsIn(path.join(other, '.data'))).toHaveLength(2)
  const [kept] = (await readdir(path.join(other, '.data'))).filter((name) =>
    /^replaced-/.test(name),
  )
  expect(await rowsIn(path.join(other, '.data', kept ?? ''))).toHaveLength(1)
})

test('An incomplete backup is not restored, and nothing is changed', async () => {
  const folder = await usedFolder(1)
  const file = path.join(await freshFolder(), 'backup.db')
  expect((await runIn(folder, ['backup', file])).code).toBe(0)
  const main = path.join(folder, '.data/greenroom.db')
  const [before, whole] = [await readFile(main), await readFile(file)]
  const cut = `${file}.cut`
  await copyFile(file, cut)
  await truncate(cut, Math.floor(whole.length / 2))
  const garbled = `${file}.garbled`
  await writeFile(garbled, Buffer.from(whole).fill(0xff, 4096, 3 * 4096))
  const text = `${file}.txt`
  await writeFile(text, 'Dear diary, ')
  const empty = `${file}.empty`
  await writeFile(empty, '')
  for (const spoilt of [cut, garbled, text, empty, path.dirname(file), `${file}.missing`]) {
    const { code, stderr } = await runIn(folder, ['restore', spoilt])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Nothing was restored: .+\n$/)])
  }
  expect(await readFile(main)).toEqual(before)
  expect((await readdir(path.join(folder, '.data'))).sort()).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/replaced|unfinished/)]),
  )
})

test('While the server runs, nothing is restored', async () => {
  const folder = await freshFolder()
  const file = path.join(await freshFolder(), 'backup.db')
  await readiness(await spawnMain({ PORT: '0' }, { folder }))
  expect((await runIn(folder, ['backup', file])).code).toBe(0)
  const { code, stderr } = await runIn(folder, ['restore', file])
  expect([code, stderr]).toEqual([1, expect.stringMatching('is in use by a Greenroom: stop it')])
})

test.each([
  ['without a file', ['backup'], 2, /^Usage: /],
  ['with another command', ['remove', 'x'], 2, /^Usage: /],
  [
    'where there is no database',
    ['backup', 'x.db'],
    1,
    /^Nothing was copied: DATA_DIR \.data holds/,
  ],
])('Started %s, it says what to do', async (_, args, code, message) => {
  const ran = await runIn(await freshFolder(), args)
  expect([ran.code, ran.stderr]).toEqual([code, expect.stringMatching(message)])
})

test('A backup replaces an older backup, and nothing else', async () => {
  const folder = await usedFolder(1)
  const backups = await freshFolder()
  await writeFile(path.join(backups, 'notes.txt'), 'Dear diary')
  expect((await runIn(folder, ['backup', path.join(backups, 'notes.txt')])).stderr).toContain(
    'is there already and is no backup',
  )
  expect((await runIn(folder, ['backup', '.data/greenroom.db'])).stderr).toContain('is in DATA_DIR')
  // npm passes the folder in which it was started.
  const started = { INIT_CWD: backups }
  for (const _ of [1, 2]) expect((await runIn(folder, ['backup', 'a.db'], started)).code).toBe(0)
  await mkdir(path.join(backups, 'folder'))
  await copyFile(path.join(backups, 'a.db'), path.join(backups, 'folder/greenroom.db'))
  expect(await rowsIn(path.join(backups, 'folder'))).toHaveLength(1)
  expect((await readdir(backups)).sort()).toEqual(['a.db', 'folder', 'notes.txt'])
})

test('Where the record is in PostgreSQL, it names the tools for that', async () => {
  const environment = { DATABASE_URL: 'postgres://localhost/greenroom' }
  const { code, stderr } = await runIn(await freshFolder(), ['backup', 'x.db'], environment)
  expect([code, stderr]).toEqual([1, expect.stringContaining('pg_dump')])
})
