import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { UUID, UUID_SOURCE } from '#contract/ids.ts'
import { textIn } from '#contract/record-of.ts'
import { token } from '#contract/token.ts'
import { textOf } from '../lib/json/json-text.ts'
import type { Endpoint } from '../signalwire/endpoints.ts'

/** A join token without its secret. */
export type TokenVersion = {
  readonly conferenceId: string | undefined
  /** Changes with the secret, which cannot be derived from it. */
  readonly digest: string
}

/** Conferences and tokens that responses have shown lately: their state before a change. */
export type RecentVersions = {
  /** Remembers what a response holds. */
  readonly remember: (
    call: Pick<Endpoint, 'path' | 'response'>,
    target: string,
    body: unknown,
  ) => void
  /** @returns its last known editable fields and names */
  readonly conference: (id: string) => unknown
  readonly token: (id: string) => TokenVersion | undefined
  /** @returns the id of the conference that a stream shows */
  readonly conferenceOfStream: (id: string) => string | undefined
}

/** Most that is remembered of each kind, in bytes: about a thousand of a usual size. */
const MAX_CONFERENCE_BYTES = 2 * 1024 * 1024
const MAX_TOKEN_BYTES = 512 * 1024

/** Streams are few; two ids each. */
const MAX_STREAMS = 1_000

/** Overhead of a cache entry beside its value, in bytes; estimated high. */
const ENTRY_BYTES = 300

/** A usual conference has 1,300 characters. */
const MAX_TEXT_KEPT_WHOLE = 4_000

/** The digest and the two ids of a token, in bytes. */
const TOKEN_BYTES = 300

/** `meta` and what SignalWire may add one day can have any size, and nobody changes them here. */
const editableConference = z.omit(conference, { meta: true, active_session: true })

const LIST_PATH = '/api/video/conferences'
const STREAMS_PATH = '/api/video/conferences/{id}/streams'

const ofConference = new RegExp(
  `^/api/video/conferences/(${UUID_SOURCE})/(?:conference_tokens|streams)`,
  'i',
)

/** @returns an empty cache; what was not used for longest makes room */
export function createRecentVersions(): RecentVersions {
  // As text: its length is its size, and it keeps nothing else of the response in memory.
  const conferenceTexts = new LRUCache<string, string>({
    maxSize: MAX_CONFERENCE_BYTES,
    sizeCalculation: (text) => 2 * text.length + ENTRY_BYTES,
  })
  const tokenVersions = new LRUCache<string, TokenVersion>({
    maxSize: MAX_TOKEN_BYTES,
    sizeCalculation: () => TOKEN_BYTES + ENTRY_BYTES,
  })
  const conferencesOfStreams = new LRUCache<string, string>({ max: MAX_STREAMS })

  const rememberConference = (body: unknown) => {
    // Most are never used: the text is stored as it came and parsed when needed.
    const id = textIn(body, 'id')
    const text = textOf(body)
    if (id !== undefined && text !== undefined && text.length <= MAX_TEXT_KEPT_WHOLE) {
      conferenceTexts.set(id.toLowerCase(), text)
      return
    }
    const read = z.safeParse(editableConference, body)
    if (read.success) conferenceTexts.set(read.data.id.toLowerCase(), JSON.stringify(read.data))
  }
  const rememberToken = (body: unknown, conferenceId: string | undefined) => {
    const read = z.safeParse(token, body)
    if (!read.success) return
    const id = read.data.id.toLowerCase()
    const known = conferenceId ?? tokenVersions.get(id)?.conferenceId
    const seen = { conferenceId: known, digest: digestOf(read.data.token) }
    tokenVersions.set(id, seen)
  }
  const rememberStream = (body: unknown, conferenceId: string | undefined) => {
    const id = textIn(body, 'id')
    if (id !== undefined && conferenceId !== undefined && UUID.test(id))
      conferencesOfStreams.set(id.toLowerCase(), conferenceId.toLowerCase())
  }
  return {
    remember: ({ path, response }, target, body) => {
      if (path === STREAMS_PATH) {
        const rows = isList(body) ? body.data : [body]
        for (const row of rows) rememberStream(row, ofConference.exec(target)?.[1])
      } else if (response === conference) rememberConference(body)
      else if (response === token) rememberToken(body, undefined)
      else if (isList(body) && ofConference.test(target))
        for (const row of body.data) rememberToken(row, ofConference.exec(target)?.[1])
      else if (path === LIST_PATH && isList(body))
        for (const row of body.data) rememberConference(row)
    },
    conference: (id) => {
      const text = conferenceTexts.get(id.toLowerCase())
      if (text === undefined) return undefined
      const read = z.safeParse(editableConference, JSON.parse(text))
      return read.success ? read.data : undefined
    },
    token: (id) => tokenVersions.get(id.toLowerCase()),
    conferenceOfStream: (id) => conferencesOfStreams.get(id.toLowerCase()),
  }
}

/** @returns a digest that differs for two secrets and reveals neither */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

const list = z.object({ data: z.array(z.unknown()) })

function isList(body: unknown): body is z.infer<typeof list> {
  return list.safeParse(body).success
}
