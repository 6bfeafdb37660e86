import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { UUID } from '#contract/ids.ts'
import { token } from '#contract/token.ts'
import { type Endpoint, endpointOf } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { attempt } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import type { Settlement } from '../ledger/entry.ts'
import { digestOf } from '../recent-versions.ts'
import { type Job, type JobContext, type JobHandler, submissionAgeMs } from './job.ts'
import { hasSentFields } from './match-created-conference.ts'
import { outcomeText } from './outcome-text.ts'
import { settlementOf } from './settlement.ts'

/** For how long a change without a response may still take effect, in ms. */
const MAX_EFFECT_DELAY_MS = 60_000

/** For how long after its submission a delete may still be sent, in ms. */
const RESEND_WINDOW_MS = 10 * 60_000

/**
 * Changes a conference. After a lost response the conference is read: it has what was sent, or
 * after a while still has not.
 */
export const handleUpdate: JobHandler = (context, job) =>
  job.maybeSent ? findOutUpdate(context, job) : sendOnce(context, job)

/**
 * Deletes a conference. What is gone cannot be deleted twice, so it is sent again where the
 * response was lost.
 */
export const handleDelete: JobHandler = (context, job) =>
  job.maybeSent ? findOutDelete(context, job) : sendOnce(context, job)

/**
 * Resets a join token, once: a second reset would make the token of the first useless. A lost
 * response the secret is compared with the one from before.
 */
export const handleReset: JobHandler = (context, job) =>
  job.maybeSent ? findOutReset(context, job) : sendOnce(context, job)

async function sendOnce(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const outcome = await send(context, job, 'Sent')
  if (outcome.kind !== 'ambiguous') return settlementOf(job.entry, outcome)
  await job.onAmbiguous()
  return undefined
}

async function send(context: JobContext, { entry, body, progressLog, endsAt }: Job, what: string) {
  const endpoint = endpointFor(entry.method, entry.target)
  const attempted = await attempt(
    context.signalwire,
    endpoint,
    { method: endpoint.method, target: entry.target, body, requestId: entry.requestId },
    { ...context.retryPolicy, deadlineMs: Math.max(1, endsAt - performance.now()) },
  )
  logAttempt(context, endpoint, entry.requestId, attempted)
  progressLog.countSent(attempted.attempts)
  progressLog.note(outcomeText(what, attempted.outcome))
  return attempted.outcome
}

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

async function findOutDelete(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const { entry, progressLog } = job
  const there = await read(context, job, entry.target)
  if (isMissing(there)) {
    progressLog.note('Finished: the conference is gone.')
    return settlementOf(entry, { kind: 'ok', status: 204, body: undefined })
  }
  if (there.kind !== 'ok') return undefined
  if (submissionAgeMs(entry, context) >= RESEND_WINDOW_MS) {
    progressLog.note('Finished: the conference is still there.')
    return settlementOf(entry, { kind: 'given_up' })
  }
  const outcome = await send(context, job, 'Sent again')
  if (isMissing(outcome)) {
    return settlementOf(entry, { kind: 'ok', status: 204, body: undefined })
  }
  return outcome.kind === 'ok' || outcome.kind === 'rejected'
    ? settlementOf(entry, outcome)
    : undefined
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

async function read(context: JobContext, { entry, progressLog, endsAt }: Job, target: string) {
  const { outcome } = await attempt(
    context.signalwire,
    endpointFor('GET', target),
    { method: 'GET', target, requestId: entry.requestId },
    { ...context.retryPolicy, deadlineMs: Math.max(1, endsAt - performance.now()) },
  )
  if (outcome.kind !== 'ok') progressLog.note(outcomeText('Looked', outcome))
  return outcome
}

/** @returns whether SignalWire responded that it does not exist */
function isMissing(
  outcome: Outcome,
): outcome is Extract<Outcome, { kind: 'rejected' }> & { readonly status: 404 } {
  return outcome.kind === 'rejected' && outcome.status === 404
}

function endpointFor(method: string, target: string): Endpoint {
  return endpointOf(method, target.replace(UUID, '{id}'))
}
