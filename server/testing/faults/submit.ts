import { setTimeout as pause } from 'node:timers/promises'
import { problem } from '#contract/problem.ts'
import { isSettled, submissionDetail } from '#contract/submission.ts'
import type { Random } from './random.ts'

/** One press of Create by one operator. */
export type Press = {
  readonly key: string
  readonly body: Readonly<Record<string, string>>
}

/** What the operator is told in the end. */
export type Word =
  | { readonly kind: 'created'; readonly id: string }
  /** Nothing was created. */
  | { readonly kind: 'not_created'; readonly status: number }

export type Pressed = {
  readonly word: Word
  /** Whether "not known yet" was said at first. */
  readonly wasUnknown: boolean
  /** When it was, and when they were told; by `performance.now()`. */
  readonly pressedAt: number
  readonly toldAt: number
}

const pollMs = 250

/**
 * Presses Create as Greenroom's page does: once, under one key. Where no answer comes, it follows
 * the submission; where that never arrived, it sends it again under the same key.
 *
 * @param origins of the servers, any of which may be down
 */
export async function press(
  { key, body }: Press,
  origins: () => readonly [string, ...string[]],
  draw: Random,
): Promise<Pressed> {
  const pressedAt = performance.now()
  const told = (word: Word): Pressed => ({
    word,
    wasUnknown,
    pressedAt,
    toldAt: performance.now(),
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
        // Not taken on: nothing is on record under the key, or the record says that it failed.
        await pause(pollMs)
      } else {
        return told(wordOf(sent.status, sent.body))
      }
    }
    const word = await follow(key, origins, draw)
    if (word) return told(word)
  }
}

/** @returns undefined where nothing was submitted under the key */
async function follow(
  key: string,
  origins: () => readonly [string, ...string[]],
  draw: Random,
): Promise<Word | undefined> {
  for (;;) {
    const asked = await call(`${draw.pick(origins())}/api/submissions/${key}`)
    if (asked?.status === 404) return undefined
    const detail = submissionDetail.safeParse(asked?.body)
    if (detail.success && isSettled(detail.data.state) && detail.data.answer) {
      return wordOf(detail.data.answer.status, detail.data.answer.body)
    }
    await pause(pollMs)
  }
}

function wordOf(status: number, body: unknown): Word {
  return status === 200 && typeof body === 'object' && body !== null && 'id' in body
    ? { kind: 'created', id: String(body.id) }
    : { kind: 'not_created', status }
}

/** @returns undefined where no whole answer came */
export async function call(
  url: string,
  options: RequestInit = {},
): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  try {
    const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(30_000) })
    return { status: answer.status, body: await answer.json() }
  } catch {
    return undefined
  }
}
