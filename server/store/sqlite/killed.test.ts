import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { buildEntry } from '../../testing/build-entry.ts'
import { openStore } from '../open-store.ts'

const writer = buildEntry('testing/told-writer.ts')

/** After how many lines it is killed: in the first commits, between checkpoints, and after some. */
const killedAfter = [1, 7, 50, 333, 1_000, 2_500] as const

async function writeUntilKilled(folder: string, lines: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer(), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close')
  const told: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(line)
    if (told.length === lines) child.kill('SIGKILL')
  })
  await ended
  return told
}

test('However often it is killed, all that was told of is on record', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-killed-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const begun = new Set<string>()
  const settled = new Set<string>()
  for (const lines of killedAfter) {
    const told = await writeUntilKilled(folder, lines)
    expect(told.length).toBeGreaterThanOrEqual(lines)
    for (const line of told) {
      const [what, key = ''] = line.split(' ')
      if (what === 'begun') begun.add(key)
      else settled.add(key)
    }
    const store = await openStore({ folder, inThisThread: true })
    const rows = await store.db.selectFrom('submission').select(['key', 'state']).execute()
    await store.close()
    const states = new Map(rows.map(({ key, state }) => [key, state]))
    expect([...begun].filter((key) => !states.has(key))).toEqual([])
    expect([...settled].filter((key) => states.get(key) !== 'done')).toEqual([])
  }
})
