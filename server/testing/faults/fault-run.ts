import { setTimeout as pause } from 'node:timers/promises'
import { type Submission, submissionPage } from '#contract/submission.ts'
import type { CreatedConference, FaultySignalWire } from './faulty-signalwire.ts'
import { type Random, random } from './random.ts'
import type { ServerProcess } from './server-process.ts'
import { type CreateReport, type CreateRequest, call } from './submit.ts'

export type FaultRun = {
  readonly seed: number
  readonly creates: number
  /** Operators at work at the same time. */
  readonly clients: number
  /** How often a server is killed while they are. */
  readonly kills: number
  /** Longest time between two kills, in ms. */
  readonly killEveryMs: number
  readonly signalwire: FaultySignalWire
  readonly servers: readonly [ServerProcess, ...ServerProcess[]]
  readonly submit: (
    request: CreateRequest,
    origins: () => readonly [string, ...string[]],
    draw: Random,
  ) => Promise<CreateReport>
  /** Whether the servers keep a record of what was submitted. */
  readonly hasRecord: boolean
}

export type FaultScore = {
  readonly creates: number
  /** Creates that made more than one conference. */
  readonly duplicated: number
  /** Creates that were reported to have made a conference, and made none. */
  readonly lost: number
  /** Creates that were reported to have made none, or another, and made one. */
  readonly misreported: number
  /** Creates about which the record differs from what SignalWire has. */
  readonly misrecorded: number
  /** Creates that made nothing, and were reported so. */
  readonly notCreated: number
  /** Creates that were reported as "not known yet" at first. */
  readonly unknownAtFirst: number
  readonly kills: number
  /**
   * From the last kill until every create submitted by then was reported, in s; SignalWire goes on
   * going wrong meanwhile.
   */
  readonly reportedAfterSeconds: number
  /**
   * From SignalWire's recovery, once every create was reported, to the last settled submission, in
   * s.
   */
  readonly settledAfterSeconds: number
}

/**
 * Lets operators create while SignalWire fails and servers are killed, and compares what SignalWire
 * has with what they were report and with the record.
 */
export async function runFaults(run: FaultRun): Promise<FaultScore> {
  const { seed, creates, clients, servers, signalwire } = run
  const draw = random(seed)
  const origins = (): readonly [string, ...string[]] => [
    servers[0].origin(),
    ...servers.slice(1).map((server) => server.origin()),
  ]
  const requests = Array.from({ length: creates }, (_, index): CreateRequest => {
    const display_name = `Fault ${seed}-${index}`
    const named = index % 2 === 0
    return {
      key: draw.uuid(),
      body: { display_name, ...(named && { name: `fault-${seed}-${index}` }) },
    }
  })
  const reports = new Map<CreateRequest, readonly CreateReport[]>()
  const waiting = [...requests]
  const work = new AbortController()
  const killing = killServers(run, random(seed + 1), work.signal)
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const own = random(seed * 1_000 + index)
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        // A double click, or a second tab with the same draft.
        const times = own.chance(0.1) ? 2 : 1
        const one = next
        const received = await Promise.all(
          Array.from({ length: times }, () => run.submit(one, origins, own)),
        )
        reports.set(one, received)
      }
    }),
  )
  work.abort()
  const { kills, lastAt } = await killing
  signalwire.recover()
  const recovered = performance.now()
  const record = run.hasRecord ? await settledRecord(origins()[0]) : undefined
  const settledAfterSeconds = (performance.now() - recovered) / 1_000
  const allReports = [...reports.values()].flat()
  return {
    ...compare(requests, reports, signalwire.made, record),
    kills,
    reportedAfterSeconds: reportedAfter(lastAt, allReports),
    settledAfterSeconds,
  }
}

/** @returns in s */
function reportedAfter(instant: number, reports: readonly CreateReport[]): number {
  const before = reports.filter(({ submittedAt }) => submittedAt <= instant)
  return Math.max(0, ...before.map(({ reportedAt }) => reportedAt - instant)) / 1_000
}

/**
 * Kills servers and starts them again.
 *
 * @returns how often, and when for the last time, by `performance.now()`
 */
export async function killServers(
  { servers, kills, killEveryMs }: Pick<FaultRun, 'servers' | 'kills' | 'killEveryMs'>,
  draw: Random,
  end: AbortSignal,
): Promise<{ readonly kills: number; readonly lastAt: number }> {
  let killed = 0
  let lastAt = 0
  while (killed < kills && !end.aborted) {
    await pause(killEveryMs * (0.5 + draw.next() / 2), undefined, { signal: end }).catch(() => {})
    if (end.aborted) break
    const server = draw.pick([servers[0], ...servers.slice(1)])
    await server.kill()
    lastAt = performance.now()
    killed += 1
    await server.start()
  }
  return { kills: killed, lastAt }
}

async function settledRecord(origin: string): Promise<ReadonlyMap<string, Submission>> {
  for (;;) {
    const rows = await wholeRecord(origin)
    if (rows.every(({ settledAt }) => settledAt !== null)) {
      return new Map(rows.map((row) => [row.key, row]))
    }
    await pause(250)
  }
}

async function wholeRecord(origin: string): Promise<readonly Submission[]> {
  const rows: Submission[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`
    const read = await call(`${origin}/api/submissions?limit=200${query}`)
    const page = submissionPage.parse(read?.body)
    rows.push(...page.data)
    cursor = page.next
  }
  return rows
}

function compare(
  requests: readonly CreateRequest[],
  reports: ReadonlyMap<CreateRequest, readonly CreateReport[]>,
  made: readonly CreatedConference[],
  record: ReadonlyMap<string, Submission> | undefined,
) {
  const of = (request: CreateRequest) =>
    made.filter(({ displayName }) => displayName === request.body.display_name)
  const reportsOf = (request: CreateRequest) => reports.get(request) ?? []
  const idsOf = (request: CreateRequest) =>
    reportsOf(request).map(({ outcome }) => (outcome.kind === 'created' ? outcome.id : undefined))
  const count = (
    matches: (
      its: readonly CreatedConference[],
      ids: readonly (string | undefined)[],
      request: CreateRequest,
    ) => boolean,
  ) => requests.filter((request) => matches(of(request), idsOf(request), request)).length
  const isReportedId = (its: readonly CreatedConference[], reported: string | undefined) =>
    its.some(({ id }) => id === reported)
  return {
    creates: requests.length,
    duplicated: count((its) => its.length > 1),
    lost: count((its, ids) => its.length === 0 && ids.some((id) => id !== undefined)),
    misreported: count((its, ids) => its.length > 0 && ids.some((id) => !isReportedId(its, id))),
    misrecorded: record
      ? count((its, _, { key }) => (record.get(key)?.conferenceId ?? undefined) !== its[0]?.id)
      : 0,
    notCreated: count((its, ids) => its.length === 0 && ids.every((id) => id === undefined)),
    unknownAtFirst: count((_its, _ids, request) =>
      reportsOf(request).some((report) => report.wasUnknown),
    ),
  }
}
