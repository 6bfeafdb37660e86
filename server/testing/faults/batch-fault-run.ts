import { setTimeout as pause } from 'node:timers/promises'
import {
  type BatchDetail,
  type BatchRow,
  batchDetail,
  batchRowPage,
} from '#contract/batches/batch.ts'
import { type FaultRun, killServers } from './fault-run.ts'
import type { CreatedConference } from './faulty-signalwire.ts'
import { random } from './random.ts'
import { call } from './submit.ts'

export type BatchFaultRun = Pick<
  FaultRun,
  'seed' | 'kills' | 'killEveryMs' | 'signalwire' | 'servers'
> & {
  readonly rows: number
  /** Sent in two times, under one key, as by a caller whose connection broke. */
  readonly key: string
}

export type BatchFaultScore = {
  readonly rows: number
  /** Rows that made more than one conference. */
  readonly duplicated: number
  /** Rows that are done, and made none or another than they say. */
  readonly lost: number
  /** Rows that are not done, and made one. */
  readonly misreported: number
  /** Rows whose submission in the record says something else. */
  readonly misrecorded: number
  /** Rows that made nothing at first, and said so. */
  readonly notDone: number
  /** Batches that are there. */
  readonly batches: number
  /** Rows that are done after SignalWire has recovered and the others were retried. */
  readonly doneAfterRetry: number
  readonly kills: number
  readonly seconds: number
}

const POLL_INTERVAL_MS = 500

/**
 * Runs a batch while SignalWire fails and servers are killed, and compares what it reports with what
 * SignalWire has.
 */
export async function runBatchFaults(run: BatchFaultRun): Promise<BatchFaultScore> {
  const { seed, rows, servers, signalwire, key } = run
  const started = performance.now()
  const draw = random(seed)
  const origin = () => draw.pick([servers[0], ...servers.slice(1)]).origin()
  const body = {
    kind: 'create',
    base: { size: 'small' },
    rows: Array.from({ length: rows }, (_, index) => ({
      display_name: displayName(seed, index),
      ...(index % 2 === 0 && { name: `batch-${seed}-${index}` }),
    })),
  }
  const takenIn = await Promise.all([takeIn(origin, key, body), takeIn(origin, key, body)])
  const ids = new Set(takenIn.map(({ id }) => id))
  const [{ id }] = takenIn
  const work = new AbortController()
  const killing = killServers(run, random(seed + 1), work.signal)
  await finished(origin, id)
  work.abort()
  const { kills } = await killing
  const first = await rowsOf(origin, id)
  const report = compare(seed, first, signalwire.made)
  const misrecorded = await countMisrecorded(origin, first)

  signalwire.recover()
  await retried(origin, id)
  await finished(origin, id)
  const last = await rowsOf(origin, id)
  const end = compare(seed, last, signalwire.made)
  return {
    rows,
    duplicated: end.duplicated,
    lost: report.lost + end.lost,
    misreported: report.misreported + end.misreported,
    misrecorded,
    notDone: report.notDone,
    batches: ids.size,
    doneAfterRetry: last.filter(({ state }) => state === 'done').length,
    kills,
    seconds: Math.round((performance.now() - started) / 1_000),
  }
}

function displayName(seed: number, index: number): string {
  return `Batch ${seed}-${index}`
}

function compare(seed: number, rows: readonly BatchRow[], made: readonly CreatedConference[]) {
  const madeBy = (row: BatchRow) =>
    made.filter((one) => one.displayName === displayName(seed, row.index))
  const isDone = ({ state }: BatchRow) => state === 'done'
  const count = (holds: (row: BatchRow) => boolean) => rows.filter(holds).length
  return {
    duplicated: count((row) => madeBy(row).length > 1),
    lost: count((row) => isDone(row) && madeBy(row)[0]?.id !== row.conferenceId),
    misreported: count((row) => !isDone(row) && madeBy(row).length > 0),
    notDone: count((row) => !isDone(row)),
  }
}

/** A row's submission must say what the row says. */
async function countMisrecorded(origin: () => string, rows: readonly BatchRow[]): Promise<number> {
  let count = 0
  for (const { key, state, conferenceId } of rows) {
    if (key === null) continue
    const read = await persist(() => call(`${origin()}/api/submissions/${key}`))
    const { body } = read
    const isSame =
      typeof body === 'object' &&
      body !== null &&
      'state' in body &&
      'conferenceId' in body &&
      body.state === state &&
      body.conferenceId === conferenceId
    if (!isSame) count += 1
  }
  return count
}

async function takeIn(origin: () => string, key: string, body: unknown): Promise<BatchDetail> {
  const sent = await persist(
    () =>
      call(`${origin()}/api/batches`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      }),
    201,
  )
  return batchDetail.parse(sent.body)
}

async function retried(origin: () => string, id: string): Promise<void> {
  await persist(() =>
    call(`${origin()}/api/batches/${id}/retry`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
  )
}

async function finished(origin: () => string, id: string): Promise<void> {
  for (;;) {
    const read = await call(`${origin()}/api/batches/${id}`)
    const batch = batchDetail.safeParse(read?.body)
    if (batch.success && batch.data.finishedAt !== null) return
    await pause(POLL_INTERVAL_MS)
  }
}

async function rowsOf(origin: () => string, id: string): Promise<readonly BatchRow[]> {
  const rows: BatchRow[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`
    const read = await persist(() => call(`${origin()}/api/batches/${id}/rows?limit=500${after}`))
    const page = batchRowPage.parse(read.body)
    rows.push(...page.data)
    cursor = page.next
  }
  return rows
}

/** Asks again while a server is down. */
async function persist(
  ask: () => ReturnType<typeof call>,
  status = 200,
): Promise<NonNullable<Awaited<ReturnType<typeof call>>>> {
  for (;;) {
    const read = await ask()
    if (read?.status === status) return read
    if (read && read.status < 500 && read.status !== 429) {
      throw new Error(`Status ${read.status}: ${JSON.stringify(read.body)}`)
    }
    await pause(POLL_INTERVAL_MS)
  }
}
