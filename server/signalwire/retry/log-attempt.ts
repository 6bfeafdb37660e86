import type { Logger } from 'pino'
import type { Metrics } from '../../metrics.ts'
import type { Endpoint } from '../endpoints.ts'
import type { AttemptResult } from './attempt.ts'

/** Logs a call in one line, whatever its outcome, and counts its retries. */
export function logAttempt(
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
  endpoint: Pick<Endpoint, 'method' | 'path'>,
  requestId: string,
  { outcome, attempts }: AttemptResult,
): void {
  const title = `${endpoint.method} ${endpoint.path}`
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
