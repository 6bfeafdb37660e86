import { setTimeout as pause } from 'node:timers/promises'
import { REQUEST_DEADLINE_MS } from '#contract/protocol/deadline.ts'
import { backoffMs, fullJitter } from '../../lib/backoff.ts'
import type { SignalWire } from '../client.ts'
import type { Endpoint, RetryRule } from '../endpoints.ts'
import type { NotSentReason, UpstreamRequest } from '../exchange.ts'
import { type Outcome, outcomeOf } from '../outcome/outcome.ts'
import { verifyResponseId } from '../outcome/verify-response-id.ts'
import { TimedDeadline } from './deadline.ts'

export type RetryPolicy = {
  /** Longest time for the whole call, attempts and pauses together, in ms. */
  readonly deadlineMs: number
  /** Longest pause before the second attempt, in ms; it doubles for the third. */
  readonly pauseMs: number
  /** Longest wait for one response, in ms; by default the whole deadline. */
  readonly responseMs?: number
  /** Takes no time in a test. */
  readonly pause?: (ms: number) => Promise<unknown>
}

export const defaultRetryPolicy: RetryPolicy = { deadlineMs: REQUEST_DEADLINE_MS, pauseMs: 400 }

/** Attempts at which not a byte left do not count. */
const MAX_SENT_REQUESTS = 3

const MAX_CONNECT_PAUSE_MS = 2_000

/** A longer wait than this is passed on to the caller. */
const MAX_REQUESTED_PAUSE_MS = 10_000

/** The result of a call, all its attempts together. */
export type AttemptResult = {
  readonly outcome: Outcome
  /** How often it was sent or tried to be. */
  readonly attempts: number
  /** How often it left, wholly or in part. */
  readonly sent: number
}

/** Makes a call, again where that is safe, until its outcome is known or the deadline has passed. */
export async function attempt(
  signalwire: SignalWire,
  endpoint: Endpoint,
  request: UpstreamRequest,
  policy: RetryPolicy = defaultRetryPolicy,
): Promise<AttemptResult> {
  const end = performance.now() + policy.deadlineMs
  const outcomes: Outcome[] = []
  for (;;) {
    const responseMs = Math.min(policy.responseMs ?? policy.deadlineMs, end - performance.now())
    const deadline = new TimedDeadline(responseMs)
    let last: Outcome
    try {
      const exchange = await signalwire.exchange(request, deadline)
      last = verifyResponseId(request.target, outcomeOf(endpoint, exchange, Date.now()))
    } finally {
      deadline.clear()
    }
    outcomes.push(last)
    // What most calls come to; the rest of this loop would find the same.
    if (outcomes.length === 1 && (last.kind === 'ok' || last.kind === 'rejected'))
      return { outcome: last, attempts: 1, sent: 1 }
    const outcome = conclude(endpoint.retry, outcomes)
    const attempts = outcomes.length
    const sent = outcomes.filter(({ kind }) => kind !== 'not_sent').length
    const isUnsent = outcomes.at(-1)?.kind === 'not_sent'
    const backoff = { firstMs: policy.pauseMs, ...(isUnsent && { maxMs: MAX_CONNECT_PAUSE_MS }) }
    const jitter = fullJitter(backoffMs(backoff, attempts - 1))
    const requested = requestedPauseMs(outcomes.at(-1))
    const waitMs = requested + jitter
    const inTime = requested <= MAX_REQUESTED_PAUSE_MS && performance.now() + waitMs < end
    const isSpent = !isUnsent && sent === MAX_SENT_REQUESTS
    if (!inTime || isSpent || !mayRetry(endpoint.retry, outcomes))
      return { outcome, attempts, sent }
    await (policy.pause ?? pause)(waitMs)
  }
}

/** @returns whether another attempt may follow these outcomes of one call */
export function mayRetry(retry: RetryRule, outcomes: readonly Outcome[]): boolean {
  const last = outcomes.at(-1)
  if (last === undefined) return false
  // What never left was not done once yet. SignalWire may be away for a few seconds only, but a
  // certificate that is wrong stays so.
  if (last.kind === 'not_sent') return !permanentReasons.has(last.reason)
  if (retry === 'never') return false
  if (last.kind === 'rate_limited') return true
  if (retry === 'unsent' || last.kind !== 'ambiguous') return false
  return last.reason === 'reset' || last.reason === 'server_error'
}

/** A few seconds later these are still the same. */
const permanentReasons: ReadonlySet<NotSentReason> = new Set([
  'tls',
  'proxy_tls',
  'proxy_sign_in',
  'proxy_denied',
  'stopping',
])

/** @returns how long SignalWire asks to wait, in ms; 0 where it names no time */
function requestedPauseMs(outcome: Outcome | undefined): number {
  return outcome?.kind === 'rate_limited' ? (outcome.retryAfter ?? 0) * 1_000 : 0
}

/**
 * Combines the outcomes of several attempts. An ambiguous one may have been the one that did it: a
 * 404 after it means that the thing is gone, and no other rejection takes it back.
 *
 * @throws where there are none
 */
export function conclude(retry: RetryRule, outcomes: readonly Outcome[]): Outcome {
  const last = outcomes.at(-1)
  if (last === undefined) throw new Error('No outcomes to conclude from')
  const ambiguous = outcomes.findLast((outcome) => outcome.kind === 'ambiguous')
  if (retry !== 'delete' || ambiguous === undefined || last.kind === 'ok') return last
  if (last.kind === 'rejected' && last.status === 404) {
    return { kind: 'ok', status: 204, body: undefined }
  }
  return ambiguous
}
