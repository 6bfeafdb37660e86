import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openStore } from './store/open-store.ts'
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

test('A backup that is made while conferences are created is restored after a kill, not before, and is complete', async () => {
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
  const refused = await runIn(folder, ['restore', file])
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringMatching('is in use by a Greenroom: stop it'),
  ])
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
})

test('When a backup is copied beside the log of a killed server, it is not opened', async () => {
  const folder = await freshFolder()
  const file = path.join(await freshFolder(), 'backup.db')
  const main = await spawnMain({ PORT: '0' }, { folder })
  const { address } = await readiness(main)
  await create(address, randomUUID())
  expect((await runIn(folder, ['backup', file])).code).toBe(0)
  await create(address, randomUUID())
  await kill(main)
  await copyFile(file, path.join(folder, '.data/greenroom.db'))
  await expect(rowsIn(path.join(folder, '.data'))).rejects.toThrow('does not belong')
  // The command removes what is left over, and keeps it.
  expect(await runIn(folder, ['restore', file])).toMatchObject({ code: 0 })
  expect(await rowsIn(path.join(folder, '.data'))).toHaveLength(1)
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

test('A backup goes into the folder in which npm was started', async () => {
  const folder = await freshFolder()
  const backups = await freshFolder()
  const store = await openStore({ folder: path.join(folder, '.data'), inThisThread: true })
  await store.close()
  // npm passes it on, and goes to that of package.json.
  const started = { INIT_CWD: backups }
  expect((await runIn(folder, ['backup', 'a.db'], started)).code).toBe(0)
  expect(await readdir(backups)).toEqual(['a.db'])
})

test('Where the record is in PostgreSQL, it names the tools for that', async () => {
  const environment = { DATABASE_URL: 'postgres://localhost/greenroom' }
  const { code, stderr } = await runIn(await freshFolder(), ['backup', 'x.db'], environment)
  expect([code, stderr]).toEqual([1, expect.stringContaining('pg_dump')])
})
