import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { token } from '#contract/token.ts'
import type { Call } from '../signalwire/calls.ts'

/** A join token without its secret. */
export type SeenToken = {
  readonly conferenceId: string | undefined
  /** Tells whether the secret is still the same; nobody gets from it to the secret. */
  readonly digest: string
}

/** What passed by of late: what a conference or a token was before a change is asked of it. */
export type LastSeen = {
  /** Takes note of an answer on its way down. */
  readonly note: (call: Pick<Call, 'answer'>, target: string, body: unknown) => void
  /** @returns SignalWire's own JSON of it */
  readonly conference: (id: string) => unknown
  readonly token: (id: string) => SeenToken | undefined
}

/** About 1 MB, mostly far less. */
const mostRows = 500

const ofConference = /^\/api\/video\/conferences\/([0-9a-f-]{36})\/conference_tokens/i

/** @returns an empty memory; it forgets what was noted longest ago */
export function createLastSeen(): LastSeen {
  const seenConferences = new Map<string, unknown>()
  const seenTokens = new Map<string, SeenToken>()

  const noteConference = (body: unknown) => {
    const read = z.safeParse(conference, body)
    if (read.success) put(seenConferences, read.data.id, body)
  }
  const noteToken = (body: unknown, conferenceId: string | undefined) => {
    const read = z.safeParse(token, body)
    if (!read.success) return
    const known = conferenceId ?? seenTokens.get(read.data.id)?.conferenceId
    put(seenTokens, read.data.id, { conferenceId: known, digest: digestOf(read.data.token) })
  }
  return {
    note: ({ answer }, target, body) => {
      if (answer === conference) noteConference(body)
      else if (answer === token) noteToken(body, undefined)
      else if (isList(body) && ofConference.test(target))
        for (const row of body.data) noteToken(row, ofConference.exec(target)?.[1])
      else if (isList(body)) for (const row of body.data) noteConference(row)
    },
    conference: (id) => seenConferences.get(id.toLowerCase()),
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

function put<Value>(rows: Map<string, Value>, id: string, value: Value): void {
  const key = id.toLowerCase()
  rows.delete(key)
  rows.set(key, value)
  const [oldest] = rows.keys()
  if (rows.size > mostRows && oldest !== undefined) rows.delete(oldest)
}
