import * as z from 'zod/mini'
import { invalid } from '#contract/field-error.ts'
import { problemBody } from '../../lib/problem-body.ts'
import type { Endpoint } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { outcomeResponse } from '../../signalwire/outcome/outcome-response.ts'
import type { Entry, Settlement, StoredResponse } from '../ledger/entry.ts'
import type { Verdict } from './create-state-machine.ts'

const conferenceFacts = z.object({ id: z.string(), name: z.string() })

/**
 * Puts how a submission ended into what is recorded of it and told.
 *
 * @param entry the submission
 * @param verdict its end
 */
export function settlementOf(entry: Entry, verdict: Verdict): Settlement {
  const about = { conferenceId: entry.conferenceId, name: entry.name }
  if (verdict.kind === 'name_taken') {
    const taken = invalid('name', 'Name has already been taken', 'not_unique_within_space')
    return { state: 'refused', answer: { status: 422, body: { errors: [taken] } }, ...about }
  }
  if (verdict.kind === 'given_up') {
    const body = problemBody('upstream_timeout', givenUp[entry.kind], entry.requestId)
    return { state: 'failed', answer: { status: body.status, body }, ...about }
  }
  const answer = answerOf(actions[entry.kind], verdict, entry.requestId)
  if (verdict.kind === 'ok') {
    const facts = conferenceFacts.safeParse(verdict.body)
    const isConference = facts.success && (entry.kind === 'create' || entry.kind === 'update')
    return {
      state: 'done',
      answer,
      ...(isConference ? { conferenceId: facts.data.id, name: facts.data.name } : about),
    }
  }
  const isRefused = verdict.kind === 'rejected' || verdict.kind === 'blocked'
  return { state: isRefused ? 'refused' : 'failed', answer, ...about }
}

/** What each kind of submission does, as SignalWire's calls have it. */
export const actions: Record<Entry['kind'], Exclude<Endpoint['action'], 'read'>> = {
  create: 'created',
  update: 'changed',
  delete: 'deleted',
  reset_token: 'reset',
}

/**
 * @param action what the call does
 * @param outcome what came of it
 * @param requestId for a problem
 * @returns what the caller is told
 */
export function answerOf(
  action: Exclude<Endpoint['action'], 'read'>,
  outcome: Outcome,
  requestId: string,
): StoredResponse {
  const answer = outcomeResponse(action, outcome)
  if (answer.kind === 'nothing') return { status: 204, body: undefined }
  if (answer.kind === 'body') return { status: answer.status, body: answer.body }
  const body = problemBody(answer.code, answer.detail, requestId)
  const { retryAfter } = answer
  return { status: body.status, body, ...(retryAfter !== undefined && { retryAfter }) }
}

const givenUp: Record<Entry['kind'], string> = {
  create:
    'SignalWire did not say in time what came of it, and has no conference of this name now. Nothing was created. Create it again; a program does so under a new Idempotency-Key.',
  update:
    'SignalWire did not say in time what came of it, and now has other values than those that were sent. Open the conference and look at it.',
  delete:
    'SignalWire did not say in time what came of it, and still has the conference. Nothing was deleted. Delete it again.',
  reset_token:
    'SignalWire did not say what came of it, and it cannot be told afterwards. The token that SignalWire shows now is the one that works. Reset it again if the old one must stop working.',
}
