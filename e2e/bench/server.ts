import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  floods,
  hangs,
  respondsJson,
  startUpstreamDouble,
} from '../../server/testing/upstream/upstream-double.ts'
import { buildConference } from '../../src/testing/fixtures.ts'
import { type AttackKind, attack } from './attack.ts'
import { experienceOf } from './healthy-user.ts'
import { type Answered, burst, inRow } from './many-requests.ts'
import { greenroomArguments, startTarget, type Target } from './target.ts'
import { watchMemory } from './watch-memory.ts'

// Measures what the server stands, beside a plain Express server, so that the figures mean
// something on any machine. Aims at this machine only, takes five minutes, ends by itself.
// `npm run bench:server -- flood` does only what has that word in its title.

const attackMs = 8_000

setTimeout(() => {
  throw new Error('The benchmark took more than ten minutes')
}, 600_000).unref()

const upstream = await startUpstreamDouble()
const list = { links: { self: '/', first: '/' }, data: [buildConference(), buildConference()] }

const servers: Readonly<Record<string, readonly string[]>> = {
  Greenroom: greenroomArguments,
  'plain Express': ['--import', 'tsx', 'e2e/bench/doubles/plain-express.ts'],
}

type Figures = readonly string[]
type Scenario = readonly [title: string, run: (target: Target) => Promise<Figures>]

const comparisons: readonly Scenario[] = [
  ['in peace', (target) => feltUnder(target)],
  ['1,500 slow heads', (target) => feltUnder(target, 'slowloris', 1_500)],
  ['1,500 slow bodies', (target) => feltUnder(target, 'slowbody', 1_500)],
  ['500 in a flood', (target) => feltUnder(target, 'flood', 500)],
  ['500 in a flood of the page', (target) => feltUnder(target, 'flood', 500, '/')],
  ['500 in a flood of its largest file', floodLargest],
]

const ownScenarios: readonly Scenario[] = [
  ['200 reads of an endless response', readEndless],
  ['SignalWire silent and 400 ask', askTheSilent],
  ['100,000 requests', countMemory],
]

const only = process.argv[2] ?? ''
for (const [name, args] of Object.entries(servers)) {
  for (const scenario of comparisons) await measure(name, args, scenario)
  if (name !== 'Greenroom') continue
  for (const scenario of ownScenarios) await measure(name, args, scenario)
}
await upstream.close()

async function measure(name: string, args: readonly string[], [title, run]: Scenario) {
  const whole = `${name}: ${title}`
  if (!whole.includes(only)) return
  upstream.script(respondsJson(200, list))
  const target = await startTarget(name, args, upstream.origin)
  // Node is slow at first; that is not what is measured.
  await experienceOf(target.port, 1_500)
  console.log(`${whole}\n    ${(await run(target)).join('\n    ')}`)
  await target.stop()
}

/** A healthy user's experience while the server is attacked from another address. */
async function feltUnder(
  target: Target,
  kind?: AttackKind,
  connections = 0,
  path?: string,
): Promise<Figures> {
  const most = watchMemory(target)
  const attacked = kind && attack(target, kind, connections, attackMs + 2_000, path)
  // The attacker needs a moment to be all there.
  await pause(kind ? 1_500 : 0)
  const { requests, served, p50, p99 } = await experienceOf(target.port, attackMs)
  const counted = await attacked
  return [
    `${(served * 100).toFixed(1)} % of ${requests} served, p50 ${ms(p50)}, p99 ${ms(p99)}`,
    `memory at most ${mib(most())} more`,
    ...(counted ? [`the attacker counted ${counted}`] : []),
  ]
}

/** It is asked for as an attacker would: not compressed. */
async function floodLargest(target: Target): Promise<Figures> {
  const folder = 'dist/page/assets'
  const files = (await readdir(folder)).map((name) => ({
    name,
    bytes: statSync(join(folder, name)).size,
  }))
  const [largest] = files.sort((one, other) => other.bytes - one.bytes)
  return feltUnder(target, 'flood', 500, `/assets/${largest?.name}`)
}

async function readEndless(target: Target): Promise<Figures> {
  upstream.script(floods)
  const most = watchMemory(target)
  const answered = await burst(target.port, 200)
  return [counts(answered), `memory at most ${mib(most())} more`]
}

async function askTheSilent(target: Target): Promise<Figures> {
  upstream.script(hangs)
  const waiting = burst(target.port, 400)
  await pause(1_000)
  const health = await inRow(target.port, '/healthz', 100)
  const elsewhere = await inRow(target.port, '/api/video/conferences', 1)
  return [
    `health: ${counts(health)}`,
    `one more, of another client: ${counts(elsewhere)}`,
    `the 400: ${counts(await waiting)}`,
  ]
}

async function countMemory(target: Target): Promise<Figures> {
  const paths = ['/', '/api/status', '/api/video/conferences', '/nowhere', '/api/video/x']
  const ask = async (count: number) => {
    for (const path of paths) await inRow(target.port, path, count / paths.length, 20)
    await pause(2_000)
    return target.memory()
  }
  const before = await ask(10_000)
  return [`memory grew by ${mib((await ask(100_000)) - before)}`]
}

/** @returns how many answers there were of each status, and how late the last of them was */
function counts(answered: readonly Answered[]): string {
  const statuses = [...new Set(answered.map(({ status }) => status))]
  return statuses
    .map((status) => {
      const same = answered.filter((response) => response.status === status)
      return `${same.length} × ${status} within ${ms(Math.max(...same.map((response) => response.ms)))}`
    })
    .join(', ')
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}

function mib(value: number): string {
  return `${value.toFixed(0)} MB`
}
