import type { Conference } from '#contract/conference.ts'
import { readDateTime } from '#contract/date-time.ts'
import type { WindowEnds } from '#schedule/format.ts'

/** When it begins to let people in and when it stops, in milliseconds since 1970. */
export function windowEnds(conference: Pick<Conference, 'join_from' | 'join_until'>): WindowEnds {
  return { from: instantOf(conference.join_from), until: instantOf(conference.join_until) }
}

function instantOf(text: string | null): number | undefined {
  return text === null ? undefined : readDateTime(text)?.at
}
