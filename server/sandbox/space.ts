import type { Conference, ConferenceCreate, ConferenceUpdate } from '#contract/conference.ts'
import type { FieldError } from '#contract/field-error.ts'
import {
  type ConferenceRow,
  type ConferenceStore,
  type CreateOverrides,
  createConferenceStore,
} from './conferences/conference-store.ts'
import { createSessionStore, type SessionStore } from './sessions/session-store.ts'
import { createStreamStore, type StreamStore } from './streams/stream-store.ts'
import { createTokenStore, type TokenStore } from './tokens/token-store.ts'

/** Everything one account holds. */
export type Space = {
  clock: () => Date
  conferences: ConferenceStore
  tokens: TokenStore
  streams: StreamStore
  sessions: SessionStore
}

/**
 * @param clock the time now
 * @returns an account without a single conference
 */
export function createSpace(clock: () => Date): Space {
  return {
    clock,
    conferences: createConferenceStore(clock),
    tokens: createTokenStore(),
    streams: createStreamStore(clock),
    sessions: createSessionStore(),
  }
}

/**
 * Makes a conference together with its two join tokens.
 *
 * @param space where
 * @param body checked by the contract
 * @param origin what a seed fixes beforehand
 * @returns the conference, or why its name cannot be had
 */
export function addConference(
  space: Space,
  body: ConferenceCreate,
  origin?: CreateOverrides,
): Conference | FieldError {
  const created = space.conferences.create(body, origin)
  if ('id' in created) space.tokens.addPair(created.id)
  return created
}

/** Changes a conference, and with it the session that runs there. */
export function changeConference(
  space: Space,
  row: ConferenceRow,
  body: ConferenceUpdate,
): Conference {
  const changed = space.conferences.update(row, body)
  space.sessions.conferenceChanged(changed, space.clock().getTime())
  return changed
}

/**
 * Removes a conference, its tokens and its streams; its name is free again. A session that runs there
 * ends.
 *
 * @param space where
 * @param row the conference
 */
export function removeConference(space: Space, row: ConferenceRow): void {
  space.tokens.removeOf(row.conference.id)
  space.streams.removeOf(row.conference.id)
  space.sessions.conferenceRemoved(row.conference.id, space.clock().getTime())
  space.conferences.remove(row)
}
