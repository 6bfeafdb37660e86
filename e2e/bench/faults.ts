import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startSandbox } from '../../server/sandbox/start.ts'
import { hasPostgres, noPostgres, startPostgres } from '../../server/testing/databases/postgres.ts'
import { accountVariables } from '../../server/testing/faults/account.ts'
import { type FaultScore, runFaults } from '../../server/testing/faults/fault-run.ts'
import { startFaultySignalWire } from '../../server/testing/faults/faulty-signalwire.ts'
import { serverProcess } from '../../server/testing/faults/server-process.ts'
import { submitCreate } from '../../server/testing/faults/submit.ts'
import { submitWithoutRecord } from './doubles/submit-without-record.ts'

// Operators press Create while 30 % of SignalWire's responses go wrong and the server is killed, on
// each kind of database, and at a plain proxy. Needs what `npm run build` builds.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    first: { type: 'string', default: '1' },
    creates: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
})

type Kind = {
  readonly title: string
  readonly command: readonly [string, ...string[]]
  readonly instances: number
  readonly variables: () => Promise<Record<string, string>>
  readonly isPlain?: boolean
}

const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-'))
const postgres = hasPostgres() ? await startPostgres() : undefined
if (!postgres) console.log(noPostgres)

const built = [process.execPath, 'dist/server/main.js'] as const
const kinds: readonly Kind[] = [
  {
    title: 'SQLite',
    command: built,
    instances: 1,
    variables: async () => ({ DATA_DIR: await mkdtemp(path.join(folder, 'data-')) }),
  },
  {
    title: 'PostgreSQL, two servers',
    command: built,
    instances: 2,
    variables: async () => ({ DATABASE_URL: (await postgres?.database()) ?? '' }),
  },
  {
    title: 'plain proxy',
    command: [process.execPath, '--import', import.meta.resolve('tsx'), plainProxy()],
    instances: 1,
    variables: async () => ({}),
    isPlain: true,
  },
]

function plainProxy(): string {
  return path.join(import.meta.dirname, 'doubles/plain-proxy.ts')
}

async function runOne(kind: Kind, seed: number): Promise<FaultScore> {
  const sandbox = await startSandbox({ seeded: false })
  const limits = { share: 0.3, delayMs: 5_000 }
  const signalwire = await startFaultySignalWire(sandbox, seed, limits)
  const variables = {
    ...accountVariables(sandbox, signalwire.origin),
    ...(await kind.variables()),
  }
  const server = () => serverProcess(kind.command, variables)
  const servers = [server(), ...Array.from({ length: kind.instances - 1 }, server)] as const
  await Promise.all(servers.map(({ start }) => start()))
  const score = await runFaults({
    seed,
    creates: Number(values.creates),
    clients: 32,
    kills: Number(values.kills),
    killEveryMs: 1_500,
    signalwire,
    servers,
    submit: kind.isPlain ? submitWithoutRecord : submitCreate,
    hasRecord: !kind.isPlain,
  })
  await Promise.all(servers.map(({ kill }) => kill()))
  await signalwire.close()
  await sandbox.close()
  return score
}

for (const kind of kinds) {
  if (values.only !== undefined && !kind.title.startsWith(values.only)) continue
  if (kind.title.startsWith('PostgreSQL') && !postgres) continue
  for (
    let seed = Number(values.first);
    seed < Number(values.first) + Number(values.seeds);
    seed += 1
  ) {
    const start = performance.now()
    const score = await runOne(kind, seed)
    const seconds = Math.round((performance.now() - start) / 1_000)
    console.log(JSON.stringify({ on: kind.title, seed, ...score, seconds }))
  }
}
await postgres?.close()
await rm(folder, { recursive: true, force: true })
