import { setTimeout as pause } from 'node:timers/promises'
import { type Submission, submissionPage } from '#contract/submission.ts'
import type { FaultySignalWire, Made } from './faulty-signalwire.ts'
import { type Random, random } from './random.ts'
import type { ServerProcess } from './server-process.ts'
import { call, type Press, type Pressed } from './submit.ts'

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
  readonly press: (
    press: Press,
    origins: () => readonly [string, ...string[]],
    draw: Random,
  ) => Promise<Pressed>
  /** Whether the servers keep a record of what was submitted. */
  readonly hasRecord: boolean
}

export type FaultScore = {
  readonly creates: number
  /** Presses that made more than one conference. */
  readonly duplicated: number
  /** Presses that were said to have made a conference, and made none. */
  readonly lost: number
  /** Presses that were said to have made none, or another, and made one. */
  readonly misreported: number
  /** Presses about which the record says something else than SignalWire has. */
  readonly misrecorded: number
  /** Presses that made nothing, and it was said so. */
  readonly notCreated: number
  /** Presses to which "not known yet" was said at first. */
  readonly unknownAtFirst: number
  readonly kills: number
  /**
   * From the last kill until everybody was told who had pressed by then, in s; SignalWire goes on
   * going wrong meanwhile.
   */
  readonly toldAfterSeconds: number
  /** From SignalWire's recovery, once everybody was told, to the last settled submission, in s. */
  readonly settledAfterSeconds: number
}

/**
 * Lets operators press Create while SignalWire goes wrong and servers are killed, and compares
 * what SignalWire has with what they were told and with the record.
 */
export async function runFaults(run: FaultRun): Promise<FaultScore> {
  const { seed, creates, clients, servers, signalwire } = run
  const draw = random(seed)
  const origins = (): readonly [string, ...string[]] => [
    servers[0].origin(),
    ...servers.slice(1).map((server) => server.origin()),
  ]
  const presses = Array.from({ length: creates }, (_, index): Press => {
    const display_name = `Fault ${seed}-${index}`
    const named = index % 2 === 0
    return {
      key: draw.uuid(),
      body: { display_name, ...(named && { name: `fault-${seed}-${index}` }) },
    }
  })
  const pressed = new Map<Press, readonly Pressed[]>()
  const waiting = [...presses]
  const work = new AbortController()
  const killing = kill(run, random(seed + 1), work.signal)
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const own = random(seed * 1_000 + index)
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        // A double click, or a second tab with the same draft.
        const times = own.chance(0.1) ? 2 : 1
        const one = next
        const told = await Promise.all(
          Array.from({ length: times }, () => run.press(one, origins, own)),
        )
        pressed.set(one, told)
      }
    }),
  )
  work.abort()
  const { kills, lastAt } = await killing
  signalwire.recover()
  const recovered = performance.now()
  const record = run.hasRecord ? await settledRecord(origins()[0]) : undefined
  const settledAfterSeconds = (performance.now() - recovered) / 1_000
  const words = [...pressed.values()].flat()
  return {
    ...compare(presses, pressed, signalwire.made, record),
    kills,
    toldAfterSeconds: toldAfter(lastAt, words),
    settledAfterSeconds,
  }
}

/** @returns in s */
function toldAfter(instant: number, words: readonly Pressed[]): number {
  const before = words.filter(({ pressedAt }) => pressedAt <= instant)
  return Math.max(0, ...before.map(({ toldAt }) => toldAt - instant)) / 1_000
}

/** @returns how often, and when for the last time, by `performance.now()` */
async function kill(
  { servers, kills, killEveryMs }: FaultRun,
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
  presses: readonly Press[],
  pressed: ReadonlyMap<Press, readonly Pressed[]>,
  made: readonly Made[],
  record: ReadonlyMap<string, Submission> | undefined,
) {
  const of = (press: Press) =>
    made.filter(({ displayName }) => displayName === press.body.display_name)
  const toldOf = (press: Press) => pressed.get(press) ?? []
  const idsOf = (press: Press) =>
    toldOf(press).map(({ word }) => (word.kind === 'created' ? word.id : undefined))
  const count = (
    matches: (its: readonly Made[], ids: readonly (string | undefined)[], press: Press) => boolean,
  ) => presses.filter((press) => matches(of(press), idsOf(press), press)).length
  const isSaidOf = (its: readonly Made[], said: string | undefined) =>
    its.some(({ id }) => id === said)
  return {
    creates: presses.length,
    duplicated: count((its) => its.length > 1),
    lost: count((its, ids) => its.length === 0 && ids.some((id) => id !== undefined)),
    misreported: count((its, ids) => its.length > 0 && ids.some((id) => !isSaidOf(its, id))),
    misrecorded: record
      ? count((its, _, { key }) => (record.get(key)?.conferenceId ?? undefined) !== its[0]?.id)
      : 0,
    notCreated: count((its, ids) => its.length === 0 && ids.every((id) => id === undefined)),
    unknownAtFirst: count((_its, _ids, press) => toldOf(press).some((told) => told.wasUnknown)),
  }
}
