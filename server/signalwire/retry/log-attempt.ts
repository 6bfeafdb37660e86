import type { Logger } from 'pino'
import type { Metrics } from '../../metrics.ts'
import type { Endpoint } from '../endpoints.ts'
import type { Attempted } from './attempt.ts'

/** Logs a call in one line, whatever came of it, and counts its retries. */
export function logAttempt(
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
  call: Pick<Endpoint, 'method' | 'path'>,
  requestId: string,
  { outcome, attempts }: Attempted,
): void {
  const title = `${call.method} ${call.path}`
  if (attempts > 1) metrics.upstreamRetries.inc({ call: title }, attempts - 1)
  const asExpected = outcome.kind === 'ok' || outcome.kind === 'rejected'
  log[asExpected ? 'info' : 'warn'](
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
