import { setTimeout as pause } from 'node:timers/promises'
import type { SignalWire } from './client.ts'
import type { Endpoint, RetryRule } from './endpoints.ts'
import type { NotSentReason, UpstreamRequest } from './exchange.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { verifyResponseId } from './verify-response-id.ts'
import { withDeadline } from './with-deadline.ts'

export type RetryPolicy = {
  /** Longest time for the whole call, attempts and pauses together, in ms. */
  readonly deadlineMs: number
  /** Longest pause before the second attempt, in ms; it doubles for the third. */
  readonly pauseMs: number
  /** Longest wait for one answer, in ms; as long as the whole call may take where it is absent. */
  readonly answerMs?: number
}

export const retryPolicy: RetryPolicy = { deadlineMs: 15_000, pauseMs: 400 }

/** Most requests that leave for one call. Tries at which not a byte left do not count. */
const maxSent = 3

/** Longest pause between two tries to get a connection, in ms. */
const maxConnectPauseMs = 2_000

/** Longest pause that SignalWire may ask for, in ms. Who waits should hear of a longer one. */
const maxAskedMs = 10_000

/** What came of a call. */
export type Attempted = {
  readonly outcome: Outcome
  /** How often it was sent or tried to be. */
  readonly attempts: number
  /** How often it left, wholly or in part. */
  readonly sent: number
}

/**
 * Makes a call, again where that is safe, until there is something to tell or the time is up.
 *
 * @param signalwire the way there
 * @param call which of the calls
 * @param request what goes up
 * @param limits for tests; the usual ones otherwise
 */
export async function attempt(
  signalwire: SignalWire,
  call: Endpoint,
  request: UpstreamRequest,
  limits: RetryPolicy = retryPolicy,
): Promise<Attempted> {
  const end = performance.now() + limits.deadlineMs
  const outcomes: Outcome[] = []
  for (;;) {
    const answerMs = Math.min(limits.answerMs ?? limits.deadlineMs, end - performance.now())
    const exchange = await withDeadline(answerMs, (deadline) =>
      signalwire.exchange(request, deadline),
    )
    outcomes.push(verifyResponseId(request.target, outcomeOf(call, exchange, Date.now())))
    const outcome = conclude(call.retry, outcomes)
    const attempts = outcomes.length
    const sent = outcomes.filter(({ kind }) => kind !== 'not_sent').length
    const isUnsent = outcomes.at(-1)?.kind === 'not_sent'
    // Full jitter, so that many who failed together do not come again together.
    const longest = limits.pauseMs * 2 ** (attempts - 1)
    const jitter = Math.random() * (isUnsent ? Math.min(longest, maxConnectPauseMs) : longest)
    const asked = askedPause(outcomes.at(-1))
    const wait = asked + jitter
    const inTime = asked <= maxAskedMs && performance.now() + wait < end
    const isSpent = !isUnsent && sent === maxSent
    if (!inTime || isSpent || !mayRetry(call.retry, outcomes)) return { outcome, attempts, sent }
    await pause(wait)
  }
}

/**
 * @param retry the call's rule
 * @param outcomes of all attempts so far, at least one
 * @returns whether another attempt may follow
 */
export function mayRetry(retry: RetryRule, outcomes: readonly Outcome[]): boolean {
  const last = outcomes.at(-1)
  if (last === undefined) return false
  // What never left was not done once yet. SignalWire may be away for a few seconds only, but a
  // certificate that is wrong stays so.
  if (last.kind === 'not_sent') return !lasting.has(last.reason)
  if (retry === 'never') return false
  if (last.kind === 'rate_limited') return true
  if (retry === 'unsent' || last.kind !== 'ambiguous') return false
  return last.reason === 'reset' || last.reason === 'server_error'
}

/** What is the same a few seconds later. */
const lasting: ReadonlySet<NotSentReason> = new Set([
  'tls',
  'proxy_tls',
  'proxy_sign_in',
  'proxy_denied',
  'stopping',
])

/** @returns how long SignalWire asks to wait, in ms; 0 where it names no time */
function askedPause(outcome: Outcome | undefined): number {
  return outcome?.kind === 'rate_limited' ? (outcome.retryAfter ?? 0) * 1_000 : 0
}

/**
 * Says what several attempts mean together. One of them that is ambiguous may have been the one
 * that did it: a 404 after it tells that the thing is gone, and no other "no" takes it back.
 *
 * @param retry the call's rule
 * @param outcomes of all attempts, at least one
 */
export function conclude(retry: RetryRule, outcomes: readonly Outcome[]): Outcome {
  const last = outcomes.at(-1)
  if (last === undefined) throw new Error('There is nothing to conclude from')
  const ambiguous = outcomes.findLast((outcome) => outcome.kind === 'ambiguous')
  if (retry !== 'delete' || ambiguous === undefined || last.kind === 'ok') return last
  if (last.kind === 'rejected' && last.status === 404) {
    return { kind: 'ok', status: 204, body: undefined }
  }
  return ambiguous
}
