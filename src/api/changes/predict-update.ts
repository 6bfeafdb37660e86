import { type Conference, type ConferenceUpdate, conference } from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'

const absent = { description: null, join_from: null, join_until: null, ...conferenceDefaults }

/**
 * Predicts the conference after an update: SignalWire resets every field that is absent from the body
 * to its default.
 *
 * @returns the conference as SignalWire will answer it, but for `updated_at`
 */
export function predictUpdate(before: Conference, body: ConferenceUpdate): Conference {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined)
  return conference.parse({ ...before, ...absent, ...Object.fromEntries(sent) })
}
