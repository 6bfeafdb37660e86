import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildEntries } from '../../testing/process/build-entries.ts'
import { openStore } from '../open-store.ts'

const entry = 'testing/databases/submission-writer.ts'
const built = buildEntries()

/** After how many lines it is killed: in the first commits, between checkpoints, and after some. */
const killedAfter = [1, 7, 50, 333, 1_000, 2_500] as const

/** @returns what was confirmed to the writer until then, a line each */
async function writeUntilKilled(folder: string, lines: number): Promise<readonly string[]> {
  const toldFile = path.join(folder, `told-until-${lines}`)
  const child = spawn(process.execPath, [built(entry), folder, toldFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close')
  let count = 0
  child.stdout.on('data', (dots: Buffer) => {
    count += dots.length
    if (count >= lines) child.kill('SIGKILL')
  })
  await ended
  return (await readFile(toldFile, 'utf8')).split('\n').filter((line) => line !== '')
}

test('However often it is killed, all that was confirmed is on record', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-killed-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const results = new Set<string>()
  const settled = new Set<string>()
  for (const lines of killedAfter) {
    const reported = await writeUntilKilled(folder, lines)
    expect(reported.length).toBeGreaterThanOrEqual(lines)
    for (const line of reported) {
      const [what, key = ''] = line.split(' ')
      if (what === 'begun') results.add(key)
      else settled.add(key)
    }
    const store = await openStore({ folder, inThisThread: true })
    const rows = await store.db.selectFrom('submission').select(['key', 'state']).execute()
    await store.close()
    const states = new Map(rows.map(({ key, state }) => [key, state]))
    expect([...results].filter((key) => !states.has(key))).toEqual([])
    expect([...settled].filter((key) => states.get(key) !== 'done')).toEqual([])
  }
})

test('The thread of the database loads none of the packages that the other has loaded', async () => {
  const folder = path.dirname(built(entry))
  const loaded = ['database-worker.js']
  for (const file of loaded) {
    const text = await readFile(path.join(folder, file), 'utf8')
    expect(text).not.toContain('_zod')
    for (const [, next = ''] of text.matchAll(/from "\.\/([^"]+)"/g)) {
      if (!loaded.includes(next)) loaded.push(next)
    }
  }
  expect(loaded).toContain('group-commit.js')
})
