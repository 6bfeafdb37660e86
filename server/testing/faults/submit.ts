import { setTimeout as pause } from 'node:timers/promises'
import { problem } from '#contract/protocol/problem.ts'
import { isSettled, submissionDetail } from '#contract/submission.ts'
import type { Random } from './random.ts'

/** One create of one operator. */
export type CreateRequest = {
  readonly key: string
  readonly body: Readonly<Record<string, string>>
}

/** What the operator is reportOf in the end. */
export type ReportedOutcome =
  | { readonly kind: 'created'; readonly id: string }
  /** Nothing was created. */
  | { readonly kind: 'not_created'; readonly status: number }

export type CreateReport = {
  readonly outcome: ReportedOutcome
  /** Whether "not known yet" was reported at first. */
  readonly wasUnknown: boolean
  /** When it was, and when they were reportOf; by `performance.now()`. */
  readonly submittedAt: number
  readonly reportedAt: number
}

/** Twice as long each time, so that waiting takes little of the machine from what is waited for. */
const FIRST_POLL_MS = 250
const LONGEST_POLL_MS = 2_000

/**
 * Submits a create as Greenroom's page does: once, under one key. Where no response comes, it
 * follows the submission; where that never arrived, it sends it again under the same key.
 *
 * @param origins of the servers, any of which may be down
 */
export async function submitCreate(
  { key, body }: CreateRequest,
  origins: () => readonly [string, ...string[]],
  draw: Random,
): Promise<CreateReport> {
  const submittedAt = performance.now()
  const reportOf = (outcome: ReportedOutcome): CreateReport => ({
    outcome,
    wasUnknown,
    submittedAt,
    reportedAt: performance.now(),
  })
  let wasUnknown = false
  for (;;) {
    const sent = await call(`${draw.pick(origins())}/api/video/conferences`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
    const code = sent && problem.safeParse(sent.body)
    if (code?.success && code.data.code === 'outcome_unknown') wasUnknown = true
    const mustFollow =
      !sent || (code?.success && (code.data.code === 'outcome_unknown' || sent.status === 409))
    if (!mustFollow) {
      if (sent.status === 429 || sent.status === 503) {
        // Not accepted: nothing is on record under the key, or the record says that it failed.
        await pause(FIRST_POLL_MS)
      } else {
        return reportOf(outcomeOf(sent.status, sent.body))
      }
    }
    const outcome = await follow(key, origins, draw)
    if (outcome) return reportOf(outcome)
  }
}

/** @returns undefined where nothing was submitted under the key */
async function follow(
  key: string,
  origins: () => readonly [string, ...string[]],
  draw: Random,
): Promise<ReportedOutcome | undefined> {
  for (let waitMs = FIRST_POLL_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_POLL_MS)) {
    const lookup = await call(`${draw.pick(origins())}/api/submissions/${key}`)
    if (lookup?.status === 404) return undefined
    const detail = submissionDetail.safeParse(lookup?.body)
    if (detail.success && isSettled(detail.data.state) && detail.data.answer) {
      return outcomeOf(detail.data.answer.status, detail.data.answer.body)
    }
    await pause(waitMs)
  }
}

function outcomeOf(status: number, body: unknown): ReportedOutcome {
  return status === 200 && typeof body === 'object' && body !== null && 'id' in body
    ? { kind: 'created', id: String(body.id) }
    : { kind: 'not_created', status }
}

/** @returns undefined where no whole response came */
export async function call(
  url: string,
  options: RequestInit = {},
): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  try {
    const response = await fetch(url, { ...options, signal: AbortSignal.timeout(30_000) })
    return { status: response.status, body: await response.json() }
  } catch {
    return undefined
  }
}
