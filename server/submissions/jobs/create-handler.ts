import { setTimeout as pause } from 'node:timers/promises'
import { recordOf } from '#contract/record-of.ts'
import { backoffMs, fullJitter } from '../../lib/backoff.ts'
import { endpointOf } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { type AttemptResult, attempt } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import { withDeadline } from '../../signalwire/retry/with-deadline.ts'
import { afterSearch, afterSend, type CreateStep, type NameSearch } from './create-state-machine.ts'
import { findConferenceByName } from './find-conference-by-name.ts'
import { type Job, type JobContext, type JobHandler, submissionAgeMs } from './job.ts'
import { isCreatedConference, type MatchCriteria } from './match-created-conference.ts'
import { outcomeText } from './outcome-text.ts'
import { settlementOf } from './settlement.ts'

/** For how long after its submission it may still be sent, in ms: later nobody expects it. */
const RESEND_WINDOW_MS = 10 * 60_000

/** Share of a run that one send may take, so that time is left to search for the result. */
const MAX_SEND_SHARE = 0.4
const MAX_PAGE_SHARE = 0.2

/** Longest pause between two searches, in ms. */
const MAX_PAUSE_MS = 4_000

const createEndpoint = endpointOf('POST', '/api/video/conferences')

/**
 * Creates a conference once: sends, and where the outcome is not known, searches for the name in
 * SignalWire's list and sends the same name again. SignalWire gives a name once, so that however
 * many of our requests arrive in the end, one of them makes a conference.
 */
export const handleCreate: JobHandler = async (context, job) => {
  const { entry, progressLog } = job
  let maybeSent = job.maybeSent
  let step: CreateStep = maybeSent ? { kind: 'search', rejection: undefined } : { kind: 'send' }
  for (let round = 0; ; round += 1) {
    if (step.kind === 'settle') {
      progressLog.note(verdictText(step, maybeSent))
      return settlementOf(entry, step.outcome)
    }
    if (step.kind === 'wait') {
      if (!job.callerWaits || !(await waitInTime(context, job, round))) return undefined
      step = { kind: 'search', rejection: step.rejection }
    }
    if (step.kind === 'search') {
      const found: NameSearch = await searchByName(context, job)
      const isOld = submissionAgeMs(entry, context) > RESEND_WINDOW_MS
      const maySend = job.body !== undefined && !isOld
      step = afterSearch(found, { rejection: step.rejection, maySend, isOld })
      // Back to back, requests would only fail in the same way.
      if (step.kind === 'send' && round > 0 && !(await waitInTime(context, job, round))) {
        return undefined
      }
    } else if (step.kind === 'send') {
      const { outcome, sent } = await send(context, job)
      // A name that is taken when we retry may have been taken by our first attempt.
      const again = sent > 1 && outcome.kind === 'rejected'
      step = afterSend(outcome, maybeSent || again)
      if (outcome.kind === 'ambiguous' && !maybeSent) {
        maybeSent = true
        await job.onAmbiguous()
      }
    }
    if (step.kind !== 'settle' && mustStop(context, job, round)) return undefined
  }
}

async function send(
  context: JobContext,
  { entry, body, endsAt, progressLog }: Job,
): Promise<AttemptResult> {
  const { deadlineMs, pauseMs } = context.retryPolicy
  const left = Math.max(1, endsAt - performance.now())
  const attempted = await attempt(
    context.signalwire,
    createEndpoint,
    { method: 'POST', target: entry.target, body, requestId: entry.requestId },
    { deadlineMs: left, pauseMs, responseMs: Math.min(left, deadlineMs * MAX_SEND_SHARE) },
  )
  const outcome = verifyResponseName(attempted.outcome, entry.name)
  logAttempt(context, createEndpoint, entry.requestId, { ...attempted, outcome })
  progressLog.countSent(attempted.attempts)
  progressLog.note(outcomeText('Sent', outcome))
  return { ...attempted, outcome }
}

/** A success with another name than ours is the response to somebody else's request. */
function verifyResponseName(outcome: Outcome, name: string | null): Outcome {
  if (outcome.kind !== 'ok') return outcome
  const { body } = outcome
  const isOurs = typeof body === 'object' && body !== null && 'name' in body && body.name === name
  return isOurs ? outcome : { kind: 'ambiguous', reason: 'wrong_shape', status: outcome.status }
}

async function searchByName(context: JobContext, job: Job): Promise<NameSearch> {
  const { entry, progressLog, endsAt } = job
  const { deadlineMs, pauseMs } = context.retryPolicy
  const limits = { pageMs: Math.floor(deadlineMs * MAX_PAGE_SHARE), pauseMs }
  const found = await withDeadline(
    endsAt - performance.now(),
    (deadline) =>
      findConferenceByName(context.signalwire, entry.name ?? '', entry.requestId, deadline, limits),
    context.shutdownSignal,
  )
  if (found.kind === 'unseen') {
    progressLog.note(outcomeText('Looked for the name', found.why))
    return { kind: 'unseen' }
  }
  if (found.kind === 'absent') {
    progressLog.note('Looked for the name: SignalWire’s list does not have it.')
    return { kind: 'absent' }
  }
  const { conference, clockAheadMs } = found
  const isOurs =
    isCreatedConference(conference, criteriaOf(job, clockAheadMs)) &&
    !(await job.belongsToOther(conference.id))
  progressLog.note(
    isOurs
      ? `Looked for the name: conference ${conference.id} has it, every field that was sent, and was created no earlier than it was sent. It is this one.`
      : `Looked for the name: conference ${conference.id} has it, but is not what was sent here. It is somebody else’s.`,
  )
  return isOurs ? { kind: 'ours', conference } : { kind: 'foreign' }
}

function criteriaOf({ entry, body }: Job, clockAhead: number): MatchCriteria {
  return {
    body: { ...recordOf(body ?? entry.body), name: entry.name },
    nameIsOurs: entry.nameIsOurs,
    notBefore: entry.upstreamStartedAt ?? entry.createdAt - clockAhead,
  }
}

/** In the background no caller waits, and many rounds do not help a SignalWire in trouble. */
const MAX_BACKGROUND_ROUNDS = 4

function mustStop(
  { shutdownSignal }: JobContext,
  { endsAt, callerWaits }: Job,
  round: number,
): boolean {
  return (
    shutdownSignal.aborted ||
    performance.now() >= endsAt ||
    (!callerWaits && round >= MAX_BACKGROUND_ROUNDS)
  )
}

/** @returns false where the time is up or the process stops */
async function waitInTime(context: JobContext, job: Job, round: number): Promise<boolean> {
  const waitMs = fullJitter(
    backoffMs({ firstMs: context.retryPolicy.pauseMs, maxMs: MAX_PAUSE_MS }, round),
  )
  if (performance.now() + waitMs >= job.endsAt) return false
  return pause(waitMs, true, { signal: context.shutdownSignal }).catch(() => false)
}

function verdictText(step: Extract<CreateStep, { kind: 'settle' }>, maybeSent: boolean): string {
  switch (step.outcome.kind) {
    case 'ok':
      return maybeSent ? 'Finished: it was created, once.' : 'Finished: it was created.'
    case 'name_taken':
    case 'rejected':
      return 'Finished: SignalWire rejected it, and nothing was created.'
    default:
      return 'Finished: nothing was created.'
  }
}
