import { UUID } from '#contract/ids.ts'
import { type Endpoint, endpointOf } from '../../signalwire/endpoints.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { attempt } from '../../signalwire/retry/attempt.ts'
import { logAttempt } from '../../signalwire/retry/log-attempt.ts'
import type { Settlement } from '../ledger/entry.ts'
import type { Job, JobContext } from './job.ts'
import { outcomeText } from './outcome-text.ts'
import { settlementOf } from './settlement.ts'

/** For how long a change without a response may still take effect, in ms. */
export const MAX_EFFECT_DELAY_MS = 60_000

/** Sends a change; undefined where its outcome is not known then. */
export async function sendOnce(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const outcome = await send(context, job, 'Sent')
  if (outcome.kind !== 'ambiguous') return settlementOf(job.entry, outcome)
  await job.onAmbiguous()
  return undefined
}

/** Sends a change and notes what came of it. */
export async function send(
  context: JobContext,
  { entry, body, progressLog, endsAt }: Job,
  what: string,
) {
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

/** Reads what a change was about; notes why where that is not possible. */
export async function read(
  context: JobContext,
  { entry, progressLog, endsAt }: Job,
  target: string,
): Promise<Outcome> {
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
export function isMissing(
  outcome: Outcome,
): outcome is Extract<Outcome, { kind: 'rejected' }> & { readonly status: 404 } {
  return outcome.kind === 'rejected' && outcome.status === 404
}

function endpointFor(method: string, target: string): Endpoint {
  const [path = ''] = target.split('?')
  return endpointOf(method, path.replace(UUID, '{id}'))
}
