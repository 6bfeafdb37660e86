import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startSandbox } from '../../server/sandbox/start.ts'
import { hasPostgres, noPostgres, startPostgres } from '../../server/testing/databases/postgres.ts'
import { accountVariables } from '../../server/testing/faults/account.ts'
import { runBatchFaults } from '../../server/testing/faults/batch-fault-run.ts'
import { startFaultySignalWire } from '../../server/testing/faults/faulty-signalwire.ts'
import { serverProcess } from '../../server/testing/faults/server-process.ts'
import { measurePace } from './batch-pace.ts'

// A batch of 500 rows while 30 % of SignalWire's responses go wrong and servers are killed, and one of
// 1,000 rows against a SignalWire that takes 50 ms, with a person at work. On each kind of database.
// Needs what `npm run build` builds.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    first: { type: 'string', default: '1' },
    rows: { type: 'string', default: '500' },
    kills: { type: 'string', default: '3' },
    only: { type: 'string' },
    run: { type: 'string' },
  },
})

const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-'))
const postgres = hasPostgres() ? await startPostgres() : undefined
if (!postgres) console.log(noPostgres)

const built = [process.execPath, '--max-old-space-size=256', 'dist/server/main.js'] as const
const kinds = [
  {
    title: 'SQLite',
    instances: 1,
    variables: async () => ({ DATA_DIR: await mkdtemp(path.join(folder, 'data-')) }),
  },
  {
    title: 'PostgreSQL, two servers',
    instances: 2,
    variables: async () => ({ DATABASE_URL: (await postgres?.database()) ?? '' }),
  },
] as const

async function runOne({ instances, variables }: (typeof kinds)[number], seed: number) {
  const sandbox = await startSandbox({ seeded: false })
  const limits = { share: 0.3, delayMs: 5_000 }
  const signalwire = await startFaultySignalWire(sandbox, seed, limits)
  const environment = {
    ...accountVariables(sandbox, signalwire.origin),
    ...(await variables()),
  }
  const server = () => serverProcess(built, environment)
  const servers = [server(), ...Array.from({ length: instances - 1 }, server)] as const
  await Promise.all(servers.map(({ start }) => start()))
  const score = await runBatchFaults({
    seed,
    key: `bench-${seed}`,
    rows: Number(values.rows),
    kills: Number(values.kills),
    killEveryMs: 20_000,
    signalwire,
    servers,
  })
  await Promise.all(servers.map(({ kill }) => kill()))
  await signalwire.close()
  await sandbox.close()
  return score
}

for (const kind of kinds) {
  if (values.only !== undefined && !kind.title.startsWith(values.only)) continue
  if (kind.title.startsWith('PostgreSQL') && !postgres) continue
  if (values.run !== 'faults') {
    const pace = await measurePace(built, await kind.variables(), kind.instances)
    console.log(JSON.stringify({ on: kind.title, ...pace }))
  }
  if (values.run === 'pace') continue
  const first = Number(values.first)
  for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
    console.log(JSON.stringify({ on: kind.title, seed, ...(await runOne(kind, seed)) }))
  }
}
await postgres?.close()
await rm(folder, { recursive: true, force: true })
