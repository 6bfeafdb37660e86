import * as z from 'zod/mini'
import { epochMs } from '#contract/date-time.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { type Stream, stream } from '#contract/rooms/stream.ts'
import type { Settlement } from '../ledger/entry.ts'
import { isSentAddress } from '../stream-address.ts'
import { type Job, type JobContext, type JobHandler, submissionAgeMs } from './job.ts'
import { CLOCK_TOLERANCE_MS } from './match-created-conference.ts'
import { isMissing, MAX_EFFECT_DELAY_MS, read, sendOnce } from './send-change.ts'
import { settlementOf } from './settlement.ts'

/**
 * Starts a stream, once: a second one would send the picture twice. After a lost response the
 * conference's streams are read: one to the same address that has been started since is ours.
 */
export const handleCreateStream: JobHandler = (context, job) =>
  job.maybeSent ? findOutCreate(context, job) : sendOnce(context, job)

/** Changes where a stream goes. After a lost response the stream is read. */
export const handleUpdateStream: JobHandler = (context, job) =>
  job.maybeSent ? findOutUpdate(context, job) : sendOnce(context, job)

/** Far more than a conference can have. */
const MAX_PAGES = 20

const page = pageOf(stream)

async function findOutCreate(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const { entry, progressLog } = job
  const others = await job.streamsOfOthers()
  const earliest = startedAt(context, job) - CLOCK_TOLERANCE_MS
  const isOurs = ({ id, url, created_at }: Stream) =>
    !others.has(id) &&
    // Times may have whole seconds only.
    epochMs(created_at) >= Math.floor(earliest / 1_000) * 1_000 &&
    isSentAddress(entry, url, context.digestAddress)

  let target = entry.target
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const outcome = await read(context, job, target)
    if (isMissing(outcome)) return settlementOf(entry, outcome)
    if (outcome.kind !== 'ok') return undefined
    const { data, links } = page.parse(outcome.body)
    const found = data.find(isOurs)
    if (found) {
      progressLog.note(`Finished: stream ${found.id} goes to the address that was sent.`)
      return settlementOf(entry, { kind: 'ok', status: 200, body: found })
    }
    if (!links.next) {
      if (submissionAgeMs(entry, context) < MAX_EFFECT_DELAY_MS) return undefined
      progressLog.note('Finished: the conference has no stream to the address that was sent.')
      return settlementOf(entry, { kind: 'given_up' })
    }
    if (!URL.canParse(links.next, 'http://list')) return undefined
    target = `${entry.target}${new URL(links.next, 'http://list').search}`
  }
  return undefined
}

/** @returns when it was recorded, by SignalWire's clock as far as that is known */
function startedAt({ upstreamClock }: JobContext, { entry }: Job): number {
  const aheadMs = Date.now() - (upstreamClock.now() ?? Date.now())
  return entry.upstreamStartedAt ?? entry.createdAt - aheadMs
}

const addressed = z.object({ url: z.string() })

async function findOutUpdate(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const { entry, progressLog } = job
  const outcome = await read(context, job, entry.target)
  if (isMissing(outcome)) return settlementOf(entry, outcome)
  if (outcome.kind !== 'ok') return undefined
  if (isSentAddress(entry, addressed.parse(outcome.body).url, context.digestAddress)) {
    progressLog.note('Finished: the stream goes to the address that was sent.')
    return settlementOf(entry, outcome)
  }
  if (submissionAgeMs(entry, context) < MAX_EFFECT_DELAY_MS) return undefined
  progressLog.note('Finished: the stream goes to another address than the one that was sent.')
  return settlementOf(entry, { kind: 'given_up' })
}
