import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { token } from '#contract/token.ts'
import type { Endpoint } from '../signalwire/endpoints.ts'
import { createBoundedMemory } from './bounded-memory.ts'

/** A join token without its secret. */
export type TokenVersion = {
  readonly conferenceId: string | undefined
  /** Tells whether the secret is still the same; nobody gets from it to the secret. */
  readonly digest: string
}

/** What passed by of late: what a conference or a token was before a change is asked of it. */
export type RecentVersions = {
  /** Takes note of an answer on its way down. */
  readonly note: (call: Pick<Endpoint, 'answer'>, target: string, body: unknown) => void
  /** @returns what SignalWire told of it, as far as it can be edited, and its names */
  readonly conference: (id: string) => unknown
  readonly token: (id: string) => TokenVersion | undefined
}

/** Most that is remembered of each kind, in bytes: about a thousand of a usual size. */
const most = { conferences: 2 * 1024 * 1024, tokens: 512 * 1024 } as const

/** The digest and the two ids of a token, in bytes. */
const tokenBytes = 300

/** `meta` and what SignalWire may add one day can have any size, and nobody changes them here. */
const facts = z.omit(conference, { meta: true, active_session: true })

const ofConference = /^\/api\/video\/conferences\/([0-9a-f-]{36})\/conference_tokens/i

/** @returns an empty memory; it forgets what was noted longest ago */
export function createRecentVersions(): RecentVersions {
  // As text: its length tells what it takes, and it holds on to nothing of the answer it is from.
  const seenConferences = createBoundedMemory<string>(most.conferences)
  const seenTokens = createBoundedMemory<TokenVersion>(most.tokens)

  const noteConference = (body: unknown) => {
    const read = z.safeParse(facts, body)
    if (!read.success) return
    const text = JSON.stringify(read.data)
    seenConferences.put(read.data.id.toLowerCase(), text, 2 * text.length)
  }
  const noteToken = (body: unknown, conferenceId: string | undefined) => {
    const read = z.safeParse(token, body)
    if (!read.success) return
    const id = read.data.id.toLowerCase()
    const known = conferenceId ?? seenTokens.get(id)?.conferenceId
    const seen = { conferenceId: known, digest: digestOf(read.data.token) }
    seenTokens.put(id, seen, tokenBytes)
  }
  return {
    note: ({ answer }, target, body) => {
      if (answer === conference) noteConference(body)
      else if (answer === token) noteToken(body, undefined)
      else if (isList(body) && ofConference.test(target))
        for (const row of body.data) noteToken(row, ofConference.exec(target)?.[1])
      else if (isList(body)) for (const row of body.data) noteConference(row)
    },
    conference: (id) => {
      const text = seenConferences.get(id.toLowerCase())
      return text === undefined ? undefined : JSON.parse(text)
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
