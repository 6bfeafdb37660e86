import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Agent, request } from 'undici'
import { openStore } from '../../server/store/open-store.ts'
import { fillLedger } from '../../server/testing/databases/fill-ledger.ts'
import { buildFullCreate } from '../../src/testing/fixtures.ts'
import { greenroomArguments, startTarget } from './target.ts'

// How long others wait while 128 creates a second are recorded and somebody searches a long record
// without an end: a look at the server's health, a page, and the search itself. Aims at this
// machine only. `npm run bench:busy -- --seconds 5` is a quick look.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    rows: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '128' },
  },
})

const WARM_MS = 5_000
/** Each operator has a rate of his own; the creates of all do not exceed it. */
const OPERATORS = 256
/** Between two of a reader's requests, in ms. */
const READER_PAUSE_MS = 10
type Asked = 'create' | 'health' | 'page' | 'search'
type Times = { took: number[]; failed: number }

const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-busy-'))
const upstream = await startTarget(
  'SignalWire',
  ['--import', 'tsx', 'e2e/bench/doubles/quick-upstream.ts'],
  '',
)
const upstreamOrigin = `http://127.0.0.1:${upstream.port}`
const store = await openStore({ folder, inThisThread: true })
// As Greenroom itself calls the account of these variables.
const space = `example.signalwire.com ${upstreamOrigin}`
await fillLedger(store, { space, count: Number(values.rows) })
await store.close()
const target = await startTarget('Greenroom', greenroomArguments, upstreamOrigin, {
  DATA_DIR: folder,
  OPERATOR_HEADER: 'X-Operator',
  TRUSTED_PROXIES: '127.0.0.1',
  LOG_LEVEL: 'info',
})
const origin = `http://127.0.0.1:${target.port}`
const writers = new Agent({ connections: 256, pipelining: 1 })
const readers = new Agent({ connections: 8, pipelining: 1 })

try {
  await load(WARM_MS)
  const before = target.memory()
  const times = await load(Number(values.seconds) * 1_000)
  console.log('| | asked | failed | p50 ms | p99 ms |\n| --- | --: | --: | --: | --: |')
  for (const [asked, { took, failed }] of Object.entries(times)) {
    took.sort((a, b) => a - b)
    const quantile = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(1)
    console.log(`| ${asked} | ${took.length} | ${failed} | ${quantile(0.5)} | ${quantile(0.99)} |`)
  }
  console.log(`Resident: ${before.toFixed(0)} MB before, ${target.memory().toFixed(0)} MB after.`)
} finally {
  await Promise.all([writers.close(), readers.close()])
  await Promise.all([target.stop(), upstream.stop()])
  await rm(folder, { recursive: true, force: true })
}

/** @returns how long each request took, in ms, over so many milliseconds of load */
async function load(ms: number): Promise<Record<Asked, Times>> {
  const times: Record<Asked, Times> = {
    create: { took: [], failed: 0 },
    health: { took: [], failed: 0 },
    page: { took: [], failed: 0 },
    search: { took: [], failed: 0 },
  }
  const timed = async (asked: Asked, ask: () => Promise<boolean>) => {
    const start = performance.now()
    const isRight = await ask().catch(() => false)
    times[asked].took.push(performance.now() - start)
    if (!isRight) times[asked].failed += 1
  }
  const start = performance.now()
  const isOver = () => performance.now() - start > ms
  const creates: Promise<void>[] = []
  const create = async () => {
    while (!isOver()) {
      while (creates.length < ((performance.now() - start) * Number(values.rate)) / 1_000)
        creates.push(timed('create', () => createOne(creates.length)))
      await pause(5)
    }
    await Promise.all(creates)
  }
  const read = async (asked: Asked, target: string, pauseMs: number) => {
    while (!isOver()) {
      await timed(asked, () => readOne(target))
      await pause(pauseMs)
    }
  }
  await Promise.all([
    create(),
    read('search', '/api/submissions?q=nothing-like-it', 0),
    read('health', '/healthz', READER_PAUSE_MS),
    read('page', '/conferences/new', READER_PAUSE_MS),
  ])
  return times
}

async function createOne(index: number): Promise<boolean> {
  const { statusCode, body } = await request(`${origin}/api/video/conferences`, {
    dispatcher: writers,
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/json',
      'x-operator': `operator-${index % OPERATORS}`,
    },
    body: JSON.stringify(buildFullCreate({ name: `busy-${randomUUID()}` })),
  })
  await body.dump()
  return statusCode === 200
}

async function readOne(target: string): Promise<boolean> {
  const { statusCode, body } = await request(origin + target, {
    dispatcher: readers,
    headers: { 'x-operator': 'reader' },
  })
  await body.dump()
  return statusCode === 200
}
