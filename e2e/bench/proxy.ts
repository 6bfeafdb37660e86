import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Agent, request } from 'undici'
import { buildConference, buildFullCreate } from '../../src/testing/fixtures.ts'
import { greenroomArguments, startTarget, type Target } from './target.ts'

// Greenroom, which checks, records and logs, beside a plain http-proxy-middleware on Express, which
// only passes on, under the same load in one run: what counts are the ratios. The load, both
// servers and what stands in for SignalWire share this machine. Linux only, for the processor's
// time is read from /proc. Aims at this machine only.
// `npm run bench:proxy -- --requests 500` is a quick look.

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '6000' },
    warm: { type: 'string', default: '6000' },
    connections: { type: 'string', default: '1,16,128' },
  },
})

setTimeout(() => {
  throw new Error('The benchmark took more than fifteen minutes')
}, 900_000).unref()

type Call = 'create' | 'read'
type Figures = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly cpuMicroseconds: number
  readonly megabytes: number
  readonly failed: number
}

/** Each operator has a rate of his own; a batch of all does not exceed it. */
const OPERATORS = 256

const conferencePath = `/api/video/conferences/${buildConference().id}`

async function ask(agent: Agent, { port }: Target, call: Call, index: number): Promise<boolean> {
  const origin = `http://127.0.0.1:${port}`
  const isCreate = call === 'create'
  const { statusCode, body } = await request(
    `${origin}${isCreate ? '/api/video/conferences' : conferencePath}`,
    {
      dispatcher: agent,
      method: isCreate ? 'POST' : 'GET',
      headers: {
        origin,
        'x-operator': `operator-${index % OPERATORS}`,
        ...(isCreate && { 'content-type': 'application/json' }),
      },
      body: isCreate ? JSON.stringify(buildFullCreate({ name: `bench-${randomUUID()}` })) : null,
    },
  )
  await body.dump()
  return statusCode === 200
}

/** @returns the processor's time of a process with its threads and children so far, in ms */
function cpuMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
  // A tick is 10 ms.
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function measure(
  target: Target,
  call: Call,
  connections: number,
  count: number,
): Promise<Figures> {
  const agent = new Agent({ connections, pipelining: 1 })
  const took: number[] = []
  let failed = 0
  let next = 0
  const client = async () => {
    while (next < count) {
      const index = next
      next += 1
      const start = performance.now()
      const isRight = await ask(agent, target, call, index).catch(() => false)
      took.push(performance.now() - start)
      if (!isRight) failed += 1
    }
  }
  const cpuBefore = cpuMs(target.pid)
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - start) / 1_000
  const cpu = cpuMs(target.pid) - cpuBefore
  await agent.close()
  took.sort((a, b) => a - b)
  return {
    perSecond: (count - failed) / seconds,
    p50: took[Math.floor(took.length / 2)] ?? 0,
    p99: took[Math.floor(took.length * 0.99)] ?? 0,
    cpuMicroseconds: (cpu * 1_000) / count,
    megabytes: target.memory(),
    failed,
  }
}

function row(title: string, own: Figures, plain: Figures): string {
  const ratio = (key: 'perSecond' | 'cpuMicroseconds') => (own[key] / plain[key]).toFixed(2)
  const cells = [own, plain].flatMap((figures) => [
    figures.perSecond.toFixed(0),
    figures.p50.toFixed(1),
    figures.p99.toFixed(1),
    figures.cpuMicroseconds.toFixed(0),
    figures.megabytes.toFixed(0),
    String(figures.failed),
  ])
  return `| ${[title, ...cells, ratio('perSecond'), ratio('cpuMicroseconds')].join(' | ')} |`
}

const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-proxy-'))
const upstream = await startTarget(
  'SignalWire',
  ['--import', 'tsx', 'e2e/bench/doubles/quick-upstream.ts'],
  '',
)
const origin = `http://127.0.0.1:${upstream.port}`
const greenroom = await startTarget('Greenroom', greenroomArguments, origin, {
  DATA_DIR: folder,
  OPERATOR_HEADER: 'X-Operator',
  TRUSTED_PROXIES: '127.0.0.1',
  LOG_LEVEL: 'info',
})
const plain = await startTarget(
  'http-proxy-middleware',
  ['--import', 'tsx', 'e2e/bench/doubles/proxy-middleware.ts'],
  origin,
)
const targets = [greenroom, plain] as const
try {
  const figures = ['req/s', 'p50 ms', 'p99 ms', 'CPU µs', 'RSS MB', 'failed']
  const heads = targets.flatMap(({ name }) => figures.map((figure) => `${name}: ${figure}`))
  console.log(`| | ${[...heads, 'req/s ratio', 'CPU ratio'].join(' | ')} |`)
  console.log(`|${' --- |'.repeat(heads.length + 3)}`)
  for (const call of ['create', 'read'] as const) {
    for (const target of targets) await measure(target, call, 16, Number(values.warm))
    for (const connections of values.connections.split(',').map(Number)) {
      // On one connection, each waits for the one before.
      const count = Math.ceil(Number(values.requests) / (connections === 1 ? 4 : 1))
      const own = await measure(greenroom, call, connections, count)
      const other = await measure(plain, call, connections, count)
      console.log(row(`${call}, ${connections}`, own, other))
    }
  }
  const threads = readdirSync(`/proc/${greenroom.pid}/task`).length
  console.log(`Greenroom has ${threads} threads; the one of the database waits for the disk.`)
} finally {
  await Promise.all([...targets, upstream].map((target) => target.stop()))
  await rm(folder, { recursive: true, force: true })
}
