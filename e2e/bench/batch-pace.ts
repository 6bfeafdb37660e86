import { setTimeout as pause } from 'node:timers/promises'
import { batchDetail } from '#contract/batches/batch.ts'
import { MAX_PARALLEL_ROWS } from '../../server/batches/pace.ts'
import { startSandbox } from '../../server/sandbox/start.ts'
import { accountVariables } from '../../server/testing/faults/account.ts'
import { serverProcess } from '../../server/testing/faults/server-process.ts'

const ROWS = 1_000
const LATENCY_MS = 50
/** Between two calls of the person at work, in ms. */
const PERSON_PAUSE_MS = 20

export type PaceScore = {
  readonly takenInMs: number
  readonly seconds: number
  /** Compared with rows x latency / parallelism. */
  readonly timesIdeal: number
  /** Of calls that a person makes meanwhile and that go no further than Greenroom, in ms. */
  readonly p50: number
  readonly p99: number
  readonly calls: number
  /** Largest resident memory of the server, in MB: before the batch, and while it ran. */
  readonly memoryBefore: number
  readonly memoryMax: number
  /** Share of the time of all slots in which a call to SignalWire was under way. */
  readonly slotsUsed: number
  /** Processor time of the server for each row, the person's calls included, in ms. */
  readonly processorMsPerRow: number
}

/**
 * Runs a batch at full pace, with a person at work meanwhile.
 *
 * @param instances servers on the database; batch and person are at the first one
 */
export async function measurePace(
  command: readonly [string, ...string[]],
  database: Record<string, string>,
  instances = 1,
): Promise<PaceScore> {
  const sandbox = await startSandbox({ seeded: false })
  sandbox.faults.always({ fault: 'delay', ms: LATENCY_MS })
  const environment = { ...accountVariables(sandbox, sandbox.origin), ...database }
  const server = serverProcess(command, environment)
  const others = Array.from({ length: instances - 1 }, () => serverProcess(command, environment))
  await Promise.all([server, ...others].map(({ start }) => start()))
  const origin = server.origin()
  const before = await metricsOf(origin)
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    display_name: `Day ${index}`,
    description: 'x'.repeat(500),
  }))
  const work = new AbortController()
  const watching = watch(origin, work.signal)
  const start = performance.now()
  const taken = await fetch(`${origin}/api/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'create', rows }),
  })
  const { id } = batchDetail.parse(await taken.json())
  const takenInMs = Math.round(performance.now() - start)
  for (let isOver = false; !isOver; ) {
    await pause(100)
    const batch = batchDetail.parse(await (await fetch(`${origin}/api/batches/${id}`)).json())
    isOver = batch.finishedAt !== null
    if (isOver && batch.counts.done !== ROWS) throw new Error(JSON.stringify(batch))
  }
  const seconds = (performance.now() - start) / 1_000
  work.abort()
  const { times, memoryMax } = await watching
  const after = await metricsOf(origin)
  await Promise.all([server, ...others].map(({ kill }) => kill()))
  await sandbox.close()
  const ideal = (ROWS * LATENCY_MS) / MAX_PARALLEL_ROWS / 1_000
  return {
    takenInMs,
    seconds: round(seconds),
    timesIdeal: round(seconds / ideal),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    calls: times.length,
    memoryBefore: before.residentMb,
    memoryMax,
    slotsUsed: round(
      (after.upstreamSeconds - before.upstreamSeconds) / MAX_PARALLEL_ROWS / seconds,
    ),
    processorMsPerRow: round(((after.processorSeconds - before.processorSeconds) * 1_000) / ROWS),
  }
}

async function watch(origin: string, end: AbortSignal) {
  const times: number[] = []
  let memoryMax = 0
  while (!end.aborted) {
    const before = performance.now()
    await (await fetch(`${origin}/api/submissions?limit=50`)).text()
    times.push(performance.now() - before)
    if (times.length % 25 === 0)
      memoryMax = Math.max(memoryMax, (await metricsOf(origin)).residentMb)
    await pause(PERSON_PAUSE_MS)
  }
  return { times, memoryMax }
}

async function metricsOf(origin: string) {
  const text = await (await fetch(`${origin}/metrics`)).text()
  const sum = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:{.*})? (\\S+)$`, 'gm'))].reduce(
      (total, [, value]) => total + Number(value),
      0,
    )
  return {
    residentMb: Math.round(sum('process_resident_memory_bytes') / 1_048_576),
    upstreamSeconds: sum('greenroom_upstream_duration_seconds_sum'),
    processorSeconds: sum('process_cpu_seconds_total'),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
}
