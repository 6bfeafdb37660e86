import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { token } from '#contract/token.ts'
import { attempt } from '../signalwire/attempt.ts'
import { type Call, callOf } from '../signalwire/calls.ts'
import { noteAttempt } from '../signalwire/note-attempt.ts'
import type { Outcome } from '../signalwire/outcome.ts'
import type { Settlement } from './entry.ts'
import { digestOf } from './last-seen.ts'
import { holdsFields } from './provably-ours.ts'
import { settlementOf } from './settlement.ts'
import { outcomeWords } from './words.ts'
import { ageOf, type Tools, type Work, type Worker } from './work.ts'

/** How long a change that SignalWire did not answer may still come into effect, in ms. */
const mayStillLandFor = 60_000

/** How long after the press a delete may still be sent, in ms. */
const sendAgainFor = 10 * 60_000

/**
 * Changes a conference. A lost answer is found out by reading the conference: it has what was
 * sent, or after a while still has not.
 */
export const updateWorker: Worker = (tools, work) =>
  work.maybeSent ? findOutUpdate(tools, work) : sendOnce(tools, work)

/** Deletes a conference. What is gone cannot be deleted twice, so a lost answer is asked for again. */
export const deleteWorker: Worker = (tools, work) =>
  work.maybeSent ? findOutDelete(tools, work) : sendOnce(tools, work)

/**
 * Resets a join token, once: a second reset would make the token of the first useless. A lost
 * answer is found out by comparing the secret with the one that was there before.
 */
export const resetWorker: Worker = (tools, work) =>
  work.maybeSent ? findOutReset(tools, work) : sendOnce(tools, work)

async function sendOnce(tools: Tools, work: Work): Promise<Settlement | undefined> {
  const outcome = await send(tools, work, 'Sent')
  if (outcome.kind !== 'unclear') return settlementOf(work.entry, outcome)
  await work.onUnclear()
  return undefined
}

async function send(tools: Tools, { entry, body, steps, endsAt }: Work, what: string) {
  const call = callFor(entry.method, entry.target)
  const attempted = await attempt(
    tools.signalwire,
    call,
    { method: call.method, target: entry.target, body, requestId: entry.requestId },
    { ...tools.patience, callMs: Math.max(1, endsAt - performance.now()) },
  )
  noteAttempt(tools, call, entry.requestId, attempted)
  steps.sent(attempted.attempts)
  steps.note(outcomeWords(what, attempted.outcome))
  return attempted.outcome
}

async function findOutUpdate(tools: Tools, work: Work): Promise<Settlement | undefined> {
  const { entry, steps } = work
  const outcome = await read(tools, work, entry.target)
  if (isMissing(outcome)) return settlementOf(entry, outcome)
  if (outcome.kind !== 'sure') return undefined
  const found = conference.parse(outcome.body)
  const sent = z.record(z.string(), z.unknown()).parse(entry.body)
  if (holdsFields(found, sent)) {
    steps.note('Settled: the conference has everything that was sent.')
    return settlementOf(entry, outcome)
  }
  if (ageOf(entry, tools) < mayStillLandFor) return undefined
  steps.note('Settled: the conference has other values than those that were sent.')
  return settlementOf(entry, { kind: 'given_up' })
}

async function findOutDelete(tools: Tools, work: Work): Promise<Settlement | undefined> {
  const { entry, steps } = work
  const there = await read(tools, work, entry.target)
  if (isMissing(there)) {
    steps.note('Settled: the conference is gone.')
    return settlementOf(entry, { kind: 'sure', status: 204, body: undefined })
  }
  if (there.kind !== 'sure') return undefined
  if (ageOf(entry, tools) >= sendAgainFor) {
    steps.note('Settled: the conference is still there.')
    return settlementOf(entry, { kind: 'given_up' })
  }
  const outcome = await send(tools, work, 'Sent again')
  if (isMissing(outcome)) {
    return settlementOf(entry, { kind: 'sure', status: 204, body: undefined })
  }
  return outcome.kind === 'sure' || outcome.kind === 'refused'
    ? settlementOf(entry, outcome)
    : undefined
}

const digestBefore = z.object({ digest: z.string() })

async function findOutReset(tools: Tools, work: Work): Promise<Settlement | undefined> {
  const { entry, steps } = work
  const outcome = await read(tools, work, entry.target.replace(/\/reset$/, ''))
  if (isMissing(outcome)) return settlementOf(entry, outcome)
  if (outcome.kind !== 'sure') return undefined
  const found = token.parse(outcome.body)
  const before = digestBefore.safeParse(entry.before)
  if (before.success && before.data.digest !== digestOf(found.token)) {
    steps.note('Settled: the token is another than before.')
    return settlementOf(entry, outcome)
  }
  if (ageOf(entry, tools) < mayStillLandFor) return undefined
  steps.note(
    before.success
      ? 'Settled: the token is the same as before.'
      : 'Settled as well as can be: what the token was before is not known here.',
  )
  return settlementOf(entry, { kind: 'given_up' })
}

async function read(tools: Tools, { entry, steps, endsAt }: Work, target: string) {
  const { outcome } = await attempt(
    tools.signalwire,
    callFor('GET', target),
    { method: 'GET', target, requestId: entry.requestId },
    { ...tools.patience, callMs: Math.max(1, endsAt - performance.now()) },
  )
  if (outcome.kind !== 'sure') steps.note(outcomeWords('Looked', outcome))
  return outcome
}

/** @returns whether SignalWire says that it has no such thing */
function isMissing(
  outcome: Outcome,
): outcome is Extract<Outcome, { kind: 'refused' }> & { readonly status: 404 } {
  return outcome.kind === 'refused' && outcome.status === 404
}

function callFor(method: string, target: string): Call {
  return callOf(method, target.replace(/[0-9a-f-]{36}/i, '{id}'))
}
