import { setTimeout as pause } from 'node:timers/promises'
import { type Attempted, attempt } from '../signalwire/attempt.ts'
import { callOf } from '../signalwire/calls.ts'
import { noteAttempt } from '../signalwire/note-attempt.ts'
import type { Outcome } from '../signalwire/outcome.ts'
import { withDeadline } from '../signalwire/with-deadline.ts'
import { lookFor } from './look.ts'
import { isProvablyOurs, type Sought } from './provably-ours.ts'
import { afterLook, afterSend, type Sighting, type Step } from './rules.ts'
import { settlementOf } from './settlement.ts'
import { outcomeWords } from './words.ts'
import { ageOf, type Tools, type Work, type Worker } from './work.ts'

/** How long after the press it may still be sent: later nobody expects it any more. In ms. */
const sendAgainFor = 10 * 60_000

/** Share of a go that one send may take, so that time is left to look what came of it. */
const sendShare = 0.4
const pageShare = 0.2

/** Longest pause between two looks, in ms. */
const longestPause = 4_000

const createCall = callOf('POST', '/api/video/conferences')

/**
 * Creates a conference once: sends, and where nobody can tell what came of it, looks for the name
 * in SignalWire's list and sends the same name again. SignalWire gives a name once, so that however
 * many of our requests arrive in the end, one of them makes a conference.
 */
export const createWorker: Worker = async (tools, work) => {
  const { entry, steps } = work
  let maybeSent = work.maybeSent
  let step: Step = maybeSent ? { kind: 'look', refusal: undefined } : { kind: 'send' }
  for (let round = 0; ; round += 1) {
    if (step.kind === 'settle') {
      steps.note(verdictWords(step, maybeSent))
      return settlementOf(entry, step.outcome)
    }
    if (step.kind === 'wait') {
      if (!work.patient || !(await waitInTime(tools, work, round))) return undefined
      step = { kind: 'look', refusal: step.refusal }
    }
    if (step.kind === 'look') {
      const sighting: Sighting = await look(tools, work)
      const isOld = ageOf(entry, tools) > sendAgainFor
      const maySend = work.body !== undefined && !isOld
      step = afterLook(sighting, { refusal: step.refusal, maySend, isOld })
      // Back to back, requests would only meet the same trouble again.
      if (step.kind === 'send' && round > 0 && !(await waitInTime(tools, work, round))) {
        return undefined
      }
    } else if (step.kind === 'send') {
      const { outcome, sent } = await send(tools, work)
      // A name that is taken after we were asked to come again may have been taken by us.
      const again = sent > 1 && outcome.kind === 'refused'
      step = afterSend(outcome, maybeSent || again)
      if (outcome.kind === 'unclear' && !maybeSent) {
        maybeSent = true
        await work.onUnclear()
      }
    }
    if (step.kind !== 'settle' && isOver(tools, work, round)) return undefined
  }
}

async function send(tools: Tools, { entry, body, endsAt, steps }: Work): Promise<Attempted> {
  const { callMs, pauseMs } = tools.patience
  const left = Math.max(1, endsAt - performance.now())
  const attempted = await attempt(
    tools.signalwire,
    createCall,
    { method: 'POST', target: entry.target, body, requestId: entry.requestId },
    { callMs: left, pauseMs, answerMs: Math.min(left, callMs * sendShare) },
  )
  const told = nameMatters(attempted.outcome, entry.name)
  noteAttempt(tools, createCall, entry.requestId, { ...attempted, outcome: told })
  steps.sent(attempted.attempts)
  steps.note(outcomeWords('Sent', told))
  return { ...attempted, outcome: told }
}

/** A success with another name than ours is an answer to somebody else's request. */
function nameMatters(outcome: Outcome, name: string | null): Outcome {
  if (outcome.kind !== 'sure') return outcome
  const { body } = outcome
  const isOurs = typeof body === 'object' && body !== null && 'name' in body && body.name === name
  return isOurs ? outcome : { kind: 'unclear', reason: 'wrong_shape', status: outcome.status }
}

async function look(tools: Tools, work: Work): Promise<Sighting> {
  const { entry, steps, endsAt } = work
  const { callMs, pauseMs } = tools.patience
  const limits = { pageMs: Math.floor(callMs * pageShare), pauseMs }
  const found = await withDeadline(
    endsAt - performance.now(),
    (deadline) => lookFor(tools.signalwire, entry.name ?? '', entry.requestId, deadline, limits),
    tools.life,
  )
  if (found.kind === 'unseen') {
    steps.note(outcomeWords('Looked for the name', found.why))
    return { kind: 'unseen' }
  }
  if (found.kind === 'absent') {
    steps.note('Looked for the name: SignalWire’s list does not have it.')
    return { kind: 'absent' }
  }
  const { conference, clockAhead } = found
  const ours =
    isProvablyOurs(conference, soughtBy(work, clockAhead)) &&
    !(await work.isAnothers(conference.id))
  steps.note(
    ours
      ? `Looked for the name: conference ${conference.id} has it, every field that was sent, and was created no earlier than it was sent. It is this one.`
      : `Looked for the name: conference ${conference.id} has it, but is not what was sent here. It is somebody else’s.`,
  )
  return ours ? { kind: 'ours', conference } : { kind: 'foreign' }
}

function soughtBy({ entry, body }: Work, clockAhead: number): Sought {
  return {
    body: { ...recordOf(body ?? entry.body), name: entry.name },
    nameIsOurs: entry.nameIsOurs,
    notBefore: entry.begunThere ?? entry.createdAt - clockAhead,
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Nobody waits for a go in the background, and a SignalWire in trouble is not helped by many. */
const roundsUnattended = 4

function isOver({ life }: Tools, { endsAt, patient }: Work, round: number): boolean {
  return life.aborted || performance.now() >= endsAt || (!patient && round >= roundsUnattended)
}

/** @returns false where the time is up or the process stops */
async function waitInTime(tools: Tools, work: Work, round: number): Promise<boolean> {
  const wait = Math.random() * Math.min(longestPause, tools.patience.pauseMs * 2 ** round)
  if (performance.now() + wait >= work.endsAt) return false
  return pause(wait, true, { signal: tools.life }).catch(() => false)
}

function verdictWords(step: Extract<Step, { kind: 'settle' }>, maybeSent: boolean): string {
  switch (step.outcome.kind) {
    case 'sure':
      return maybeSent ? 'Settled: it was created, once.' : 'Settled: it was created.'
    case 'name_taken':
    case 'refused':
      return 'Settled: SignalWire said no, and nothing was created.'
    default:
      return 'Settled: nothing was created.'
  }
}
