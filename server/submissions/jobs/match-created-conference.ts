import type { Conference } from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'
import { epochMs } from '#contract/date-time.ts'
import { redactJoinTokens } from '../ledger/redact-join-tokens.ts'

/**
 * By how much what is known of SignalWire's clock may be wrong, in ms: the `Date` header comes from
 * the machine in front, `created_at` from the database behind, and our own clock may have been set.
 * Adopting a twin that somebody else made within this time does less harm than calling a conference
 * of ours somebody else's, after which there would be two.
 */
const CLOCK_TOLERANCE_MS = 60_000

/** What is known of a create whose response was lost. */
export type MatchCriteria = {
  /** What went up, with its name; join tokens may be redacted in it. */
  readonly body: Readonly<Record<string, unknown>>
  /** Whether the name is of our own making and unguessable: nobody else can have given it. */
  readonly nameIsOurs: boolean
  /** The earliest time at which it can have been sent, by SignalWire's clock, in ms since 1970. */
  readonly notBefore: number
}

/**
 * Tells whether a conference is the one that a lost request has made: it has the name, every field
 * that was sent, and is no older than the request. Anything less may be somebody else's.
 *
 * @param found from SignalWire's list
 * @param criteria the create
 */
export function isCreatedConference(found: Conference, criteria: MatchCriteria): boolean {
  if (found.name !== criteria.body.name) return false
  if (criteria.nameIsOurs) return true
  // SignalWire's times may have whole seconds only.
  const earliest = Math.floor(criteria.notBefore / 1000) * 1000 - CLOCK_TOLERANCE_MS
  return hasSentFields(found, criteria.body) && epochMs(found.created_at) >= earliest
}

/**
 * @param found as SignalWire has it
 * @param sent what went up; join tokens may be redacted in it
 * @returns whether every field that was sent has the value that was sent
 */
export function hasSentFields(found: Conference, sent: Readonly<Record<string, unknown>>): boolean {
  const held = new Map(Object.entries(found))
  return Object.entries(sent).every(([field, value]) => isSameValue(field, value, held.get(field)))
}

const defaults: ReadonlyMap<string, unknown> = new Map(Object.entries(conferenceDefaults))

function isSameValue(field: string, sent: unknown, held: unknown): boolean {
  // A default may be stored as null, and so may an empty text.
  const other = held ?? defaults.get(field) ?? ''
  if (sent === other) return true
  if (typeof sent !== 'string') return false
  if (typeof other !== 'string') return false
  if (field === 'join_from' || field === 'join_until') return epochMs(sent) === epochMs(other)
  if (sent.startsWith('#')) return sent.toLowerCase() === other.toLowerCase()
  return normalizeText(sent) === normalizeText(String(redactJoinTokens(other)))
}

/** A text without what a server may tidy up: space at the ends, the kind of line end. */
function normalizeText(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
