import type { Logger } from 'pino'
import type { Metrics } from '../../metrics.ts'
import type { Endpoint } from '../endpoints.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { Attempted } from './attempt.ts'

/**
 * Logs a call in one line and counts its retries. Where it succeeded at once, the line of the
 * request that asked for it says as much, and this one is for whoever debugs.
 */
export function logAttempt(
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
  call: Pick<Endpoint, 'method' | 'path'>,
  requestId: string,
  { outcome, attempts }: Attempted,
): void {
  const title = `${call.method} ${call.path}`
  if (attempts > 1) metrics.upstreamRetries.inc({ call: title }, attempts - 1)
  log[levelOf(outcome, attempts)](
    {
      requestId,
      call: title,
      outcome: outcome.kind,
      reason: 'reason' in outcome ? outcome.reason : undefined,
      upstreamStatus: 'status' in outcome ? outcome.status : undefined,
      attempts,
    },
    'upstream',
  )
}

function levelOf(outcome: Outcome, attempts: number): 'debug' | 'info' | 'warn' {
  if (outcome.kind === 'ok') return attempts === 1 ? 'debug' : 'info'
  return outcome.kind === 'rejected' ? 'info' : 'warn'
}
