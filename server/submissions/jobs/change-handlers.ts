import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { token } from '#contract/token.ts'
import type { Settlement } from '../ledger/entry.ts'
import { digestOf } from '../recent-versions.ts'
import { type Job, type JobContext, type JobHandler, submissionAgeMs } from './job.ts'
import { hasSentFields } from './match-created-conference.ts'
import { isMissing, MAX_EFFECT_DELAY_MS, read, sendOnce } from './send-change.ts'
import { settlementOf } from './settlement.ts'

/**
 * Changes a conference. After a lost response the conference is read: it has what was sent, or
 * after a while still has not.
 */
export const handleUpdate: JobHandler = (context, job) =>
  job.maybeSent ? findOutUpdate(context, job) : sendOnce(context, job)

/**
 * Resets a join token, once: a second reset would make the token of the first useless. A lost
 * response the secret is compared with the one from before.
 */
export const handleReset: JobHandler = (context, job) =>
  job.maybeSent ? findOutReset(context, job) : sendOnce(context, job)

async function findOutUpdate(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const { entry, progressLog } = job
  const outcome = await read(context, job, entry.target)
  if (isMissing(outcome)) return settlementOf(entry, outcome)
  if (outcome.kind !== 'ok') return undefined
  const found = conference.parse(outcome.body)
  const sent = z.record(z.string(), z.unknown()).parse(entry.body)
  if (hasSentFields(found, sent)) {
    progressLog.note('Finished: the conference has everything that was sent.')
    return settlementOf(entry, outcome)
  }
  if (submissionAgeMs(entry, context) < MAX_EFFECT_DELAY_MS) return undefined
  progressLog.note('Finished: the conference has other values than those that were sent.')
  return settlementOf(entry, { kind: 'given_up' })
}

const digestBefore = z.object({ digest: z.string() })

async function findOutReset(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const { entry, progressLog } = job
  const outcome = await read(context, job, entry.target.replace(/\/reset$/, ''))
  if (isMissing(outcome)) return settlementOf(entry, outcome)
  if (outcome.kind !== 'ok') return undefined
  const found = token.parse(outcome.body)
  const before = digestBefore.safeParse(entry.before)
  if (before.success && before.data.digest !== digestOf(found.token)) {
    progressLog.note('Finished: the token is another than before.')
    return settlementOf(entry, outcome)
  }
  if (submissionAgeMs(entry, context) < MAX_EFFECT_DELAY_MS) return undefined
  progressLog.note(
    before.success
      ? 'Finished: the token is the same as before.'
      : 'Finished: the previous token is not known here, so the change cannot be verified.',
  )
  return settlementOf(entry, { kind: 'given_up' })
}
