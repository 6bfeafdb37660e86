import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { UUID_SOURCE } from '#contract/ids.ts'
import { token } from '#contract/token.ts'
import { textOf } from '../lib/json/json-text.ts'
import type { Endpoint } from '../signalwire/endpoints.ts'

/** A join token without its secret. */
export type TokenVersion = {
  readonly conferenceId: string | undefined
  /** Tells whether the secret is still the same; nobody gets from it to the secret. */
  readonly digest: string
}

/** What passed by of late: what a conference or a token was before a change is asked of it. */
export type RecentVersions = {
  /** Takes note of an answer on its way down. */
  readonly note: (call: Pick<Endpoint, 'response'>, target: string, body: unknown) => void
  /** @returns what SignalWire told of it, as far as it can be edited, and its names */
  readonly conference: (id: string) => unknown
  readonly token: (id: string) => TokenVersion | undefined
}

/** Most that is remembered of each kind, in bytes: about a thousand of a usual size. */
const MAX_CONFERENCE_BYTES = 2 * 1024 * 1024
const MAX_TOKEN_BYTES = 512 * 1024

/** What the cache takes for an entry beside its value, in bytes; rather too much. */
const ENTRY_BYTES = 300

/** A usual conference has 1,300 characters. */
const MAX_TEXT_KEPT_WHOLE = 4_000

/** The digest and the two ids of a token, in bytes. */
const TOKEN_BYTES = 300

/** `meta` and what SignalWire may add one day can have any size, and nobody changes them here. */
const facts = z.omit(conference, { meta: true, active_session: true })

const identified = z.object({ id: z.string() })

const ofConference = new RegExp(`^/api/video/conferences/(${UUID_SOURCE})/conference_tokens`, 'i')

/** @returns an empty cache; what was not used for longest makes room */
export function createRecentVersions(): RecentVersions {
  // As text: its length tells what it takes, and it holds on to nothing of the answer it is from.
  const seenConferences = new LRUCache<string, string>({
    maxSize: MAX_CONFERENCE_BYTES,
    sizeCalculation: (text) => 2 * text.length + ENTRY_BYTES,
  })
  const seenTokens = new LRUCache<string, TokenVersion>({
    maxSize: MAX_TOKEN_BYTES,
    sizeCalculation: () => TOKEN_BYTES + ENTRY_BYTES,
  })

  const noteConference = (body: unknown) => {
    // Most are never asked for: the text is kept as it came, and read then.
    const known = identified.safeParse(body)
    const text = textOf(body)
    if (known.success && text !== undefined && text.length <= MAX_TEXT_KEPT_WHOLE) {
      seenConferences.set(known.data.id.toLowerCase(), text)
      return
    }
    const read = z.safeParse(facts, body)
    if (read.success) seenConferences.set(read.data.id.toLowerCase(), JSON.stringify(read.data))
  }
  const noteToken = (body: unknown, conferenceId: string | undefined) => {
    const read = z.safeParse(token, body)
    if (!read.success) return
    const id = read.data.id.toLowerCase()
    const known = conferenceId ?? seenTokens.get(id)?.conferenceId
    const seen = { conferenceId: known, digest: digestOf(read.data.token) }
    seenTokens.set(id, seen)
  }
  return {
    note: ({ response }, target, body) => {
      if (response === conference) noteConference(body)
      else if (response === token) noteToken(body, undefined)
      else if (isList(body) && ofConference.test(target))
        for (const row of body.data) noteToken(row, ofConference.exec(target)?.[1])
      else if (isList(body)) for (const row of body.data) noteConference(row)
    },
    conference: (id) => {
      const text = seenConferences.get(id.toLowerCase())
      if (text === undefined) return undefined
      const read = z.safeParse(facts, JSON.parse(text))
      return read.success ? read.data : undefined
    },
    token: (id) => seenTokens.get(id.toLowerCase()),
  }
}

/** @returns what tells two secrets apart without being either */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

const list = z.object({ data: z.array(z.unknown()) })

function isList(body: unknown): body is z.infer<typeof list> {
  return list.safeParse(body).success
}
