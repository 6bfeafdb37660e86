import type { Conference } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference-fields.ts'
import { epochMs } from '#contract/date-time.ts'
import { fullness } from '#contract/rooms/attendance.ts'
import type { RecordingStatus } from '#contract/rooms/recording.ts'
import type { ListedSession } from '#contract/rooms/room-session.ts'
import { isSessionOf } from '#contract/rooms/session-match.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { isVisible } from '#contract/text/text.ts'

/** How far ahead the page looks, in milliseconds. */
export const HORIZON_MS = 6 * 3_600_000
/** Who opens within that time should have been invited, in milliseconds. */
export const SOON_MS = 3_600_000
/** A recording that was asked for begins with the first person: so long it may take, in milliseconds. */
const RECORDING_GRACE_MS = 2 * 60_000

/** What is read of one session; undefined as long as it is not known. */
export type SessionFacts = Readonly<{
  /** Shared screens count. */
  inside: number | undefined
  recordings: readonly RecordingStatus[] | undefined
}>

/** A room with people in it. */
export type LiveRoom = Readonly<{
  sessionId: string
  title: string
  /** Undefined where it is not surely that of a conference that is known. */
  conferenceId: string | undefined
  /** In milliseconds since 1970; null where SignalWire does not say. */
  since: number | null
  inside: number | undefined
  places: number | null
  isRecorded: boolean
}>

/** A conference that lets people in soon. */
export type Opening = Readonly<{ conference: Conference; at: number }>

/** What needs somebody. */
export type Need = Readonly<
  | {
      kind: 'full' | 'nearly full'
      room: LiveRoom
      inside: number
      places: number
      canGrow: boolean
    }
  | { kind: 'not recorded'; room: LiveRoom }
  | { kind: 'past its end'; room: LiveRoom; until: number }
  | { kind: 'not handed out'; conference: Conference; at: number }
>

/** The most urgent first. */
const urgency: readonly Need['kind'][] = [
  'full',
  'not recorded',
  'not handed out',
  'nearly full',
  'past its end',
]

/** Conferences as they are looked for. To read the times of thousands takes a while. */
export type ConferenceIndex = Readonly<{
  /** A name is one conference's at a time. */
  byName: ReadonlyMap<string, Conference>
  /** Those that have a start, soonest first. */
  byStart: readonly Opening[]
}>

type Known = Readonly<{
  conferences: ConferenceIndex
  sessions: readonly ListedSession[]
  /** By id of a session. */
  facts: ReadonlyMap<string, SessionFacts>
}>

/** @returns the conferences of two lists, each once; of one that is in both, as the newer has it */
export function indexConferences(
  older: readonly Conference[],
  newer: readonly Conference[],
): ConferenceIndex {
  const byId = new Map([...older, ...newer].map((conference) => [conference.id, conference]))
  const conferences = [...byId.values()]
  return {
    byName: new Map(conferences.map((conference) => [conference.name, conference])),
    byStart: conferences
      .flatMap((conference) => {
        const at = epochMs(conference.join_from ?? '')
        return Number.isNaN(at) ? [] : [{ conference, at }]
      })
      .toSorted((a, b) => a.at - b.at || (a.conference.id < b.conference.id ? -1 : 1)),
  }
}

/** @returns whose session it surely is: where a name was given anew, it may be of the former conference */
function conferenceOf(session: ListedSession, { byName }: ConferenceIndex): Conference | undefined {
  const named = session.name === null ? undefined : byName.get(session.name)
  return named && isSessionOf(session, named) ? named : undefined
}

/** @returns whether each of them has a conference of its name among those known */
export function areAllKnown({ conferences, sessions }: Omit<Known, 'facts'>): boolean {
  return sessions.every(({ name }) => name === null || conferences.byName.has(name))
}

/** @returns the rooms with people in them, those that began last at the end */
export function liveRooms({ conferences, sessions, facts }: Known): LiveRoom[] {
  return sessions
    .map((session) => {
      const conference = conferenceOf(session, conferences)
      const { inside, recordings } = factsOf(facts, session)
      return {
        sessionId: session.id,
        title: conference ? titleOf(conference) : sessionTitle(session),
        conferenceId: conference?.id,
        since: session.start_time === null ? null : epochMs(session.start_time),
        inside,
        places: session.max_members ?? (conference?.size ? sizeLimits[conference.size] : null),
        isRecorded: recordings?.includes('recording') ?? false,
      }
    })
    .toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0) || (a.sessionId < b.sessionId ? -1 : 1))
}

/** @returns those that are not in use yet and open within the horizon, soonest first */
export function openings({ conferences, sessions }: Omit<Known, 'facts'>, now: number): Opening[] {
  const live = new Set(sessions.map((session) => conferenceOf(session, conferences)?.id))
  return conferences.byStart.filter(
    ({ conference, at }) => at > now && at <= now + HORIZON_MS && !live.has(conference.id),
  )
}

/**
 * @param handedOut conferences whose join tokens were read here; undefined while that is not known
 * @returns what needs somebody, the most urgent first
 */
export function needs(
  known: Known,
  handedOut: ReadonlySet<string> | undefined,
  now: number,
): Need[] {
  const sessions = new Map(known.sessions.map((session) => [session.id, session]))
  const ofRooms = liveRooms(known).flatMap((room): Need[] => {
    const session = sessions.get(room.sessionId)
    const conference = session && conferenceOf(session, known.conferences)
    const { recordings } = factsOf(known.facts, { id: room.sessionId })
    const found: Need[] = []
    const { inside, places } = room
    const state = inside === undefined ? undefined : fullness(inside, places)
    if (state && inside !== undefined && places !== null) {
      const canGrow = conference !== undefined && conference.size !== 'large'
      found.push({ kind: state, room, inside, places, canGrow })
    }
    const isDue = room.since === null || now - room.since >= RECORDING_GRACE_MS
    const runs = recordings?.some((status) => status === 'recording' || status === 'paused')
    if (session?.record_on_start && isDue && runs === false && inside !== 0)
      found.push({ kind: 'not recorded', room })
    const until = epochMs(conference?.join_until ?? session?.join_until ?? '')
    // Of this very minute, its beginning is all that is known of now.
    if (until <= now && inside !== undefined && inside > 0)
      found.push({ kind: 'past its end', room, until })
    return found
  })
  const ofOpenings = openings(known, now).flatMap(({ conference, at }): Need[] =>
    at - now <= SOON_MS && handedOut && !handedOut.has(conference.id)
      ? [{ kind: 'not handed out', conference, at }]
      : [],
  )
  return [...ofRooms, ...ofOpenings].toSorted(
    (a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind),
  )
}

function factsOf(
  facts: ReadonlyMap<string, SessionFacts>,
  { id }: Pick<ListedSession, 'id'>,
): SessionFacts {
  return facts.get(id) ?? { inside: undefined, recordings: undefined }
}

function sessionTitle({ display_name, name }: ListedSession): string {
  return display_name !== null && isVisible(display_name)
    ? display_name
    : (name ?? 'A room without a name')
}
