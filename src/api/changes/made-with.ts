import type { ConferenceUpdate } from '#contract/conference.ts'

/**
 * Which brand kit and which template a conference is made with, for Greenroom's record. The parts of
 * the page that offer them set it, by `setMadeWith`; without it, none is.
 */
export const madeWith: { headers?: (body: ConferenceUpdate) => Readonly<Record<string, string>> } =
  {}
