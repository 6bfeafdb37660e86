import {
  type Conference,
  type ConferenceUpdate,
  conference,
  conferenceDefaults,
} from '#contract/conference.ts'

const absent = {
  description: null,
  join_from: null,
  join_until: null,
  tone_on_entry_and_exit: false,
  room_join_video_off: false,
  user_join_video_off: false,
  ...conferenceDefaults,
}

/**
 * Foretells what a change makes of a conference: SignalWire's update sets what is absent from its
 * body back to the default.
 *
 * @param before the conference
 * @param body of the update
 * @returns the conference as SignalWire will answer it, but for `updated_at`
 */
export function conferenceAfter(before: Conference, body: ConferenceUpdate): Conference {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined)
  return conference.parse({ ...before, ...absent, ...Object.fromEntries(sent) })
}
