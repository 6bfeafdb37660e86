import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { copyCutOff, saltOfLog, watchLog } from '../../testing/databases/power-cut.ts'
import { buildEntries } from '../../testing/process/build-entries.ts'
import { openStore } from '../open-store.ts'

const entry = 'testing/databases/submission-writer.ts'
const built = buildEntries()

/** After how many lines it is killed: in the first commits, between checkpoints, and after some. */
const killedAfter = [1, 7, 50, 333, 1_000, 2_500] as const

/** The same for power cuts. */
const cutAfter = [40, 2_000] as const

/** What was confirmed, and how far the log had got by then. */
type Line = {
  readonly what: string
  readonly key: string
  readonly salt: string
  readonly frames: number
}

/** @returns what was confirmed to the writer until then */
async function writeUntilKilled(folder: string, lines: number): Promise<readonly Line[]> {
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
  const text = await readFile(toldFile, 'utf8')
  return text.split('\n').flatMap((line) => {
    const [what = '', key = '', salt = '', frames] = line.split(' ')
    return frames === undefined ? [] : [{ what, key, salt, frames: Number(frames) }]
  })
}

/** @returns which of the lines the database of a folder does not confirm */
async function missingIn(folder: string, lines: readonly Line[]): Promise<readonly Line[]> {
  const store = await openStore({ folder, inThisThread: true })
  const rows = await store.db.selectFrom('submission').select(['key', 'state']).execute()
  await store.close()
  const states = new Map(rows.map(({ key, state }) => [key, state]))
  return lines.filter(({ what, key }) =>
    what === 'begun' ? !states.has(key) : states.get(key) !== 'done',
  )
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-killed-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('However often it is killed, all that was confirmed is on record', async () => {
  const folder = await newFolder()
  const confirmed: Line[] = []
  for (const lines of killedAfter) {
    const reported = await writeUntilKilled(folder, lines)
    expect(reported.length).toBeGreaterThanOrEqual(lines)
    confirmed.push(...reported)
    expect(await missingIn(folder, confirmed)).toEqual([])
  }
})

test('Wherever in its log a power cut ends it, all that was confirmed by then is on record', async () => {
  const folder = await newFolder()
  const confirmed: Line[] = []
  for (const lines of cutAfter) {
    confirmed.push(...(await writeUntilKilled(folder, lines)))
    const { salt, frames, copied } = watchLog(folder)()
    // Killed after the log was restarted and before anything was written to it: nothing can be lost.
    if ((await saltOfLog(folder)) !== salt) continue
    for (const share of [0, 0.1, 0.5, 0.9]) {
      const cut = copied + Math.floor(share * (frames - copied))
      const after = path.join(folder, `cut-${lines}-${share}`)
      await copyCutOff(folder, after, cut)
      const inTime = confirmed.filter((line) => line.salt !== salt || line.frames <= cut)
      expect(await missingIn(after, inTime)).toEqual([])
    }
  }
})

test('A commit waits for the disk', async () => {
  const store = await openStore({ folder: await newFolder(), inThisThread: true })
  onTestFinished(store.close)
  const { rows } = await sql`pragma synchronous`.execute(store.db)
  // FULL. In the log the least that survives a power cut.
  expect(rows).toEqual([{ synchronous: 2 }])
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
