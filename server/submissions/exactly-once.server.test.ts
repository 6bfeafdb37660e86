import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, type TestContext, test } from 'vitest'
import { startSandbox } from '../sandbox/start.ts'
import { hasPostgres, noPostgres } from '../testing/databases/postgres.ts'
import { sharedPostgres } from '../testing/databases/shared-postgres.ts'
import { storedAt } from '../testing/databases/stored-text.ts'
import { accountVariables } from '../testing/faults/account.ts'
import { runBatchFaults } from '../testing/faults/batch-fault-run.ts'
import { runFaults } from '../testing/faults/fault-run.ts'
import { startFaultySignalWire } from '../testing/faults/faulty-signalwire.ts'
import { serverProcess } from '../testing/faults/server-process.ts'
import { submitCreate } from '../testing/faults/submit.ts'
import { watchServer } from '../testing/leaks/watch-server.ts'
import { buildEntries } from '../testing/process/build-entries.ts'

const entry = 'testing/faults/serve-short-deadline.ts'
const built = buildEntries()

const clean = { duplicated: 0, lost: 0, misreported: 0, misrecorded: 0 }

/** Servers on one database before a SignalWire of whose responses 30 % fail. */
async function startFaultyServers(
  { expect, onTestFinished }: TestContext,
  seed: number,
  instances: number,
  database: { readonly DATA_DIR: string } | { readonly DATABASE_URL: string },
) {
  const sandbox = await startSandbox({ seeded: false })
  const signalwire = await startFaultySignalWire(sandbox, seed, { share: 0.3, delayMs: 1_000 })
  const account = accountVariables(sandbox, signalwire.origin)
  const variables = { ...account, ...database, LOG_LEVEL: 'trace' }
  const watch = await watchServer(sandbox)
  const server = () => serverProcess([process.execPath, built(entry)], variables, watch)
  const servers = [server(), ...Array.from({ length: instances - 1 }, server)] as const
  onTestFinished(async () => {
    await Promise.all(
      servers.map(async ({ origin, kill }) => {
        await (await fetch(`${origin()}/metrics`)).text()
        await kill()
      }),
    )
    await signalwire.close()
    await sandbox.close()
    const kept =
      'DATA_DIR' in database
        ? { folder: database.DATA_DIR }
        : { database: await storedAt(database.DATABASE_URL) }
    expect(await watch.lastLeaks(kept), 'what got out').toEqual([])
  })
  await Promise.all(servers.map(({ start }) => start()))
  return { seed, signalwire, servers, kills: 2, killEveryMs: 2_000 } as const
}

const submitted = { creates: 20, clients: 10, submit: submitCreate, hasRecord: true } as const

async function scoreOf(...args: Parameters<typeof startFaultyServers>) {
  return runFaults({ ...(await startFaultyServers(...args)), ...submitted })
}

describe.concurrent('When 30 % of SignalWire’s responses fail and the server is killed again and again', () => {
  test('each submit makes one conference or none, and reports which', async (context) => {
    const { expect, onTestFinished } = context
    const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-faults-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    expect(await scoreOf(context, 1, 1, { DATA_DIR: folder })).toMatchObject(clean)
  })

  test.skipIf(!hasPostgres())(
    hasPostgres() ? 'so it is with two servers on one PostgreSQL' : noPostgres,
    async (context) => {
      const { expect, onTestFinished } = context
      const postgres = await sharedPostgres()
      onTestFinished(() => postgres.close())
      const database = { DATABASE_URL: await postgres.database() }
      expect(await scoreOf(context, 2, 2, database)).toMatchObject(clean)
    },
  )

  test('each row of a batch makes one conference or none, and reports which', async (context) => {
    const { expect, onTestFinished } = context
    const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-faults-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const postgres = hasPostgres() ? await sharedPostgres() : undefined
    onTestFinished(() => postgres?.close())
    const database = postgres ? { DATABASE_URL: await postgres.database() } : { DATA_DIR: folder }
    const servers = await startFaultyServers(context, 3, postgres ? 2 : 1, database)
    const score = await runBatchFaults({ ...servers, rows: 24, key: 'one' })
    expect(score).toMatchObject({ ...clean, batches: 1, doneAfterRetry: 24 })
  })
})
