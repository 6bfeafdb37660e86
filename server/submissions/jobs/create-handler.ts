import { setTimeout as pause } from 'node:timers/promises'
import { backoffMs, fullJitter } from '../../lib/backoff.ts'
import { recordOf } from '../../lib/json/record-of.ts'
import { endpointOf } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { type Attempted, attempt } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import { withDeadline } from '../../signalwire/retry/with-deadline.ts'
import { afterLook, afterSend, type CreateStep, type Sighting } from './create-state-machine.ts'
import { findConferenceByName } from './find-conference-by-name.ts'
import { ageOf, type Job, type JobContext, type JobHandler } from './job.ts'
import { isCreatedConference, type Sought } from './match-created-conference.ts'
import { outcomeText } from './outcome-text.ts'
import { settlementOf } from './settlement.ts'

/** How long after the press it may still be sent: later nobody expects it any more. In ms. */
const sendAgainFor = 10 * 60_000

/** Share of a go that one send may take, so that time is left to look what came of it. */
const sendShare = 0.4
const pageShare = 0.2

/** Longest pause between two looks, in ms. */
const longestPause = 4_000

const createCall = endpointOf('POST', '/api/video/conferences')

/**
 * Creates a conference once: sends, and where nobody can tell what came of it, looks for the name
 * in SignalWire's list and sends the same name again. SignalWire gives a name once, so that however
 * many of our requests arrive in the end, one of them makes a conference.
 */
export const handleCreate: JobHandler = async (context, job) => {
  const { entry, progressLog } = job
  let maybeSent = job.maybeSent
  let step: CreateStep = maybeSent ? { kind: 'look', refusal: undefined } : { kind: 'send' }
  for (let round = 0; ; round += 1) {
    if (step.kind === 'settle') {
      progressLog.note(verdictText(step, maybeSent))
      return settlementOf(entry, step.outcome)
    }
    if (step.kind === 'wait') {
      if (!job.patient || !(await waitInTime(context, job, round))) return undefined
      step = { kind: 'look', refusal: step.refusal }
    }
    if (step.kind === 'look') {
      const sighting: Sighting = await look(context, job)
      const isOld = ageOf(entry, context) > sendAgainFor
      const maySend = job.body !== undefined && !isOld
      step = afterLook(sighting, { refusal: step.refusal, maySend, isOld })
      // Back to back, requests would only meet the same trouble again.
      if (step.kind === 'send' && round > 0 && !(await waitInTime(context, job, round))) {
        return undefined
      }
    } else if (step.kind === 'send') {
      const { outcome, sent } = await send(context, job)
      // A name that is taken after we were asked to come again may have been taken by us.
      const again = sent > 1 && outcome.kind === 'rejected'
      step = afterSend(outcome, maybeSent || again)
      if (outcome.kind === 'ambiguous' && !maybeSent) {
        maybeSent = true
        await job.onAmbiguous()
      }
    }
    if (step.kind !== 'settle' && isOver(context, job, round)) return undefined
  }
}

async function send(
  context: JobContext,
  { entry, body, endsAt, progressLog }: Job,
): Promise<Attempted> {
  const { deadlineMs, pauseMs } = context.retryPolicy
  const left = Math.max(1, endsAt - performance.now())
  const attempted = await attempt(
    context.signalwire,
    createCall,
    { method: 'POST', target: entry.target, body, requestId: entry.requestId },
    { deadlineMs: left, pauseMs, responseMs: Math.min(left, deadlineMs * sendShare) },
  )
  const told = verifyResponseName(attempted.outcome, entry.name)
  logAttempt(context, createCall, entry.requestId, { ...attempted, outcome: told })
  progressLog.sent(attempted.attempts)
  progressLog.note(outcomeText('Sent', told))
  return { ...attempted, outcome: told }
}

/** A success with another name than ours is an answer to somebody else's request. */
function verifyResponseName(outcome: Outcome, name: string | null): Outcome {
  if (outcome.kind !== 'ok') return outcome
  const { body } = outcome
  const isOurs = typeof body === 'object' && body !== null && 'name' in body && body.name === name
  return isOurs ? outcome : { kind: 'ambiguous', reason: 'wrong_shape', status: outcome.status }
}

async function look(context: JobContext, job: Job): Promise<Sighting> {
  const { entry, progressLog, endsAt } = job
  const { deadlineMs, pauseMs } = context.retryPolicy
  const limits = { pageMs: Math.floor(deadlineMs * pageShare), pauseMs }
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
  const { conference, clockAhead } = found
  const ours =
    isCreatedConference(conference, soughtBy(job, clockAhead)) &&
    !(await job.belongsToOther(conference.id))
  progressLog.note(
    ours
      ? `Looked for the name: conference ${conference.id} has it, every field that was sent, and was created no earlier than it was sent. It is this one.`
      : `Looked for the name: conference ${conference.id} has it, but is not what was sent here. It is somebody else’s.`,
  )
  return ours ? { kind: 'ours', conference } : { kind: 'foreign' }
}

function soughtBy({ entry, body }: Job, clockAhead: number): Sought {
  return {
    body: { ...recordOf(body ?? entry.body), name: entry.name },
    nameIsOurs: entry.nameIsOurs,
    notBefore: entry.upstreamStartedAt ?? entry.createdAt - clockAhead,
  }
}

/** Nobody waits for a go in the background, and a SignalWire in trouble is not helped by many. */
const roundsUnattended = 4

function isOver({ shutdownSignal }: JobContext, { endsAt, patient }: Job, round: number): boolean {
  return (
    shutdownSignal.aborted || performance.now() >= endsAt || (!patient && round >= roundsUnattended)
  )
}

/** @returns false where the time is up or the process stops */
async function waitInTime(context: JobContext, job: Job, round: number): Promise<boolean> {
  const wait = fullJitter(
    backoffMs({ firstMs: context.retryPolicy.pauseMs, maxMs: longestPause }, round),
  )
  if (performance.now() + wait >= job.endsAt) return false
  return pause(wait, true, { signal: context.shutdownSignal }).catch(() => false)
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
