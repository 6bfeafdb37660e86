import type { ConferenceUpdate } from '#contract/conference.ts'

/**
 * Which brand kit a conference is made with, for Greenroom's record. The part of the page that
 * offers kits sets it; without it, none is.
 */
export const madeWith: { headers?: (body: ConferenceUpdate) => Readonly<Record<string, string>> } =
  {}
