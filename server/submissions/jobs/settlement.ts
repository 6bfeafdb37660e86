import { invalid } from '#contract/field-error.ts'
import { textIn } from '#contract/record-of.ts'
import { problemBody } from '../../lib/problem-body.ts'
import type { Endpoint } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { outcomeResponse } from '../../signalwire/outcome/outcome-response.ts'
import type { Entry, Settlement, StoredResponse } from '../ledger/entry.ts'
import type { Verdict } from './create-state-machine.ts'

/**
 * Turns the end of a submission into its record and the response to the caller.
 *
 * @param entry the submission
 * @param verdict its end
 */
export function settlementOf(entry: Entry, verdict: Verdict): Settlement {
  const about = { conferenceId: entry.conferenceId, name: entry.name }
  if (verdict.kind === 'name_taken') {
    const taken = invalid('name', 'Name has already been taken', 'not_unique_within_space')
    return { state: 'refused', response: { status: 422, body: { errors: [taken] } }, ...about }
  }
  if (verdict.kind === 'given_up') {
    const body = problemBody('upstream_timeout', givenUpText[entry.kind], entry.requestId)
    return { state: 'failed', response: { status: body.status, body }, ...about }
  }
  const response = responseOf(actions[entry.kind], verdict, entry.requestId)
  if (verdict.kind === 'ok') {
    const conferenceId = textIn(verdict.body, 'id')
    const name = textIn(verdict.body, 'name')
    const mayBeConference = entry.kind === 'create' || entry.kind === 'update'
    return mayBeConference && conferenceId !== undefined && name !== undefined
      ? { state: 'done', response, conferenceId, name }
      : { state: 'done', response, ...about }
  }
  const isRefused = verdict.kind === 'rejected' || verdict.kind === 'blocked'
  return { state: isRefused ? 'refused' : 'failed', response, ...about }
}

/** @returns the end of a submission whose turn to be sent did not come */
export function unsentSettlement({ conferenceId, name, requestId }: Entry): Settlement {
  const detail = 'Its turn to be sent did not come in time. Nothing was done. Try it again.'
  const body = problemBody('upstream_busy', detail, requestId)
  return { state: 'failed', response: { status: body.status, body }, conferenceId, name }
}

/** What each kind of submission does, as in the list of endpoints. */
export const actions: Record<Entry['kind'], Exclude<Endpoint['action'], 'read'>> = {
  create: 'created',
  update: 'changed',
  delete: 'deleted',
  reset_token: 'reset',
  delete_recording: 'deleted',
  create_stream: 'created',
  update_stream: 'changed',
  delete_stream: 'deleted',
}

/**
 * @param action what the call does
 * @param outcome of the call
 * @param requestId for a problem
 * @returns the response to the caller
 */
export function responseOf(
  action: Exclude<Endpoint['action'], 'read'>,
  outcome: Outcome,
  requestId: string,
): StoredResponse {
  const response = outcomeResponse(action, outcome)
  if (response.kind === 'nothing') return { status: 204, body: undefined }
  if (response.kind === 'body') return { status: response.status, body: response.body }
  const body = problemBody(response.code, response.detail, requestId)
  const { retryAfter } = response
  return { status: body.status, body, ...(retryAfter !== undefined && { retryAfter }) }
}

const givenUpText: Record<Entry['kind'], string> = {
  create:
    'SignalWire did not confirm it in time, and has no conference with this name now. Nothing was created. Create it again; a program must use a new Idempotency-Key.',
  update:
    'SignalWire did not confirm it in time, and its values differ from those that were sent. Open the conference and check it.',
  delete:
    'SignalWire did not confirm it in time, and still has the conference. Nothing was deleted. Delete it again.',
  reset_token:
    'SignalWire did not confirm it, and it cannot be found out afterwards. The token that SignalWire shows now is the one that works. Reset it again if the old one must stop working.',
  delete_recording:
    'SignalWire did not confirm it in time, and still has the recording. Nothing was deleted. Delete it again.',
  create_stream:
    'SignalWire did not confirm it in time, and the conference has no stream to this address now. Greenroom keeps only the host of an address, so it could not send it again. Look at the conference’s streams, and start it again if it is not there.',
  update_stream:
    'SignalWire did not confirm it in time, and the stream has another address than the one that was sent. Greenroom keeps only the host of an address, so it could not send it again. Look at the stream, and change it again if need be.',
  delete_stream:
    'SignalWire did not confirm it in time, and still has the stream. It was not stopped. Stop it again.',
}
