import type { Conference, ConferenceCreate } from '#contract/conference.ts'
import type { FieldError } from '#contract/field-error.ts'
import {
  type ConferenceRow,
  type ConferenceStore,
  conferenceStore,
  type Origin,
} from './conferences.ts'
import { type StreamStore, streamStore } from './streams.ts'
import { type TokenStore, tokenStore } from './tokens.ts'

/** Everything one account holds. */
export type Space = {
  clock: () => Date
  conferences: ConferenceStore
  tokens: TokenStore
  streams: StreamStore
}

/**
 * @param clock tells the time
 * @returns an account without a single conference
 */
export function emptySpace(clock: () => Date): Space {
  return {
    clock,
    conferences: conferenceStore(clock),
    tokens: tokenStore(),
    streams: streamStore(clock),
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
export function openConference(
  space: Space,
  body: ConferenceCreate,
  origin?: Origin,
): Conference | FieldError {
  const created = space.conferences.create(body, origin)
  if ('id' in created) space.tokens.addPair(created.id)
  return created
}

/**
 * Removes a conference, its tokens and its streams; its name is free again.
 *
 * @param space where
 * @param row the conference
 */
export function closeConference(space: Space, row: ConferenceRow): void {
  space.tokens.removeOf(row.conference.id)
  space.streams.removeOf(row.conference.id)
  space.conferences.remove(row)
}
