import { useState } from 'react'
import { type Failure, RequestFailed } from './failure.ts'

/** Retry delay after no response: Greenroom may be starting. */
const NO_RESPONSE_RETRY_MS = 4_000

/** Retry delay after any other transient failure: the server has already retried. */
const FAILURE_RETRY_MS = 15_000

/**
 * How long after a failed read it is retried by itself.
 *
 * @param error of the last try; null where there was none
 * @returns milliseconds, or false where the answer will not get better by itself
 */
export function retryInterval(error: Error | null): number | false {
  if (!(error instanceof RequestFailed) || !isTransient(error.failure)) return false
  const { failure } = error
  if (failure.kind === 'no_response') return NO_RESPONSE_RETRY_MS
  const asked = failure.kind === 'problem' ? (failure.retryAfter ?? 0) * 1_000 : 0
  return Math.max(FAILURE_RETRY_MS, asked)
}

function isTransient(failure: Failure): boolean {
  if (failure.kind === 'problem')
    return failure.problem.status >= 500 || failure.problem.status === 429
  return failure.kind === 'no_response' || failure.kind === 'unexpected_response'
}

type Reading = { data: unknown; error: Error | null }

/**
 * The error of a query until there is something to show. While a query without data is tried again
 * it claims to have no error; to show that would make the page flicker and lose the focus.
 */
export function useErrorUntilData({ data, error }: Reading): Error | null {
  const [last, setLast] = useState<Error | null>(null)
  const lasting = error ?? (data === undefined ? last : null)
  if (lasting !== last) setLast(lasting)
  return lasting
}
