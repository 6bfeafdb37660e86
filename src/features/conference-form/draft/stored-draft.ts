import type { Conference } from '#contract/conference.ts'
import { isRecord } from '#lib/is-record.ts'
import type { Reader } from '#lib/state/stored-value.ts'

/** What was typed but not sent yet. A draft of a change keeps the conference as it was then. */
export type StoredDraft = {
  values: Readonly<Record<string, unknown>>
  /** Tells two tabs' drafts of new conferences apart. */
  id?: string | undefined
  /** The conference that a new one was started from, empty for none. */
  source?: string | undefined
  savedAt?: number | undefined
  conference?: Conference | undefined
  zone?: string | undefined
}

/**
 * Reads the draft of a form. By hand, as it is read before the form is shown first, which is not to
 * wait for any schema.
 *
 * @param toConference reads the conference that a change was made to
 */
export function draftReader(toConference: Reader<Conference>): Reader<StoredDraft> {
  return (kept) => {
    if (!isRecord(kept)) return undefined
    const { values, id, source, savedAt, zone } = kept
    const conference = kept.conference === undefined ? undefined : toConference(kept.conference)
    const isRead =
      isRecord(values) &&
      isTextOrAbsent(id) &&
      isTextOrAbsent(source) &&
      isTextOrAbsent(zone) &&
      (savedAt === undefined || typeof savedAt === 'number') &&
      (conference === undefined) === (kept.conference === undefined)
    return isRead ? { values, id, source, savedAt, conference, zone } : undefined
  }
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}
