import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { type Conference, conference } from '#contract/conference.ts'
import { backoffMs, fullJitter } from '../../lib/backoff.ts'
import { spanOf, textOf, withText } from '../../lib/json/json-text.ts'
import type { SignalWire } from '../../signalwire/client.ts'
import type { Exchange } from '../../signalwire/exchange.ts'
import { type Outcome, outcomeOf } from '../../signalwire/outcome/outcome.ts'
import { withDeadline } from '../../signalwire/retry/with-deadline.ts'

/** What SignalWire's list has under a name. */
export type FindResult =
  | {
      readonly kind: 'found'
      readonly conference: Conference
      /** By how many ms our clock is ahead of SignalWire's. */
      readonly clockAheadMs: number
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unseen'; readonly why: Outcome }

export type SearchLimits = {
  /** Longest wait for one page, in ms. */
  readonly pageMs: number
  /** Longest pause before a page is requested again, in ms. */
  readonly pauseMs: number
}

const path = '/api/video/conferences'

/** Few enough that a page of long descriptions stays below the limit of a response. */
const PAGE_SIZES = [100, 10] as const

const MAX_ATTEMPTS_PER_PAGE = 4

/** Outcomes that another attempt would not change. */
const finalKinds: ReadonlySet<Outcome['kind']> = new Set(['ok', 'unauthorized', 'blocked'])

/** A longer link is none of SignalWire's, and would be sent once for each page. */
const MAX_LINK_CHARS = 4_096

/** More pages than this would be a list that leads in circles. */
const MAX_PAGES = 10_000

/** Checks only what is needed: an odd row of somebody else's must not hide ours. */
const page = z.object({
  links: z.object({ next: z.optional(z.nullable(z.string())) }),
  data: z.array(z.unknown()),
})

/**
 * Looks for a conference by its name, page by page: SignalWire's list has no filter for it.
 *
 * @param signalwire the client
 * @param name to look for; unique in a space
 * @param requestId of the submission it is for
 * @param deadline ends the search
 */
export async function findConferenceByName(
  signalwire: SignalWire,
  name: string,
  requestId: string,
  deadline: AbortSignal,
  limits: SearchLimits,
): Promise<FindResult> {
  let query = `page_size=${PAGE_SIZES[0]}`
  const seen = new Set<string>()
  while (seen.size < MAX_PAGES && !seen.has(query)) {
    seen.add(query)
    const { outcome, date } = await readPage(signalwire, query, requestId, deadline, limits)
    if (outcome.kind === 'ambiguous' && outcome.reason === 'too_large' && seen.size === 1) {
      query = `page_size=${PAGE_SIZES[1]}`
      continue
    }
    const read = page.safeParse(outcome.kind === 'ok' ? outcome.body : undefined)
    if (!read.success) return { kind: 'unseen', why: outcome }
    const index = read.data.data.findIndex((candidate) => isNamed(candidate, name))
    if (index >= 0) {
      const whole = conference.safeParse(read.data.data[index])
      return whole.success
        ? {
            kind: 'found',
            conference: rowWithText(whole.data, outcome, index),
            clockAheadMs: clockAheadMs(date),
          }
        : { kind: 'unseen', why: { kind: 'ambiguous', reason: 'wrong_shape' } }
    }
    const next = read.data.links.next
    if (!next) return { kind: 'absent' }
    // The list continues where no link leads: ours may be there.
    if (next.length > MAX_LINK_CHARS || !URL.canParse(next, 'http://list')) break
    query = new URL(next, 'http://list').searchParams.toString()
  }
  return { kind: 'unseen', why: { kind: 'ambiguous', reason: 'wrong_shape' } }
}

/** @returns a row of a list, with the text that it has there */
function rowWithText(row: Conference, outcome: Outcome, place: number): Conference {
  const text = outcome.kind === 'ok' ? textOf(outcome.body) : undefined
  const span = text === undefined ? undefined : spanOf(text, ['data', place])
  return text !== undefined && span ? withText(row, text.slice(span.start, span.end)) : row
}

function isNamed(row: unknown, name: string): boolean {
  return typeof row === 'object' && row !== null && 'name' in row && row.name === name
}

async function readPage(
  signalwire: SignalWire,
  query: string,
  requestId: string,
  deadline: AbortSignal,
  { pageMs, pauseMs }: SearchLimits,
): Promise<{ readonly outcome: Outcome; readonly date: string | undefined }> {
  for (let attempts = 1; ; attempts += 1) {
    const exchange = await withDeadline(
      pageMs,
      (pageBy) =>
        signalwire.exchange({ method: 'GET', target: `${path}?${query}`, requestId }, pageBy),
      deadline,
    )
    const outcome = outcomeOf({ response: page, retry: 'read' }, exchange, Date.now())
    const isFinal = finalKinds.has(outcome.kind)
    const isHuge = outcome.kind === 'ambiguous' && outcome.reason === 'too_large'
    if (isFinal || isHuge || attempts === MAX_ATTEMPTS_PER_PAGE || deadline.aborted) {
      return { outcome, date: dateOf(exchange) }
    }
    await pause(fullJitter(backoffMs({ firstMs: pauseMs }, attempts - 1)), undefined, {
      signal: deadline,
    }).catch(() => {})
  }
}

function dateOf(exchange: Exchange): string | undefined {
  return exchange.kind === 'response' ? exchange.date : undefined
}

function clockAheadMs(date: string | undefined): number {
  const theirs = Date.parse(date ?? '')
  return Number.isNaN(theirs) ? 0 : Date.now() - theirs
}
