import { type Conference, type ConferenceUpdate, conference } from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'

const absent = { description: null, join_from: null, join_until: null, ...conferenceDefaults }

/**
 * Foretells what a change makes of a conference: SignalWire's update sets what is absent from its
 * body back to the default.
 *
 * @param before the conference
 * @param body of the update
 * @returns the conference as SignalWire will answer it, but for `updated_at`
 */
export function predictUpdate(before: Conference, body: ConferenceUpdate): Conference {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined)
  return conference.parse({ ...before, ...absent, ...Object.fromEntries(sent) })
}
